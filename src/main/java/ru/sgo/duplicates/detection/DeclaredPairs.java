package ru.sgo.duplicates.detection;

import java.util.Set;

/**
 * What persons have said of pairs of accounts, which outranks every rule.
 *
 * @param distinct the pairs that are different children
 * @param same the pairs that are one child
 */
public record DeclaredPairs(Set<AccountPair> distinct, Set<AccountPair> same) {

	/** Nobody has said anything. */
	public static final DeclaredPairs NONE = new DeclaredPairs(Set.of(), Set.of());

	public DeclaredPairs {
		distinct = Set.copyOf(distinct);
		same = Set.copyOf(same);
	}

}
