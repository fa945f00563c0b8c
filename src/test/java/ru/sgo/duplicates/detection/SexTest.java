package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A boy and a girl are one child only where their names, or a document, tell so. */
class SexTest {

	private static final LocalDate BORN = LocalDate.of(2015, 9, 3);

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "гринберг, валя, ''", "розенберг, женя, ''", "тян, ким со, ''", "коваленко, саша, ''",
			"нгуен, хоанг ан, ''" })
	void namesThatTellNoSexLeaveItToAPerson(String surname, String given, String patronymic) {
		NormalizedName name = new NormalizedName(surname, given, patronymic);
		assertThat(groups(account("1", name, Sex.MALE, null, null), account("2", name, Sex.FEMALE, null, null)))
			.singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.CHECK);
				assertThat(group.pairs().get(0).findings()).extracting(Finding::code).contains("sex-different");
			});
		assertThat(compare(account("1", name, Sex.MALE, null, null), account("2", name, Sex.FEMALE, null, null)))
			.satisfies(comparison -> assertThat(comparison.tier()).isEqualTo(Tier.CHECK))
			.satisfies(comparison -> assertThat(comparison.doubt()).isEqualTo(Doubt.OTHER_SEX));
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "осокин, савва, олегович", "осокин, савва, ''", "осокина, римма, олеговна", "алиев, саша, вагиф оглы",
			"алиева, женя, вагиф кызы", "уметалиев, нурали, бакыт уулу", "мусаев, лёма, нурланович",
			"сериков, ким со, серикулы" })
	void namesThatTellOneSexTellThatTheOtherEntryIsASlip(String surname, String given, String patronymic) {
		NormalizedName name = Normalization.names(surname, given, patronymic);
		assertThat(groups(account("1", name, Sex.MALE, null, null), account("2", name, Sex.FEMALE, null, null)))
			.singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.IDENTICAL);
				assertThat(group.pairs().get(0).findings()).extracting(Finding::code).contains("sex-mistaken");
			});
	}

	@Test
	void aPatronymicMissingInOneOfTheTwoTellsTheSexAllTheSame() {
		assertThat(groups(account("1", name("женя", "олегович"), Sex.FEMALE, null, null),
				account("2", name("женя", ""), Sex.MALE, null, null)))
			.singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.PROBABLE));
	}

	@Test
	void patronymicsOfASonAndADaughterLeaveItToAPerson() {
		assertThat(groups(account("1", name("саша", "олегович"), Sex.MALE, null, null),
				account("2", name("саша", "олеговна"), Sex.FEMALE, null, null)))
			.singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.CHECK));
	}

	@Test
	void aSexThatIsNotKnownIsNoEvidence() {
		assertThat(groups(account("1", name("женя", ""), Sex.MALE, null, null),
				account("2", name("женя", ""), null, null, null)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.IDENTICAL);
		assertThat(compare(account("1", name("женя", ""), Sex.MALE, null, null),
				account("2", name("женя", ""), null, null, null))
			.findings()).filteredOn(finding -> finding.field() == Field.SEX)
			.extracting(Finding::weight)
			.containsExactly(0.0);
	}

	@Test
	void anAccountOfUnknownSexBesideABoyAndAGirlJoinsNeither() {
		assertThat(groups(account("1", name("женя", ""), Sex.MALE, null, null),
				account("2", name("женя", ""), Sex.FEMALE, null, null),
				account("3", name("женя", ""), null, null, null)))
			.isNotEmpty()
			.allMatch(group -> group.tier() == Tier.CHECK);
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "11223344595, ", ", II-МЮ-548858" })
	void aCommonDocumentTellsThatItIsASlip(@Nullable String snils, @Nullable String certificate) {
		assertThat(groups(account("1", name("женя", ""), Sex.MALE, snils, certificate),
				account("2", name("женя", ""), Sex.FEMALE, snils, certificate)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.IDENTICAL);
	}

	@Test
	void aBoyAndAGirlAreNotJoinedByWayOfAThird() {
		assertThat(groups(account("1", name("женя", ""), Sex.MALE, null, null),
				account("2", name("женя", ""), Sex.FEMALE, null, null),
				account("3", new NormalizedName("осокнн", "женя", ""), null, null, null)))
			.noneMatch(group -> group.accounts().containsAll(Set.of("1", "2")) && group.tier() != Tier.CHECK);
	}

	@Test
	void twinsOfTwoSexesLieFurtherApartByIt() {
		Account boy = account("1", name("лозан", ""), Sex.MALE, null, null);
		Account girl = account("2", name("лузан", ""), Sex.FEMALE, null, null);
		double unsaid = compare(boy, account("2", name("лузан", ""), null, null, null)).weight();
		assertThat(compare(boy, girl).weight()).isLessThan(unsaid - 5);
		assertThat(compare(boy, girl).tier()).isNotEqualTo(Tier.PROBABLE);
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "савва, олегович, MALE", "савва, '', MALE", "рита, '', FEMALE", "женя, олеговна, FEMALE", "женя, '', ",
			"ким со, '', ", "саша, ильич, MALE", "саша, ильинична, FEMALE", "саша, али оглы, MALE",
			"саша, алиоглы, MALE", "саша, али-кызы, FEMALE", "саша, нурлан улы, MALE", "саша, бакыт уулу, MALE",
			"саша, хасанзода, ", "савва, олеговна, " })
	void namesTellTheSexOrDoNot(String given, String patronymic, @Nullable Sex told) {
		assertThat(ToldSex.of(Normalization.names("ли", given, patronymic)).orElse(null)).isEqualTo(told);
	}

	private static List<DetectedGroup> groups(Account... accounts) {
		return Detection.groups(Population.of(List.of(accounts)), TestStatistics.TOWN, DeclaredPairs.NONE);
	}

	private static Comparison compare(Account one, Account other) {
		return Detection.compare(Population.of(List.of(one, other)), TestStatistics.TOWN, DeclaredPairs.NONE);
	}

	private static NormalizedName name(String given, String patronymic) {
		return new NormalizedName("осокин", given, patronymic);
	}

	private static Account account(String number, NormalizedName name, @Nullable Sex sex, @Nullable String snils,
			@Nullable String certificate) {
		return new Account(number, name, BornOn.of(BORN), sex, snils, certificate);
	}

}
