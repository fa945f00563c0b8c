package ru.sgo.duplicates.detection;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * Finds the accounts of one child. Accounts are brought together by blocking keys, pairs
 * are weighed, what nothing contradicts is joined, and every pair says what speaks for
 * it. The same accounts give the same answer in whatever order they come.
 */
public final class Detection {

	private Detection() {
	}

	/** Whether anything is learnt from a registry of so many accounts. */
	public static boolean learns(int accounts) {
		return accounts <= Parameters.LEARNT_FROM_AT_MOST;
	}

	/**
	 * How often people slip in a registry, learnt from its own accounts.
	 * @param statistics how often names occur in it; what is known of its slips is not
	 * asked
	 */
	public static Slips slips(Population registry, Statistics statistics, DeclaredPairs declared) {
		return new Search(registry, statistics.with(Slips.EXPECTED), declared).slips();
	}

	/**
	 * The statistics of these accounts themselves, with how often people slip among them
	 * where that is {@link #learns learnt}.
	 */
	public static Statistics statistics(Population registry, DeclaredPairs declared) {
		Statistics counted = Statistics.of(registry);
		return learns(registry.size()) ? counted.with(slips(registry, counted, declared)) : counted;
	}

	/**
	 * The groups among the accounts, by their smallest number.
	 * @param statistics how often names occur in the registry
	 */
	public static List<DetectedGroup> groups(Population population, Statistics statistics, DeclaredPairs declared) {
		return new Search(population, statistics, declared).groups();
	}

	/** The numbers of the accounts of equal personal data, one child each. */
	public static List<List<String>> equal(Population population, Set<AccountPair> distinct) {
		return numbers(new EqualData(population, distinct).groups());
	}

	/**
	 * The accounts whose personal data are equal to another's so that one of the two
	 * stands at one of the places and the other does not: who of them is one child, by
	 * the smallest number.
	 * @param statistics how often names occur in the registry
	 */
	public static List<EqualAccounts> equalAcross(Population population, BitSet places, Statistics statistics,
			Set<AccountPair> distinct) {
		Population trusted = population.trusted(statistics::disbelief);
		ChanceMatch chance = new ChanceMatch(trusted, statistics);
		return new EqualData(trusted, distinct).sidesAcross(places)
			.stream()
			.map(side -> new EqualAccounts(side.numbers().toList(), side.isLinked(),
					chance.isImprobable(population.place(side.first().number()))))
			.sorted(Comparator.comparing(side -> side.accounts().get(0), CodeOrder.INSTANCE))
			.toList();
	}

	/**
	 * Whether the documents of two accounts, or a person's word, contradict each other.
	 */
	public static boolean contradict(Population population, String one, String other, DeclaredPairs declared) {
		return !alone(population, one).fits(alone(population, other), declared.distinct());
	}

	private static ChildAccounts alone(Population population, String number) {
		return ChildAccounts.alike(List.of(population.account(population.place(number)).withoutSex()));
	}

	private static List<List<String>> numbers(List<ChildAccounts> sides) {
		return sides.stream()
			.map(side -> side.numbers().toList())
			.sorted(Comparator.comparing(numbers -> numbers.get(0), CodeOrder.INSTANCE))
			.toList();
	}

	/**
	 * Why two accounts are one child, or why not.
	 * @param two these and no others
	 */
	public static Comparison compare(Population two, Statistics statistics, DeclaredPairs declared) {
		if (two.size() != 2) {
			throw new IllegalArgumentException("Two accounts are compared, not " + two.size());
		}
		return new Search(two, statistics, declared).compare();
	}

	/**
	 * The candidates that may already be this child, best first.
	 * @param probe the child in question, whose own number is not among the candidates
	 */
	public static List<Likeness> matches(Account probe, Collection<Account> candidates, Statistics statistics) {
		Population.Builder builder = new Population.Builder().add(probe);
		candidates.forEach(builder::add);
		return new Search(builder.build(), statistics, DeclaredPairs.NONE).likeTo(probe.number());
	}

}
