package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The accounts of one identity key, and which of them are one child. First those with
 * common documents are joined, then those that only the names speak for. Whoever fits two
 * sides that contradict each other joins neither: an account without documents beside two
 * namesakes is honestly ambiguous, and so are two such accounts, for each may be
 * another's.
 */
final class Block {

	private final List<Account> accounts = new ArrayList<>();

	private final Set<AccountPair> distinct;

	private final Set<String> spokenOf;

	/**
	 * An empty block.
	 * @param spokenOf the numbers that stand in any of the distinct pairs
	 */
	Block(Set<AccountPair> distinct, Set<String> spokenOf) {
		this.distinct = distinct;
		this.spokenOf = spokenOf;
	}

	/**
	 * Adds an account; its sex is {@code null} if it tells nothing beside the names,
	 * which are the same in all of them.
	 */
	void add(Account account) {
		this.accounts.add(account);
	}

	/** The sides, those of one account too. */
	List<ChildAccounts> sides() {
		this.accounts.sort(Account.BY_NUMBER);
		List<ChildAccounts> sides = alike();
		sides = joinByDocument(sides, ChildAccounts::snils);
		sides = joinByDocument(sides, ChildAccounts::birthCertificate);
		return joinUnambiguous(sides, false);
	}

	/**
	 * Accounts with the very same documents, or with none, and of one sex, fit the same
	 * others: one side each.
	 */
	private List<ChildAccounts> alike() {
		Map<Object, List<Account>> same = new LinkedHashMap<>();
		for (Account account : this.accounts) {
			Object key = isSpokenOf(account) ? account
					: new Facts(account.snils(), account.birthCertificate(), account.sex());
			same.computeIfAbsent(key, absent -> new ArrayList<>()).add(account);
		}
		return same.values().stream().map(ChildAccounts::alike).toList();
	}

	private boolean isSpokenOf(Account account) {
		return this.spokenOf.contains(account.number());
	}

	private List<ChildAccounts> joinByDocument(List<ChildAccounts> sides,
			Function<ChildAccounts, @Nullable String> document) {
		Map<String, List<ChildAccounts>> byDocument = new LinkedHashMap<>();
		List<ChildAccounts> result = new ArrayList<>();
		for (ChildAccounts side : sides) {
			String number = document.apply(side);
			if (number == null) {
				result.add(side);
			}
			else {
				byDocument.computeIfAbsent(number, absent -> new ArrayList<>()).add(side);
			}
		}
		byDocument.values().forEach(same -> result.addAll(joinUnambiguous(same, true)));
		return result;
	}

	/** Joins the sides whose compatible sides are all compatible with each other. */
	private List<ChildAccounts> joinUnambiguous(List<ChildAccounts> sides, boolean byDocument) {
		if (sides.size() > Parameters.NAMESAKES_AT_MOST) {
			return sides.stream().flatMap(ChildAccounts::alone).toList();
		}
		List<BitSet> companions = sides.stream().map(side -> companions(side, sides)).toList();
		Map<BitSet, List<ChildAccounts>> byCompanions = new LinkedHashMap<>();
		Stream.Builder<ChildAccounts> ambiguous = Stream.builder();
		for (int i = 0; i < sides.size(); i++) {
			BitSet own = companions.get(i);
			if (own.stream().allMatch(other -> containsAll(companions.get(other), own))) {
				byCompanions.computeIfAbsent(own, absent -> new ArrayList<>()).add(sides.get(i));
			}
			else {
				sides.get(i).alone().forEach(ambiguous);
			}
		}
		return Stream
			.concat(byCompanions.values().stream().map(same -> ChildAccounts.join(same, byDocument)), ambiguous.build())
			.sorted(Comparator.comparing(ChildAccounts::first, Account.BY_NUMBER))
			.toList();
	}

	/** Which of the sides fit this one; it fits itself. */
	private BitSet companions(ChildAccounts side, List<ChildAccounts> sides) {
		BitSet companions = new BitSet(sides.size());
		for (int i = 0; i < sides.size(); i++) {
			companions.set(i, side == sides.get(i) || side.fits(sides.get(i), this.distinct));
		}
		return companions;
	}

	private static boolean containsAll(BitSet all, BitSet some) {
		BitSet missing = (BitSet) some.clone();
		missing.andNot(all);
		return missing.isEmpty();
	}

	private record Facts(@Nullable String snils, @Nullable String birthCertificate, @Nullable Sex sex) {
	}

}
