package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The accounts of equal personal data (S1): who of them is one child. Only the few that
 * share their names and their day with another become objects.
 */
final class EqualData {

	private final Population population;

	private final Set<AccountPair> distinct;

	private final Set<String> spokenOf;

	EqualData(Population population, Set<AccountPair> distinct) {
		this.population = population;
		this.distinct = distinct;
		this.spokenOf = AccountPair.numbers(distinct);
	}

	/** The sides of two accounts and more. */
	List<ChildAccounts> groups() {
		return sides(entries -> true).filter(ChildAccounts::isGroup).toList();
	}

	/**
	 * All sides, those of one account too, of the equal data of which some stand at one
	 * of the places, and some do not.
	 */
	List<ChildAccounts> sidesAcross(BitSet places) {
		return sides(entries -> isAcross(Arrays.stream(entries).mapToInt(EqualData::place), places)).toList();
	}

	private static boolean isAcross(IntStream group, BitSet places) {
		return group.mapToObj(places::get).distinct().count() > 1;
	}

	private static int place(long entry) {
		return (int) (entry & Population.PLACE);
	}

	/** Of the accounts with one key, only those that matter become objects. */
	private Stream<ChildAccounts> sides(Predicate<long[]> matters) {
		long[] entries = EvenSort.sorted(IntStream.range(0, this.population.size())
			.parallel()
			.mapToLong(place -> this.population.isDated(place) ? entry(place) : Blocking.NO_ENTRY)
			.toArray());
		List<long[]> blocks = new ArrayList<>();
		int start = 0;
		for (int end = 1; end <= entries.length; end++) {
			if (end == entries.length
					|| entries[end] >>> Population.PLACE_BITS != entries[start] >>> Population.PLACE_BITS) {
				if (end - start > 1) {
					blocks.add(Arrays.copyOfRange(entries, start, end));
				}
				start = end;
			}
		}
		return blocks.parallelStream().filter(matters).flatMap(this::sides);
	}

	/** Whether the two have equal personal data, documents aside. */
	boolean areEqual(int a, int b) {
		return this.population.isDated(a) && this.population.day(a) == this.population.day(b)
				&& this.population.surname(a) == this.population.surname(b)
				&& this.population.givenName(a) == this.population.givenName(b)
				&& this.population.patronymic(a) == this.population.patronymic(b);
	}

	/** Chance may bring different names under one key: they are told apart here. */
	private Stream<ChildAccounts> sides(long[] entries) {
		Map<IdentityKey, List<Account>> blocks = new LinkedHashMap<>();
		for (long entry : entries) {
			Account account = this.population.account(place(entry));
			blocks.computeIfAbsent(IdentityKey.of(account).orElseThrow(), absent -> new ArrayList<>()).add(account);
		}
		return blocks.values().stream().flatMap(accounts -> block(accounts).sides().stream());
	}

	private Block block(List<Account> accounts) {
		boolean sexTells = accounts.stream().map(Account::sex).filter(Objects::nonNull).distinct().count() > 1
				&& ToldSex.of(accounts.get(0).name()).isEmpty();
		Block block = new Block(this.distinct, this.spokenOf);
		accounts.forEach(account -> block.add(sexTells ? account : account.withoutSex()));
		return block;
	}

	private long entry(int place) {
		long key = BlockingKeys.key(0, this.population.surname(place), this.population.givenName(place),
				this.population.patronymic(place) + 1, this.population.day(place));
		return (key << Population.PLACE_BITS) | place;
	}

}
