package ru.sgo.duplicates.detection;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.TownSmall;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is one child, against the labels of a whole town. */
class TownSmallDetectionTest {

	private static final LabelledTown TOWN = LabelledTown.read(TownSmall::rows);

	private final Set<AccountPair> found = Detection
		.groups(TOWN.accounts(), Statistics.of(TOWN.accounts()), DeclaredPairs.NONE)
		.stream()
		.filter(group -> group.tier() != Tier.CHECK || group.changedName())
		.flatMap(group -> group.pairs().stream())
		.map(pair -> new AccountPair(pair.first(), pair.second()))
		.collect(Collectors.toSet());

	@Test
	void everyIdenticalPairIsFound() {
		Set<AccountPair> missed = new HashSet<>(pairs("identical"));
		assertThat(missed).hasSizeGreaterThan(90);
		missed.removeAll(this.found);
		assertThat(missed).isEmpty();
	}

	@Test
	void everyProbablePairIsFound() {
		Set<AccountPair> missed = new HashSet<>(pairs("probable"));
		assertThat(missed).hasSizeGreaterThan(40);
		missed.removeAll(this.found);
		assertThat(missed).isEmpty();
	}

	@Test
	void nothingElseIsFound() {
		Set<AccountPair> wrong = new HashSet<>(this.found);
		wrong.removeAll(pairs("identical"));
		wrong.removeAll(pairs("probable"));
		assertThat(wrong).isEmpty();
	}

	@Test
	void noneOfTheLookAlikesIsJoined() {
		assertThat(TOWN.lookAlikes().keySet()).hasSizeGreaterThan(40).doesNotContainAnyElementsOf(this.found);
	}

	private static Set<AccountPair> pairs(String tier) {
		return TownSmall.rows("truth.csv")
			.stream()
			.filter(row -> row.getField("tier").equals(tier))
			.collect(Collectors.groupingBy(row -> row.getField("group"),
					Collectors.mapping(row -> row.getField("account"), Collectors.toList())))
			.values()
			.stream()
			.flatMap(accounts -> accounts.stream()
				.flatMap(a -> accounts.stream().filter(b -> !a.equals(b)).map(b -> new AccountPair(a, b))))
			.collect(Collectors.toSet());
	}

}
