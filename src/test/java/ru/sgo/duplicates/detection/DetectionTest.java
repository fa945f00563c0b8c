package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
		DetectedGroup group = Detection
			.groups(List.of(child("1", "A", "X"), child("2", "A", null), child("3", null, "X")), Set.of())
			.get(0);
		assertThat(group.accounts()).containsExactly("1", "2", "3");
		assertThat(group.sharedDocument()).isTrue();
		assertThat(group.pairs()).hasSize(3).allMatch(pair -> pair.tier() == Tier.IDENTICAL);
	}

	@Test
	void namesAloneAreNoDocument() {
		DetectedGroup group = Detection.groups(List.of(child("1", "A", null), child("2", null, null)), Set.of()).get(0);
		assertThat(group.sharedDocument()).isFalse();
		assertThat(group.pairs().get(0).evidence()).contains(Evidence.NO_COMMON_DOCUMENT);
	}

	@Test
	void aPersonsWordKeepsTwoChildrenApartAlsoThroughAThird() {
		Set<DistinctPair> distinct = Set.of(new DistinctPair("2", "1"));
		List<Account> accounts = List.of(child("1", null, null), child("2", null, null), child("3", null, null));
		assertThat(Detection.groups(accounts.subList(0, 2), distinct)).isEmpty();
		assertThat(Detection.groups(accounts, distinct)).isEmpty();
	}

	@Test
	void withoutABirthDateNothingIsIdentical() {
		Account one = new Account("1", name("иванов"), null, "A", null);
		Account other = new Account("2", name("иванов"), null, "A", null);
		assertThat(Detection.groups(List.of(one, other), Set.of())).isEmpty();
		assertThat(Detection.matches(one, List.of(other))).isEmpty();
	}

	@Test
	void twinsDifferInTheirGivenNames() {
		Account one = new Account("1", new NormalizedName("иванов", "иван", "иванович"), BORN, null, null);
		Account other = new Account("2", new NormalizedName("иванов", "илья", "иванович"), BORN, null, null);
		assertThat(Detection.groups(List.of(one, other), Set.of())).isEmpty();
	}

	@Test
	void theBestMatchComesFirst() {
		Account probe = child("0", "A", null);
		assertThat(
				Detection.matches(probe, List.of(child("1", null, null), child("2", "A", null), child("3", "B", null))))
			.extracting(Account::number)
			.containsExactly("2", "1");
	}

	@Test
	void fiveThousandAccountsOfOneNameAreDoneAtOnce() {
		List<Account> alike = new ArrayList<>();
		List<Account> namesakes = new ArrayList<>();
		for (int i = 0; i < 5000; i++) {
			alike.add(child("n" + i, null, null));
			namesakes.add(child("n" + i, "S" + i, null));
		}
		assertThat(Detection.groups(alike, Set.of())).singleElement()
			.satisfies(group -> assertThat(group.pairs()).hasSize(4999));
		assertThat(Detection.groups(namesakes, Set.of())).isEmpty();
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
			Set<DistinctPair> distinct = Set.of(new DistinctPair("n1", "n2"), new DistinctPair("n1", "n5"));
			List<DetectedGroup> groups = Detection.groups(accounts, distinct);
			Collections.shuffle(accounts, random);
			assertThat(Detection.groups(accounts, distinct)).isEqualTo(groups);
			groups.forEach(group -> accounts.stream()
				.filter(a -> group.accounts().contains(a.number()))
				.forEach(a -> accounts.stream()
					.filter(b -> group.accounts().contains(b.number()) && a != b)
					.forEach(b -> {
						assertThat(a.contradicts(b)).isFalse();
						assertThat(distinct).doesNotContain(new DistinctPair(a.number(), b.number()));
					})));
		}
	}

	private static List<List<String>> groups(Account... accounts) {
		return Detection.groups(List.of(accounts), Set.of()).stream().map(DetectedGroup::accounts).toList();
	}

	private static Account child(String number, @Nullable String snils, @Nullable String certificate) {
		return new Account(number, name("иванов"), BORN, snils, certificate);
	}

	private static NormalizedName name(String surname) {
		return new NormalizedName(surname, "иван", "иванович");
	}

}
