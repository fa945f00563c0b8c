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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DetectionTest {

	private static final LocalDate BORN = LocalDate.of(2013, 5, 7);

	@Test
	void equalNamesAndBirthDateAreOneChild() {
		assertThat(groups(child("1", null, null), child("2", null, null))).containsExactly(List.of("1", "2"));
	}

	@Test
	void namesakesWithDifferentDocumentsAreTwoChildren() {
		assertThat(groups(child("1", "A", null), child("2", "B", null))).isEmpty();
		assertThat(groups(child("1", null, "X"), child("2", null, "Y"))).isEmpty();
	}

	@Test
	void anAccountWithoutDocumentsBesideTwoNamesakesJoinsNeither() {
		assertThat(groups(child("1", "A", null), child("2", "B", null), child("3", null, null))).isEmpty();
	}

	@Test
	void twoAccountsWithoutDocumentsBesideTwoNamesakesMayEachBeAnothers() {
		assertThat(groups(child("1", "A", null), child("2", "B", null), child("3", null, null), child("4", null, null)))
			.isEmpty();
	}

	@Test
	void aCommonCertificateTellsWhichNamesakeItIs() {
		assertThat(groups(child("1", "A", "X"), child("2", "B", null), child("3", null, "X")))
			.containsExactly(List.of("1", "3"));
	}

	@Test
	void commonDocumentsJoinBeforeNamesDo() {
		assertThat(groups(child("1", "A", null), child("2", "A", null), child("3", "B", null), child("4", null, null)))
			.containsExactly(List.of("1", "2"));
	}

	@Test
	void aDocumentThatFitsTwoContradictingAccountsJoinsNeither() {
		assertThat(groups(child("1", "A", "X"), child("2", "A", "Y"), child("3", "A", null))).isEmpty();
	}

	@Test
	void threeAccountsOfOneChildAreOneGroupWithAllItsPairs() {
		DetectedGroup group = groupsOf(List.of(child("1", "A", "X"), child("2", "A", null), child("3", null, "X")),
				Set.of())
			.get(0);
		assertThat(group.accounts()).containsExactly("1", "2", "3");
		assertThat(group.sharedDocument()).isTrue();
		assertThat(group.pairs()).hasSize(3).allMatch(pair -> pair.tier() == Tier.IDENTICAL);
	}

	@Test
	void namesAloneAreNoDocument() {
		DetectedGroup group = groupsOf(List.of(child("1", "A", null), child("2", null, null)), Set.of()).get(0);
		assertThat(group.sharedDocument()).isFalse();
		assertThat(group.pairs().get(0).findings()).extracting(Finding::code).contains("snils-missing");
	}

	@Test
	void aPersonsWordKeepsTwoChildrenApartAlsoThroughAThird() {
		Set<AccountPair> distinct = Set.of(new AccountPair("2", "1"));
		List<Account> accounts = List.of(child("1", null, null), child("2", null, null), child("3", null, null));
		assertThat(groupsOf(accounts.subList(0, 2), distinct)).isEmpty();
		assertThat(groupsOf(accounts, distinct)).allMatch(group -> group.tier() == Tier.CHECK);
	}

	@Test
	void withoutABirthDateNothingIsIdentical() {
		Account one = new Account("1", name("иванов"), BornOn.of(null), null, "11223344595", null);
		Account other = new Account("2", name("иванов"), BornOn.of(null), null, "11223344595", null);
		assertThat(groupsOf(List.of(one, other), Set.of())).noneMatch(group -> group.tier() == Tier.IDENTICAL);
		assertThat(Detection.matches(one, List.of(other), statistics(one, other)))
			.noneMatch(like -> like.tier() == Tier.IDENTICAL);
	}

	@Test
	void twinsDifferInTheirGivenNames() {
		Account one = new Account("1", new NormalizedName("иванов", "иван", "иванович"), BornOn.of(BORN), null, null,
				null);
		Account other = new Account("2", new NormalizedName("иванов", "илья", "иванович"), BornOn.of(BORN), null, null,
				null);
		assertThat(groupsOf(List.of(one, other), Set.of())).isEmpty();
	}

	@Test
	void theBestMatchComesFirst() {
		Account probe = child("0", "A", null);
		List<Account> candidates = List.of(child("1", null, null), child("2", "A", null), child("3", "B", null));
		assertThat(Detection.matches(probe, candidates, statistics(probe))).extracting(Likeness::number)
			.containsExactly("2", "1");
	}

	@Test
	void twentyThousandAccountsOfOneNameAreDoneAtOnce() {
		List<Account> alike = new ArrayList<>();
		List<Account> namesakes = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			alike.add(child("n" + i, null, null));
			namesakes.add(child("n" + i, "S" + i, null));
		}
		// Of a registry in which that day is borne by no more than any other.
		Statistics town = new Statistics(20_000, Map.of(), Map.of(), Map.of(), Map.of(), Slips.EXPECTED);
		assertThat(Detection.groups(Population.of(alike), town, DeclaredPairs.NONE)).singleElement()
			.satisfies(group -> assertThat(group.pairs()).hasSize(19_999));
		assertThat(Detection.groups(Population.of(namesakes), town, DeclaredPairs.NONE)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 20_000, 80_000 })
	void anAccountIsComparedWithFewHoweverManyBearItsName(int accounts) {
		Random random = new Random(accounts);
		Population.Builder namesakes = new Population.Builder();
		for (int i = 0; i < accounts; i++) {
			namesakes.add(new Account("n" + i, name("иванов"), BornOn.of(BORN.plusDays(random.nextInt(1800))), null,
					null, null));
		}
		assertThat(new Blocking(namesakes.build()).pairs().length).isLessThan(Parameters.BLOCK_AT_MOST * accounts / 2);
	}

	@Test
	void theOrderOfTheAccountsDoesNotMatterAndNobodyContradictsWithinAGroup() {
		Random random = new Random(5);
		for (int round = 0; round < 300; round++) {
			List<Account> accounts = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				accounts.add(child("n" + i, random.nextBoolean() ? null : "S" + random.nextInt(3),
						random.nextBoolean() ? null : "C" + random.nextInt(3)));
			}
			Set<AccountPair> distinct = Set.of(new AccountPair("n1", "n2"), new AccountPair("n1", "n5"));
			List<DetectedGroup> groups = groupsOf(accounts, distinct);
			Collections.shuffle(accounts, random);
			assertThat(groupsOf(accounts, distinct)).isEqualTo(groups);
			groups.stream()
				.filter(group -> group.tier() != Tier.CHECK)
				.forEach(group -> accounts.stream()
					.filter(a -> group.accounts().contains(a.number()))
					.forEach(a -> accounts.stream()
						.filter(b -> group.accounts().contains(b.number()) && a != b)
						.forEach(b -> {
							assertThat(a.snils() == null || b.snils() == null || a.snils().equals(b.snils())).isTrue();
							assertThat(distinct).doesNotContain(new AccountPair(a.number(), b.number()));
						})));
		}
	}

	private static List<List<String>> groups(Account... accounts) {
		return groupsOf(List.of(accounts), Set.of()).stream()
			.filter(group -> group.tier() == Tier.IDENTICAL)
			.map(DetectedGroup::accounts)
			.toList();
	}

	private static List<DetectedGroup> groupsOf(List<Account> accounts, Set<AccountPair> distinct) {
		Population population = Population.of(accounts);
		return Detection.groups(population, Statistics.of(population), new DeclaredPairs(distinct, Set.of()));
	}

	private static Statistics statistics(Account... accounts) {
		return Statistics.of(Population.of(List.of(accounts)));
	}

	/** A letter, or a letter and a number, stands for a СНИЛС. */
	private static Account child(String number, @Nullable String snils, @Nullable String certificate) {
		String digits = (snils != null) ? "%011d".formatted(1 + snils.hashCode()) : null;
		return new Account(number, name("иванов"), BornOn.of(BORN), null, digits, certificate);
	}

	private static NormalizedName name(String surname) {
		return new NormalizedName(surname, "иван", "иванович");
	}

}
