package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** One child entered twice with a slip, in a town of a hundred thousand accounts. */
class SlipsTest {

	private static final Statistics TOWN = new Statistics(100_000,
			Map.of("лисицына", 30, "лисицын", 30, "иванова", 900, "синицына", 40, "яковлева", 300, "синицына-яковлева",
					1),
			Map.of("наталья", 900, "наталия", 130, "мария", 4000, "марина", 700, "егор", 1500, "артем", 3000, "артемий",
					100),
			Map.of("петровна", 600, "петрович", 600, "сергеевна", 3000, "", 1000),
			Map.of(20130101, 900, 20130601, 6000));

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource({ "лисицына наталья петровна 05.03.2013, лисицына наталия петровна 05.03.2013, given-name-same-name",
			"лисицына мария петровна 05.03.2013, лисицына мария - 05.03.2013, patronymic-missing",
			"лисицына мария петровна 05.03.2013, лисицына мария петровна 03.05.2013, birth-date-day-and-month-swapped",
			"лисицына мария петровна 05.03.2013, лисицына мария петровна 06.03.2013, birth-date-one-digit",
			"лисицына мария петровна 05.03.2009, лисицына мария петровна 05.03.2010, birth-date-year-beside",
			"лисицына мария петровна 13.02.2013, лисицына мария петровна 31.02.2013, birth-date-digits-swapped",
			"лисицына мария петровна 05.03.2013, лисицана мария петровна 05.03.2013, surname-one-letter",
			"лисицына мария петровна 05.03.2013, лисицына мерия петровна 05.03.2013, given-name-one-letter",
			"лисицына мария петровна 05.03.2013, лисицына мраия петровна 05.03.2013, given-name-one-letter",
			"лисицына мария петровна 05.03.2013, лисицына мария пеетровна 05.03.2013, patronymic-same-sound",
			"лисицын егор петрович 05.03.2013, lisitsyn egor petrovich 05.03.2013, surname-same-sound",
			"лисицын артем петрович 05.03.2013, лисицын артемий петрович 05.03.2013, given-name-related-name",
			"синицына мария петровна 05.03.2013, синицына-яковлева мария петровна 05.03.2013, surname-part",
			"лисицына мария петровна 05.03.2013, мария лисицына петровна 05.03.2013, surname-other-field" })
	void isAProbableDuplicateThatNamesTheSlip(String one, String other, String slip) {
		assertThat(found(account("1", one, null, null), account("2", other, null, null))).singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.PROBABLE);
				assertThat(group.pairs().get(0).findings()).extracting(Finding::code).contains(slip);
			});
	}

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource({ "алиев эльвин али_оглы 05.03.2013, алиев эльвин али 05.03.2013, patronymic-part",
			"алиев эльвин али_оглы 05.03.2013, алиев эльвин али-оглы 05.03.2013, patronymic-same-sound",
			"алиев эльвин али_оглы 05.03.2013, алиев эльвин алиоглы 05.03.2013, patronymic-same-sound",
			"алиев эльвин али_оглы 05.03.2013, алиев эльвин али_оглу 05.03.2013, patronymic-same-name",
			"алиев эльвин али_оглы 05.03.2013, алиев эльвин алиевич 05.03.2013, patronymic-same-name",
			"алиева айсель вагиф_кызы 05.03.2013, алиева айсель вагифовна 05.03.2013, patronymic-same-name",
			"алиева айсель вагиф_кызы 05.03.2013, алиева айсель вагиф_гызы 05.03.2013, patronymic-same-name",
			"алиева айсель вагиф_кызы 05.03.2013, aliyeva aysel vagif_kyzy 05.03.2013, patronymic-same-sound",
			"алиева айсель вагиф_кызы 05.03.2013, алиева айсель - 05.03.2013, patronymic-missing",
			"садыков арман нурлан_улы 05.03.2013, садыков арман нурланулы 05.03.2013, patronymic-same-sound",
			"садыков арман нурлан_улы 05.03.2013, садыков арман нурлан_уулу 05.03.2013, patronymic-same-name",
			"садыков арман нурлан_улы 05.03.2013, садыков арман нурланұлы 05.03.2013, patronymic-same-sound",
			"садыков арман нурлан_улы 05.03.2013, садыков арман нурлан 05.03.2013, patronymic-part",
			"садыков арман нурлан_улы 05.03.2013, садыков арман нурланович 05.03.2013, patronymic-same-name",
			"садыкова асель серик_кызы 05.03.2013, садыкова асель сериккызы 05.03.2013, patronymic-same-sound",
			"садыкова асель серик_кызы 05.03.2013, садыкова асель сериковна 05.03.2013, patronymic-same-name",
			"садыкова асель серик_кызы 05.03.2013, садыкова асель серик 05.03.2013, patronymic-part",
			"маматова айпери нурбек_кызы 05.03.2013, маматова айпери нурбековна 05.03.2013, patronymic-same-name",
			"лисицын егор никитич 05.03.2013, лисицын егор никита 05.03.2013, patronymic-part",
			"лисицын егор сергеевич 05.03.2013, лисицын егор сергей 05.03.2013, patronymic-part",
			"ооржак ай-кыс - 05.03.2013, ооржак айкыс - 05.03.2013, given-name-same-sound",
			"ооржак ай-кыс - 05.03.2013, ооржак ай_кыс - 05.03.2013, given-name-same-sound",
			"лисицына анна-мария петровна 05.03.2013, лисицына мария-анна петровна 05.03.2013, given-name-other-order",
			"лисицына анна-мария петровна 05.03.2013, лисицына анна петровна 05.03.2013, given-name-part",
			"синицына-яковлева мария петровна 05.03.2013, яковлева-синицына мария петровна 05.03.2013, surname-other-order",
			"синицына-яковлева мария петровна 05.03.2013, синицына_яковлева мария петровна 05.03.2013, surname-same-sound",
			"лук'яненко егор петрович 05.03.2013, лукьяненко егор петрович 05.03.2013, surname-same-sound",
			"лук'яненко егор петрович 05.03.2013, лукяненко егор петрович 05.03.2013, surname-same-sound",
			"д\u2019арманьян егор петрович 05.03.2013, дарманьян егор петрович 05.03.2013, surname-same-sound",
			"о'коннор егор петрович 05.03.2013, о_коннор егор петрович 05.03.2013, surname-same-sound" })
	void namesOfManyPeoplesAreReadAsTheyAreMeant(String one, String other, String slip) {
		isAProbableDuplicateThatNamesTheSlip(one, other, slip);
	}

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
		Builder son = account("1", "лисицын егор егорович 05.03.2013", null, null);
		Builder father = account("2", "лисицын егор егорович 17.11.1985", null, null);
		assertThat(found(son, father)).isEmpty();
		assertThat(compared(son, father).bar()).isEqualTo(Bar.GENERATIONS);
		assertThat(compared(son, account("2", "лисицын егор егорович 01.01.1985", null, null)).bar()).isNull();
		assertThat(compared(son, account("2", "лисицын егор егорович 17.11.1900", null, null)).bar()).isNull();
	}

	@Test
	void anotherDayWithoutADocumentIsWorthALookAtMost() {
		Builder one = account("1", "лисицын егор егорович 05.03.2013", null, "II-МЮ-548858");
		assertThat(found(one, account("2", "лисицын егор егорович 17.11.2011", null, null))).singleElement()
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
	void theFirstOfJanuaryMayStandForAnUnknownDay() {
		assertThat(found(account("1", "лисицына мария петровна 01.01.2013", null, null),
				account("2", "лисицына мария петровна 25.08.2013", null, null)))
			.singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.PROBABLE);
				assertThat(group.pairs().get(0).findings()).extracting(Finding::code)
					.contains("birth-date-default-date");
			});
		assertThat(found(account("1", "иванова мария сергеевна 01.01.2013", null, null),
				account("2", "иванова мария сергеевна 25.08.2013", null, null)))
			.noneMatch(group -> group.tier() == Tier.PROBABLE);
	}

	@Test
	void theFirstOfJanuarySaysNothingWhereNoMoreAreBornOnIt() {
		Map<Integer, Integer> days = LocalDate.of(2008, 1, 1)
			.datesUntil(LocalDate.of(2014, 1, 1))
			.collect(Collectors.toMap(day -> Day.of(day, null), day -> (day.getYear() == 2013) ? 60 : 40));
		Statistics even = new Statistics(100_000, Map.of(), Map.of(), Map.of(), days);
		assertThat(
				Detection
					.compare(
							population(account("1", "лисицына мария петровна 01.01.2013", null, null),
									account("2", "лисицына мария петровна 25.08.2013", null, null)),
							even, DeclaredPairs.NONE)
					.findings())
			.filteredOn(finding -> finding.field() == Field.BIRTH_DATE)
			.extracting(Finding::weight)
			.containsExactly(Level.DIFFERENT.logShare());
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
		Builder one = account("1", "лисицына наталья петровна 05.03.2013", null, "II-МЮ-548858");
		Builder other = account("2", "лисицына наталия петровна 05.03.2013", null, "II-МЮ-548859");
		assertThat(found(one, other)).noneMatch(group -> group.tier() != Tier.CHECK);
		assertThat(compared(one, account("2", "яковлева мария петровна 05.03.2013", null, null)).doubt()).isNull();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "яковлева мария петровна 05.03.2013, OTHER_NAMES",
			"лисицына мария петровна 17.11.2011, OTHER_BIRTH_DATE" })
	void aPersonIsToldWhyAHeavyPairIsOnlyWorthALook(String other, Doubt doubt) {
		Statistics region = new Statistics(1000, Map.of(), Map.of(), Map.of(), Map.of());
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
		Builder one = account("1", "лисицын лозан петрович 05.03.2013", null, null);
		Builder other = account("2", "лисицын лузан петрович 05.03.2013", null, null);
		assertThat(compared(one, other).bar()).isNull();
		Statistics known = new Statistics(100_000, Map.of(), Map.of("лозан", 5, "лузан", 5), Map.of(), Map.of());
		assertThat(Detection.compare(population(one, other), known, DeclaredPairs.NONE).bar())
			.isEqualTo(Bar.OTHER_GIVEN_NAMES);
		Statistics rare = new Statistics(1_000_000, Map.of(), Map.of("лозан", 5, "лузан", 5), Map.of(), Map.of());
		assertThat(Detection.compare(population(one, other), rare, DeclaredPairs.NONE).bar()).isNull();
	}

	@Test
	void namesakesWithDifferentSnilsAreTwoChildrenWhateverElseIsEqual() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", "11223344595", "II-МЮ-548858"),
				account("2", "лисицына мария петровна 05.03.2013", "06552971485", "II-МЮ-548858")))
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
		Builder first = account("1", one, "11223344595", "II-МЮ-548858");
		Builder second = account("2", other, "11223344595", "II-МЮ-548858");
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
	void aDefaultDateSaysLess() {
		double ordinary = weight("05.03.2013");
		assertThat(weight("01.01.2013")).isLessThan(ordinary - 4);
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
	void theWeakestPairNamesTheTierOfItsGroup() {
		assertThat(found(account("1", "лисицына мария петровна 05.03.2013", "11223344595", null),
				account("2", "лисицына мария петровна 05.03.2013", "11223344595", null),
				account("3", "лисицына марря петровна 05.03.2013", "11223344595", null)))
			.singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.PROBABLE);
				assertThat(group.accounts()).containsExactly("1", "2", "3");
				assertThat(group.pairs()).extracting(MatchedPair::tier)
					.containsExactly(Tier.IDENTICAL, Tier.PROBABLE, Tier.PROBABLE);
			});
	}

	@Test
	void aRareNameIsHardlyEverAnothers() {
		String rare = "лисицына наталия петровна 05.03.2013";
		assertThat(found(account("1", rare, null, null), account("2", rare, null, null)).get(0).improbable()).isTrue();
		String common = "иванова мария сергеевна 01.01.2013";
		assertThat(found(account("1", common, null, null), account("2", common, null, null)).get(0).improbable())
			.isFalse();
	}

	private static double weight(String day) {
		String who = "лисицына мария петровна " + day;
		return found(account("1", who, null, null), account("2", who, null, null)).get(0).pairs().get(0).weight();
	}

	@Test
	void twoAccountsAreComparedWithTheRuleThatKeepsThemApart() {
		Builder maria = account("1", "лисицына мария петровна 05.03.2013", "11223344595", null);
		assertThat(compared(maria, account("2", "лисицына марина петровна 05.03.2013", null, null)).bar())
			.isEqualTo(Bar.OTHER_GIVEN_NAMES);
		assertThat(compared(maria, account("2", "лисицына мария петровна 05.03.2013", "06552971485", null)))
			.satisfies(comparison -> {
				assertThat(comparison.bar()).isEqualTo(Bar.DIFFERENT_SNILS);
				assertThat(comparison.tier()).isNull();
			});
		Builder twin = account("2", "лисицына мария петровна 05.03.2013", null, null);
		assertThat(compared(maria, twin).tier()).isEqualTo(Tier.IDENTICAL);
		assertThat(Detection.compare(population(maria, twin), TOWN,
				new DeclaredPairs(Set.of(new AccountPair("2", "1")), Set.of())))
			.extracting(Comparison::bar)
			.isEqualTo(Bar.DECLARED);
		assertThat(compared(maria, account("2", "яковлев егор петрович 01.09.2009", null, null)))
			.satisfies(comparison -> {
				assertThat(comparison.tier()).isNull();
				assertThat(comparison.probability()).isLessThan(0.001);
			});
	}

	@Test
	void aWeightIsTheSumOfThePriorOddsAndOfEveryFinding() {
		Comparison comparison = compared(account("1", "лисицына мария петровна 05.03.2013", null, null),
				account("2", "лисицына мария - 03.05.2013", null, null));
		assertThat(comparison.weight()).isEqualTo(
				comparison.prior() + comparison.findings().stream().mapToDouble(Finding::weight).sum(), within(1e-9));
		assertThat(comparison.probability()).isEqualTo(1 / (1 + Math.pow(2, -comparison.weight())), within(1e-9));
		assertThat(comparison.prior()).isEqualTo(Math.log(0.2 / 100_000) / Math.log(2), within(1e-9));
	}

	private static Comparison compared(Builder one, Builder other) {
		return Detection.compare(population(one, other), TOWN, DeclaredPairs.NONE);
	}

	private static List<DetectedGroup> found(Builder... accounts) {
		return new ArrayList<>(Detection.groups(population(accounts), TOWN, DeclaredPairs.NONE));
	}

	private static Population population(Builder... accounts) {
		Population.Builder population = new Population.Builder();
		List.of(accounts).forEach(account -> account.addTo(population));
		return population.build();
	}

	private interface Builder {

		void addTo(Population.Builder population);

	}

	/**
	 * Surname, given name, patronymic or a dash, and day, which need not exist; a low
	 * line is a space within a name.
	 */
	private static Builder account(String number, String who, @Nullable String snils, @Nullable String certificate) {
		String[] words = who.split(" ");
		boolean exists = !words[3].startsWith("31.02");
		String[] day = words[3].split("\\.");
		LocalDate born = exists
				? LocalDate.of(Integer.parseInt(day[2]), Integer.parseInt(day[1]), Integer.parseInt(day[0])) : null;
		return population -> population.add(number, Normalization.names(word(words[0]), word(words[1]), word(words[2])),
				born, words[3], snils, certificate);
	}

	private static String word(String written) {
		return written.replace('_', ' ');
	}

}
