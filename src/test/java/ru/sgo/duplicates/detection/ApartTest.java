package ru.sgo.duplicates.detection;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.detection.FewAccounts.TOWN;
import static ru.sgo.duplicates.detection.FewAccounts.account;
import static ru.sgo.duplicates.detection.FewAccounts.compared;
import static ru.sgo.duplicates.detection.FewAccounts.found;
import static ru.sgo.duplicates.detection.FewAccounts.population;

/** Two accounts that are two people, or about which a person has to decide. */
class ApartTest {

	@ParameterizedTest
	@CsvSource({ "алиев эльвин али_оглы 05.03.2013, алиева эльвира али_кызы 05.03.2013",
			"садыков арман нурлан_улы 05.03.2013, садыкова айман нурланкызы 05.03.2013",
			"лисицын валентин петрович 05.03.2013, лисицына валентина петровна 05.03.2013" })
	void aBrotherAndASisterAreTwoChildren(String brother, String sister) {
		assertThat(found(account("1", brother, null, null), account("2", sister, null, null)))
			.noneMatch(group -> group.tier() != Tier.CHECK);
		assertThat(compared(account("1", brother, null, null), account("2", sister, null, null)).findings())
			.extracting(Finding::code)
			.contains("patronymic-other-sex");
	}

	@Test
	void fatherAndSonOfOneNameAreTwoPeople() {
		FewAccounts.Builder son = account("1", "лисицын егор егорович 05.03.2013", null, null);
		FewAccounts.Builder father = account("2", "лисицын егор егорович 17.11.1985", null, null);
		assertThat(found(son, father)).isEmpty();
		assertThat(compared(son, father).bar()).isEqualTo(NeverMatch.GENERATIONS);
		assertThat(compared(son, account("2", "лисицын егор егорович 01.01.1985", null, null)).bar()).isNull();
		assertThat(compared(son, account("2", "лисицын егор егорович 17.11.1900", null, null)).bar()).isNull();
	}

	@Test
	void anotherDayWithoutADocumentIsWorthALookAtMost() {
		FewAccounts.Builder one = account("1", "лисицын егор егорович 05.03.2013", null, "II-МЮ-548858");
		assertThat(found(one, account("2", "лисицын егор егорович 17.11.2013", null, null))).singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.CHECK));
		assertThat(found(one, account("2", "лисицын егор егорович 17.11.2011", null, "II-МЮ-548858"))).singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.PROBABLE));
	}

	@Test
	void siblingsOfNamesAlikeAreTwoChildren() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", null, null),
				account("2", "лисицына марина петровна 05.03.2012", null, null)))
			.isEmpty();
	}

	@Test
	void twinsWithNamesAlikeAndConsecutiveCertificatesAreTwoChildren() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", null, "II-МЮ-548858"),
				account("2", "лисицына марина петровна 05.03.2013", null, "II-МЮ-548859")))
			.isEmpty();
	}

	@ParameterizedTest(name = "{0} and {1}")
	@CsvSource({ "лозан, лузан", "кимо, кимон", "нурбек, нурбол", "анна-мария, анна", "артем, артемий" })
	void twinsWithConsecutiveCertificatesAreTwoChildrenWhateverTheirNames(String one, String other) {
		assertThat(found(account("1", "лисицын " + one + " петрович 05.03.2013", null, "II-МЮ-548858"),
				account("2", "лисицын " + other + " петрович 05.03.2013", "06552971485", "II-МЮ-548859")))
			.isEmpty();
	}

	@Test
	void twoSpellingsOfANameWithConsecutiveCertificatesAreWorthALook() {
		FewAccounts.Builder one = account("1", "лисицына наталья петровна 05.03.2013", null, "II-МЮ-548858");
		FewAccounts.Builder other = account("2", "лисицына наталия петровна 05.03.2013", null, "II-МЮ-548859");
		assertThat(found(one, other)).singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.CHECK));
		assertThat(compared(one, account("2", "яковлева мария петровна 05.03.2013", null, null)).doubt()).isNull();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "яковлева мария петровна 05.03.2013, OTHER_NAMES",
			"лисицына мария петровна 17.11.2013, OTHER_BIRTH_DATE" })
	void aPersonIsToldWhyAHeavyPairIsOnlyWorthALook(String other, Doubt doubt) {
		Statistics region = new Statistics(1000, Map.of(), Map.of(), Map.of(), Map.of(), Slips.EXPECTED);
		assertThat(Detection.compare(population(account("1", "лисицына мария петровна 05.03.2013", null, null),
				account("2", other, null, null)), region, DeclaredPairs.NONE))
			.satisfies(comparison -> {
				assertThat(comparison.tier()).isEqualTo(Tier.CHECK);
				assertThat(comparison.weight()).isGreaterThan(Parameters.PROBABLE);
				assertThat(comparison.doubt()).isEqualTo(doubt);
			});
	}

	@Test
	void aSpellingThatManyBearIsANameThoughNoTableKnowsIt() {
		FewAccounts.Builder one = account("1", "лисицын лозан петрович 05.03.2013", null, null);
		FewAccounts.Builder other = account("2", "лисицын лузан петрович 05.03.2013", null, null);
		assertThat(compared(one, other).bar()).isNull();
		Statistics known = new Statistics(100_000, Map.of(), Map.of("лозан", 5, "лузан", 5), Map.of(), Map.of(),
				Slips.EXPECTED);
		assertThat(Detection.compare(population(one, other), known, DeclaredPairs.NONE).bar())
			.isEqualTo(NeverMatch.OTHER_GIVEN_NAMES);
		Statistics rare = new Statistics(1_000_000, Map.of(), Map.of("лозан", 5, "лузан", 5), Map.of(), Map.of(),
				Slips.EXPECTED);
		assertThat(Detection.compare(population(one, other), rare, DeclaredPairs.NONE).bar()).isNull();
	}

	@ParameterizedTest(name = "{0} and {1} {2}")
	@CsvSource({ "марина, марин, антоновна", "валентина, валентин, петровна", "яна, ян, сергеевна",
			"эмин, эсин, ильгар_оглы", "захар, захра, ильич" })
	void aBoysNameBesideAGirlsPatronymicIsASlip(String one, String other, String patronymic) {
		String born = " 05.03.2013";
		assertThat(found(account("1", "лисицына " + one + " " + patronymic + born, null, null),
				account("2", "лисицына " + other + " " + patronymic + born, null, null)))
			.singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.PROBABLE));
		assertThat(found(account("1", "лисицына " + one + " -" + born, null, null),
				account("2", "лисицына " + other + " -" + born, null, null)))
			.noneMatch(group -> group.tier() != Tier.CHECK);
	}

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource({ "наталья, ноталья, PROBABLE", "лозан, лузан, PROBABLE", "мария, марья, PROBABLE",
			"ильнар, ильнур, CHECK", "мария, марина, CHECK" })
	void oneLetterUnderOneDocumentIsASlipUnlessTheTableKnowsBoth(String one, String other, Tier tier) {
		Statistics many = new Statistics(100_000, Map.of(), Map.of("лозан", 500, "лузан", 500), Map.of(), Map.of(),
				Slips.EXPECTED);
		for (String certificate : new String[] { null, "II-МЮ-548858" }) {
			String snils = (certificate == null) ? "11223344595" : null;
			assertThat(Detection.groups(
					population(account("1", "лисицына " + one + " петровна 05.03.2013", snils, certificate),
							account("2", "лисицына " + other + " петровна 05.03.2013", snils, certificate)),
					many, DeclaredPairs.NONE))
				.singleElement()
				.satisfies(group -> assertThat(group.tier()).isEqualTo(tier));
		}
	}

	@Test
	void namesakesWithDifferentSnilsAreTwoChildrenWhateverElseIsEqual() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", "11223344595", "II-МЮ-548858"),
				account("2", "лисицына мария петровна 05.03.2013", "06552971485", "II-МЮ-632284")))
			.isEmpty();
	}

	@Test
	void equalNamesWithDifferentCertificatesAreOnlyProbable() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", null, "II-МЮ-548858"),
				account("2", "лисицына мария петровна 05.03.2013", null, "II-МЮ-632284")))
			.singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.PROBABLE);
				assertThat(group.pairs()).extracting(MatchedPair::tier).containsExactly(Tier.PROBABLE);
			});
	}

	@Test
	void aChangedSurnameWithoutADocumentIsWorthALookAtMost() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", null, null),
				account("2", "яковлева мария петровна 05.03.2013", null, null)))
			.allSatisfy(group -> assertThat(group.tier()).isEqualTo(Tier.CHECK));
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", null, "II-МЮ-548858"),
				account("2", "яковлева мария петровна 05.03.2013", null, "II-МЮ-548858")))
			.singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.PROBABLE));
	}

	@ParameterizedTest
	@CsvSource({ "лисицына мария петровна 05.03.2013, яковлева мария петровна 05.03.2013",
			"лисицына мария петровна 05.03.2013, яковлева анна ильинична 05.03.2013" })
	void anotherNameUnderOneSnilsIsSetApart(String one, String other) {
		FewAccounts.Builder first = account("1", one, "11223344595", "II-МЮ-548858");
		FewAccounts.Builder second = account("2", other, "11223344595", "II-МЮ-548858");
		assertThat(found(first, second)).singleElement().satisfies(group -> {
			assertThat(group.tier()).isEqualTo(Tier.CHECK);
			assertThat(group.changedName()).isTrue();
		});
		assertThat(compared(first, second).tier()).isEqualTo(Tier.CHECK);
	}

	@Test
	void namesInEachOthersPlaceUnderOneSnilsAreNoOtherNames() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", "11223344595", null),
				account("2", "мария лисицына петровна 05.03.2013", "11223344595", null)))
			.singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.PROBABLE));
	}

	@Test
	void aCommonNameWithAnotherDayIsNobodysDuplicate() {
		assertThat(found(account("1", "иванова мария сергеевна 05.03.2013", null, null),
				account("2", "иванова мария сергеевна 06.03.2013", null, null)))
			.noneMatch(group -> group.tier() == Tier.PROBABLE);
	}

	@Test
	void oneChildsSnilsAtTwoNamesJoinsNobody() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", "11223344595", null),
				account("2", "лисицына наталья петровна 05.03.2013", "11223344595", null)))
			.noneMatch(group -> group.tier() != Tier.CHECK);
	}

	@Test
	void anAccountThatFitsTwoNamesakesEquallyJoinsNeither() {
		List<DetectedGroup> groups = found(account("1", "лисицына мария петровна 05.03.2013", "11223344595", null),
				account("2", "лисицына мария петровна 05.03.2013", "06552971485", null),
				account("3", "лисицына марря петровна 05.03.2013", null, null));
		assertThat(groups).hasSize(2).allMatch(group -> group.tier() == Tier.CHECK);
	}

	@Test
	void twoAccountsAreComparedWithTheRuleThatKeepsThemApart() {
		FewAccounts.Builder maria = account("1", "лисицына мария петровна 05.03.2013", "11223344595", null);
		assertThat(compared(maria, account("2", "лисицына марина петровна 05.03.2013", null, null)).bar())
			.isEqualTo(NeverMatch.OTHER_GIVEN_NAMES);
		assertThat(compared(maria, account("2", "лисицына мария петровна 05.03.2013", "06552971485", null)))
			.satisfies(comparison -> {
				assertThat(comparison.bar()).isEqualTo(NeverMatch.DIFFERENT_SNILS);
				assertThat(comparison.tier()).isNull();
			});
		FewAccounts.Builder twin = account("2", "лисицына мария петровна 05.03.2013", null, null);
		assertThat(compared(maria, twin).tier()).isEqualTo(Tier.IDENTICAL);
		assertThat(Detection.compare(population(maria, twin), TOWN,
				new DeclaredPairs(Set.of(new AccountPair("2", "1")), Set.of())))
			.extracting(Comparison::bar)
			.isEqualTo(NeverMatch.DECLARED);
		assertThat(compared(maria, account("2", "яковлев егор петрович 01.09.2009", null, null)))
			.satisfies(comparison -> {
				assertThat(comparison.tier()).isNull();
				assertThat(comparison.probability()).isLessThan(0.001);
			});
	}

}
