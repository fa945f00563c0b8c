package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static ru.sgo.duplicates.detection.FewAccounts.account;
import static ru.sgo.duplicates.detection.FewAccounts.compared;
import static ru.sgo.duplicates.detection.FewAccounts.found;
import static ru.sgo.duplicates.detection.FewAccounts.population;

/** One child entered twice with a slip, and what it weighs. */
class SlipsTest {

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
		Statistics even = new Statistics(100_000, Map.of(), Map.of(), Map.of(), days, Slips.EXPECTED);
		assertThat(
				Detection
					.compare(
							population(account("1", "лисицына мария петровна 01.01.2013", null, null),
									account("2", "лисицына мария петровна 25.08.2013", null, null)),
							even, DeclaredPairs.NONE)
					.findings())
			.filteredOn(finding -> finding.field() == Field.BIRTH_DATE)
			.extracting(Finding::weight)
			.containsExactly(Slips.EXPECTED.logShare(Level.DIFFERENT));
	}

	@Test
	void aDefaultDateSaysLess() {
		double ordinary = weight("05.03.2013");
		assertThat(weight("01.01.2013")).isLessThan(ordinary - 4);
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
	void aWeightIsTheSumOfThePriorOddsAndOfEveryFinding() {
		Comparison comparison = compared(account("1", "лисицына мария петровна 05.03.2013", null, null),
				account("2", "лисицына мария - 03.05.2013", null, null));
		assertThat(comparison.weight()).isEqualTo(
				comparison.prior() + comparison.findings().stream().mapToDouble(Finding::weight).sum(), within(1e-9));
		assertThat(comparison.probability()).isEqualTo(1 / (1 + Math.pow(2, -comparison.weight())), within(1e-9));
		assertThat(comparison.prior()).isEqualTo(Math.log(0.2 / 100_000) / Math.log(2), within(1e-9));
	}

}
