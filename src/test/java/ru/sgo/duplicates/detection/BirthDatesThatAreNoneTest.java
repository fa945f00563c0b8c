package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A date on which nobody was born is a missing one, and says so. */
class BirthDatesThatAreNoneTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	private static final LocalDate CREATED = LocalDate.of(2017, 8, 25);

	private static final String ONE_SNILS = "11223344595";

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "1900-01-01, stand-in", "1901-01-01, stand-in", "1970-01-01, stand-in", "2000-01-01, stand-in",
			"1939-12-31, impossible", "1013-05-23, impossible", "2099-01-01, impossible", "2026-11-30, impossible",
			"2022-03-02, impossible" })
	void equalNamesAreWorthALookAndTheDateIsNamed(LocalDate day, String level) {
		assertThat(groups(TestStatistics.TOWN, child("1", "пулькин", day), child("2", "пулькин", day))).singleElement()
			.satisfies(group -> {
				assertThat(group.tier()).isEqualTo(Tier.CHECK);
				assertThat(group.pairs().get(0).findings()).extracting(Finding::code).contains("birth-date-" + level);
			});
	}

	@Test
	void equalNamesWithoutAnyBirthDateAreWorthALookToo() {
		assertThat(groups(TestStatistics.TOWN, child("1", "пулькин", null), child("2", "пулькин", null)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.CHECK);
	}

	@ParameterizedTest(name = "{0} and {1}")
	@CsvSource({ "2031-05-23, 2013-05-23", "2022-03-02, 2012-03-02", "1900-01-01, 2013-05-23",
			"2099-01-01, 1970-01-01" })
	void oneDateThatIsNoneBesideAnotherIsWorthALook(LocalDate one, LocalDate other) {
		assertThat(groups(TestStatistics.TOWN, child("1", "сухонин", one), child("2", "сухонин", other)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.CHECK);
	}

	@Test
	void accountsWithoutAPatronymicAreBroughtTogetherByTheirTwoNames() {
		LocalDate day = LocalDate.of(1900, 1, 1);
		assertThat(groups(TestStatistics.TOWN, account("1", "пулькин", "глеб", "", day, null),
				account("2", "пулькин", "глеб", "", day, null)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.CHECK);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "1900-01-01", "2099-01-01" })
	void namesThatAreOnlyAlikeAreNotCompared(LocalDate day) {
		assertThat(groups(TestStatistics.TOWN, child("1", "пулькин", day), child("2", "пулкин", day))).isEmpty();
		assertThat(compare(child("1", "пулькин", day), child("2", "пулкин", day)).bar()).isEqualTo(NeverMatch.UNDATED);
		assertThat(compare(child("1", "пулькин", day), child("2", "пулькин", day)).bar()).isNull();
	}

	@Test
	void aCommonDocumentStillSpeaks() {
		LocalDate day = LocalDate.of(1900, 1, 1);
		assertThat(groups(TestStatistics.TOWN, account("1", "пулькин", "глеб", "андреевич", day, ONE_SNILS),
				account("2", "пулкин", "глеб", "андреевич", LocalDate.of(2013, 5, 23), ONE_SNILS)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.PROBABLE);
	}

	@Test
	void anUndatedAccountThatADocumentProvesKeepsNobodyElseAway() {
		LocalDate born = LocalDate.of(2013, 5, 23);
		assertThat(groups(TestStatistics.TOWN, account("1", "пулькин", "глеб", "андреевич", born, ONE_SNILS),
				account("2", "пулькин", "глеб", "андреевич", LocalDate.of(1900, 1, 1), ONE_SNILS),
				child("3", "пулкин", born)))
			.extracting(DetectedGroup::accounts)
			.containsExactly(List.of("1", "2", "3"));
	}

	@Test
	void fortyAccountsWithOneStandInDateMakeNoFlood() {
		List<Account> accounts = new ArrayList<>(TestStatistics.children(700));
		for (String surname : List.of("астафьевский", "бологовский", "верейский", "гжатский", "дубовской", "елецкий",
				"жиздринский", "зарайский", "ижорский", "кадомский")) {
			for (String given : List.of("иван", "петр")) {
				for (int copy = 0; copy < 2; copy++) {
					accounts.add(account(surname + given + copy, surname, given, "андреевич", LocalDate.of(1900, 1, 1),
							null));
				}
			}
		}
		Population town = Population.of(accounts);
		assertThat(Detection.groups(town, Statistics.of(town), DeclaredPairs.NONE)).hasSize(20)
			.allMatch(group -> group.tier() == Tier.CHECK);
	}

	@Test
	void aDayThatManyMoreBearThanTheDaysBesideItStandsForAnUnknownOne() {
		LocalDate day = LocalDate.of(2012, 6, 15);
		assertThat(groups(borne(day, 20, 4), child("1", "пулькин", day), child("2", "пулькин", day)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.CHECK);
		for (Statistics ordinary : List.of(borne(day, 19, 0), borne(day, 20, 5), borne(day, 400, 100))) {
			assertThat(groups(ordinary, child("1", "пулькин", day), child("2", "пулькин", day)))
				.extracting(DetectedGroup::tier)
				.containsExactly(Tier.IDENTICAL);
		}
		Statistics odd = borne(day, 20, 4);
		assertThat(odd.disbelief(20120615)).isEqualTo(Level.STAND_IN);
		assertThat(odd.disbelief(20120614)).isNull();
	}

	@Test
	void whatIsOutsideOfThePeriodIsJudgedByTheSameDays() {
		LocalDate day = LocalDate.of(2012, 6, 15);
		Population two = Population.of(List.of(child("1", "пулькин", day), child("2", "пулькин", day)));
		BitSet first = new BitSet();
		first.set(0);
		assertThat(Detection.equalAcross(two, first, borne(day, 3, 0), Set.of())).hasSize(1);
		assertThat(Detection.equalAcross(two, first, borne(day, 30, 0), Set.of())).isEmpty();
	}

	@Test
	void inARegistryOfAdultsSomebodyMayBeBornBefore1940() {
		Map<Integer, Integer> days = new HashMap<>();
		for (int year = 1920; year < 1980; year++) {
			days.put(year * 10_000 + 615, 100);
			days.put(year * 10_000 + 616, 100);
		}
		Statistics adults = new Statistics(12_000, Map.of(), Map.of(), Map.of(), days, Slips.EXPECTED);
		LocalDate day = LocalDate.of(1931, 2, 14);
		assertThat(groups(adults, child("1", "пулькин", day), child("2", "пулькин", day)))
			.extracting(DetectedGroup::tier)
			.containsExactly(Tier.IDENTICAL);
	}

	/** A town in which so many bear the day, and so many the days beside it. */
	private static Statistics borne(LocalDate day, int bearers, int beside) {
		return new Statistics(10_000, Map.of(), Map.of(), Map.of(), Map.of(Day.of(day.minusDays(1), null), beside,
				Day.of(day, null), bearers, Day.of(day.plusDays(1), null), beside), Slips.EXPECTED);
	}

	private static List<DetectedGroup> groups(Statistics statistics, Account... accounts) {
		return Detection.groups(Population.of(List.of(accounts)), statistics, DeclaredPairs.NONE);
	}

	private static Comparison compare(Account one, Account other) {
		return Detection.compare(Population.of(List.of(one, other)), TestStatistics.TOWN, DeclaredPairs.NONE);
	}

	private static Account child(String number, String surname, @Nullable LocalDate day) {
		return account(number, surname, "глеб", "андреевич", day, null);
	}

	private static Account account(String number, String surname, String given, String patronymic,
			@Nullable LocalDate day, @Nullable String snils) {
		return new Account(number, new NormalizedName(surname, given, patronymic),
				BornOn.of(day, null, TODAY, CREATED, null), Sex.MALE, snils, null);
	}

}
