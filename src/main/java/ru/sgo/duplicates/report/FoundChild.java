package ru.sgo.duplicates.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.EqualAccounts;
import ru.sgo.duplicates.detection.Tier;

/**
 * The accounts of one child as a run has found them, before anything is proposed.
 *
 * @param inside the numbers of those in the period
 * @param outside the numbers of those that were pupils of the authority before or after
 * it
 * @param listed whether it is a group of the list; else it stands beside
 * @param restricted whether only administrators may see it
 * @param torn whether accounts outside of the period say that those inside may be two
 * children's
 */
record FoundChild(Tier tier, Identity identity, List<String> inside, List<String> outside, boolean listed,
		boolean restricted, boolean torn) {

	FoundChild {
		inside = List.copyOf(inside);
		outside = List.copyOf(outside);
	}

	/** A group of the list, which has nothing outside of the period so far. */
	static FoundChild of(DetectedGroup group) {
		return new FoundChild(group.tier(), identity(group.sharedDocument(), group.improbable()), group.accounts(),
				List.of(), true, group.changedName(), false);
	}

	/**
	 * Equal data on both sides of the period's border, which make no group of the list.
	 */
	static FoundChild beside(List<String> inside, List<String> outside, Identity identity) {
		return new FoundChild(Tier.IDENTICAL, identity, inside, outside, false, false, false);
	}

	static Identity identity(EqualAccounts accounts) {
		return identity(accounts.sharedDocument(), accounts.improbable());
	}

	private static Identity identity(boolean sharedDocument, boolean improbable) {
		if (sharedDocument) {
			return Identity.DOCUMENT;
		}
		return improbable ? Identity.IMPROBABLE : Identity.VERIFY;
	}

	/** The same with more outside, as sure to be one child as the less sure part. */
	FoundChild with(List<String> moreOutside, Identity theirs) {
		List<String> all = new ArrayList<>(this.outside);
		all.addAll(moreOutside);
		return new FoundChild(this.tier, (theirs.compareTo(this.identity) > 0) ? theirs : this.identity, this.inside,
				all, this.listed, this.restricted, this.torn);
	}

	/** The same without these accounts. */
	FoundChild without(Set<String> others) {
		return new FoundChild(this.tier, this.identity,
				this.inside.stream().filter(number -> !others.contains(number)).toList(),
				this.outside.stream().filter(number -> !others.contains(number)).toList(), this.listed, this.restricted,
				this.torn);
	}

	FoundChild asTorn() {
		return new FoundChild(this.tier, this.identity, this.inside, this.outside, this.listed, this.restricted, true);
	}

	/** The numbers of all of them. */
	List<String> accounts() {
		return Stream.concat(this.inside.stream(), this.outside.stream()).toList();
	}

}
