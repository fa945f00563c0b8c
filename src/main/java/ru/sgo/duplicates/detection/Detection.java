package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the accounts of one child. Accounts are brought together by a blocking key, pairs
 * that nothing contradicts are joined, and every pair says what speaks for it. The same
 * accounts give the same answer in whatever order they come.
 */
public final class Detection {

	private Detection() {
	}

	/**
	 * The groups among the accounts, by their smallest number.
	 * @param accounts any order; numbers are unique
	 * @param distinct the pairs that a person declared to be different children
	 */
	public static List<DetectedGroup> groups(Collection<Account> accounts, Set<DistinctPair> distinct) {
		Map<IdentityKey, Object> blocks = new HashMap<>(2 * accounts.size());
		List<Block> shared = new ArrayList<>();
		Set<String> spokenOf = new HashSet<>();
		distinct.forEach(pair -> spokenOf.addAll(List.of(pair.first(), pair.second())));
		for (Account account : accounts) {
			IdentityKey.of(account).ifPresent(key -> blocks.merge(key, account, (there, one) -> {
				Block block = (there instanceof Block already) ? already
						: newBlock((Account) there, distinct, spokenOf, shared);
				block.add((Account) one);
				return block;
			}));
		}
		return shared.stream()
			.flatMap(block -> block.groups().stream())
			.sorted(Comparator.comparing(group -> group.accounts().get(0), Account.NUMBER_ORDER))
			.toList();
	}

	/**
	 * The candidates that may already be this child, best first: more common documents,
	 * then the smaller number.
	 * @param probe the child in question, whose own number is not among the candidates
	 */
	public static List<Account> matches(Account probe, Collection<Account> candidates) {
		return IdentityKey.of(probe)
			.map(key -> candidates.stream()
				.filter(candidate -> IdentityKey.of(candidate).filter(key::equals).isPresent())
				.filter(candidate -> !candidate.contradicts(probe))
				.sorted(Comparator.comparingInt((Account candidate) -> -candidate.documentsShared(probe))
					.thenComparing(Account.BY_NUMBER))
				.toList())
			.orElse(List.of());
	}

	private static Block newBlock(Account first, Set<DistinctPair> distinct, Set<String> spokenOf, List<Block> shared) {
		Block block = new Block(first, distinct, spokenOf);
		shared.add(block);
		return block;
	}

}
