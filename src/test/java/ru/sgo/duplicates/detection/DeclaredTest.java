package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a person has declared outranks what detection sees. */
class DeclaredTest {

	private static final Statistics TOWN = new Statistics(100_000,
			Map.of("лисицына", 30, "лесицына", 1, "синицына", 40, "орлова", 200), Map.of("мария", 4000, "дарья", 3000),
			Map.of("петровна", 600, "", 1000), Map.of(20130305, 19), Slips.EXPECTED);

	private static final String ONE_SNILS = "11223344595";

	private static final String OTHER_SNILS = "06552971485";

	private static final Set<AccountPair> SAME = Set.of(new AccountPair("2", "1"));

	@Test
	void oneChildUnderTwoSnilsIsAProbableDuplicateWithItsWeightAndNoBar() {
		List<Account> namesakes = List.of(maria("1", ONE_SNILS), maria("2", OTHER_SNILS));
		assertThat(groups(namesakes, Set.of(), Set.of())).isEmpty();
		assertThat(groups(namesakes, Set.of(), SAME)).singleElement().satisfies(group -> {
			assertThat(group.tier()).isEqualTo(Tier.PROBABLE);
			assertThat(group.sharedDocument()).isFalse();
			assertThat(group.pairs()).singleElement().satisfies(pair -> {
				assertThat(pair.tier()).isEqualTo(Tier.PROBABLE);
				assertThat(pair.findings()).extracting(Finding::code).contains("snils-different");
			});
		});
		assertThat(compare(namesakes, Set.of()).bar()).isEqualTo(NeverMatch.DIFFERENT_SNILS);
		assertThat(compare(namesakes, SAME).bar()).isNull();
		assertThat(compare(namesakes, SAME).tier()).isEqualTo(Tier.PROBABLE);
	}

	@Test
	void twoThatHaveNothingInCommonAreOneChildIfAPersonSaysSo() {
		List<Account> strangers = List.of(maria("1", null), account("2", "орлова", "дарья", null, null));
		assertThat(groups(strangers, Set.of(), SAME)).singleElement()
			.satisfies(group -> assertThat(group.accounts()).containsExactly("1", "2"));
	}

	@Test
	void anotherNameUnderOneSnilsStaysMarkedWhenItIsDeclaredOneChild() {
		List<Account> adopted = List.of(maria("1", ONE_SNILS), account("2", "орлова", "мария", ONE_SNILS, null));
		assertThat(groups(adopted, Set.of(), Set.of())).extracting(DetectedGroup::tier, DetectedGroup::changedName)
			.containsExactly(tuple(Tier.CHECK, true));
		assertThat(groups(adopted, Set.of(), SAME)).extracting(DetectedGroup::tier, DetectedGroup::changedName)
			.containsExactly(tuple(Tier.PROBABLE, true));
	}

	@Test
	void anotherNameUnderOneSnilsIsNotJoinedByWayOfAThirdAccount() {
		List<Account> accounts = List.of(maria("1", ONE_SNILS), account("2", "лисицына", "мария", null, "II-МЮ-548858"),
				account("3", "орлова", "мария", ONE_SNILS, "II-МЮ-548858"));
		assertThat(groups(accounts, Set.of(), Set.of()))
			.noneSatisfy(group -> assertThat(group.accounts()).contains("1", "3").hasSizeGreaterThan(2));
	}

	@Test
	void wordsThatContradictEachOtherJoinNothingAndAreWorthALook() {
		List<Account> accounts = List.of(maria("1", ONE_SNILS), maria("2", OTHER_SNILS), maria("3", OTHER_SNILS));
		List<DetectedGroup> groups = groups(accounts, Set.of(new AccountPair("1", "3")), SAME);
		assertThat(groups).filteredOn(group -> group.tier() == Tier.IDENTICAL)
			.extracting(DetectedGroup::accounts)
			.containsExactly(List.of("2", "3"));
		assertThat(groups).filteredOn(group -> group.tier() == Tier.CHECK)
			.extracting(DetectedGroup::accounts)
			.containsExactly(List.of("1", "2"));
	}

	@Test
	void theWordSpeaksOfAThirdAccountThatBearsTheDocumentOfOneOfTheTwo() {
		List<Account> accounts = List.of(maria("1", ONE_SNILS), maria("2", OTHER_SNILS),
				account("3", "лесицына", "мария", ONE_SNILS, null));
		assertThat(groups(accounts, Set.of(), SAME)).extracting(DetectedGroup::accounts)
			.containsExactly(List.of("1", "2", "3"));
	}

	@Test
	void butNotOfOneThatOnlyLooksLikeOneAndContradictsTheOther() {
		List<Account> accounts = List.of(maria("1", ONE_SNILS), account("2", "орлова", "мария", null, null),
				account("3", "орлава", "мария", OTHER_SNILS, null));
		assertThat(groups(accounts, Set.of(), Set.of())).extracting(DetectedGroup::accounts)
			.contains(List.of("2", "3"));
		assertThat(groups(accounts, Set.of(), SAME)).filteredOn(group -> group.tier() == Tier.PROBABLE)
			.extracting(DetectedGroup::accounts)
			.containsExactly(List.of("1", "2"));
	}

	@Test
	void theOrderOfTheAccountsDoesNotMatter() {
		Random random = new Random(7);
		List<Account> accounts = new ArrayList<>();
		for (int i = 1; i < 10; i++) {
			accounts.add(account(String.valueOf(i), (i % 2 == 0) ? "лисицына" : "лесицына", "мария",
					(i % 3 == 0) ? ONE_SNILS : (i % 3 == 1) ? OTHER_SNILS : null, null));
		}
		Set<AccountPair> same = Set.of(new AccountPair("1", "2"), new AccountPair("2", "3"), new AccountPair("4", "6"));
		Set<AccountPair> distinct = Set.of(new AccountPair("1", "3"));
		List<DetectedGroup> groups = groups(accounts, distinct, same);
		assertThat(groups).isNotEmpty();
		for (int round = 0; round < 20; round++) {
			Collections.shuffle(accounts, random);
			assertThat(groups(accounts, distinct, same)).isEqualTo(groups);
		}
	}

	private static List<DetectedGroup> groups(List<Account> accounts, Set<AccountPair> distinct,
			Set<AccountPair> same) {
		return Detection.groups(Population.of(accounts), TOWN, new DeclaredPairs(distinct, same));
	}

	private static Comparison compare(List<Account> two, Set<AccountPair> same) {
		return Detection.compare(Population.of(two), TOWN, new DeclaredPairs(Set.of(), same));
	}

	private static Account maria(String number, @Nullable String snils) {
		return account(number, "лисицына", "мария", snils, null);
	}

	private static Account account(String number, String surname, String givenName, @Nullable String snils,
			@Nullable String certificate) {
		return new Account(number, new NormalizedName(surname, givenName, "петровна"),
				BornOn.of(LocalDate.of(2013, 3, 5)), null, snils, certificate);
	}

}
