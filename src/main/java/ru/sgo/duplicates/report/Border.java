package ru.sgo.duplicates.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.EqualAccounts;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.detection.Statistics;
import ru.sgo.duplicates.detection.Tier;

/**
 * The border of the period: which accounts of equal personal data lie on both sides of
 * it. «История движения отображается только в старой учётной записи» (S8), and the old
 * account may be the one that left before.
 */
final class Border {

	private final Population all;

	private final BitSet present;

	/** The places of those that were pupils of this authority, but not in the period. */
	private final BitSet left;

	private final DeclaredPairs declared;

	private final Map<String, EqualAccounts> childOf = new HashMap<>();

	private final List<EqualAccounts> across;

	Border(ConsideredAccounts considered, Statistics statistics, DeclaredPairs declared) {
		this.all = considered.all();
		this.present = considered.present();
		this.left = (BitSet) considered.pupils().clone();
		this.left.andNot(this.present);
		this.declared = declared;
		List<EqualAccounts> sides = Detection.equalAcross(this.all, this.present, statistics, declared.distinct());
		sides.forEach(side -> side.accounts().forEach(number -> this.childOf.put(number, side)));
		this.across = sides.stream().filter(this::isAcross).toList();
	}

	private boolean isAcross(EqualAccounts side) {
		int inside = at(this.present, side).size();
		return inside > 0 && inside < side.accounts().size();
	}

	/** Those of one child of which some lie in the period, and some do not. */
	List<EqualAccounts> across() {
		return this.across;
	}

	/** The children of the list, each with what it has outside of the period. */
	List<FoundChild> listed(List<DetectedGroup> groups) {
		Set<EqualAccounts> taken = new HashSet<>();
		return groups.stream().map(group -> listed(group, taken)).toList();
	}

	private FoundChild listed(DetectedGroup group, Set<EqualAccounts> taken) {
		List<EqualAccounts> sides = (group.tier() == Tier.CHECK) ? List.of()
				: group.accounts().stream().map(this.childOf::get).filter(Objects::nonNull).distinct().toList();
		FoundChild child = FoundChild.of(group);
		if (group.tier() == Tier.IDENTICAL && sides.size() > 1) {
			return child.asTorn();
		}
		for (EqualAccounts side : sides) {
			if (belongs(side, child) && taken.add(side)) {
				child = child.with(at(this.left, side), FoundChild.identity(side));
			}
		}
		return child;
	}

	/** Whether all of it is this child, and nothing contradicts that. */
	private boolean belongs(EqualAccounts side, FoundChild child) {
		return child.inside().containsAll(at(this.present, side)) && at(this.left, side).stream()
			.noneMatch(one -> child.accounts()
				.stream()
				.anyMatch(other -> Detection.contradict(this.all, one, other, this.declared)));
	}

	/** The children that the list does not show, for the others of them lie outside. */
	List<FoundChild> beside(List<FoundChild> listed) {
		Set<String> known = new HashSet<>();
		listed.stream().filter(child -> child.tier() != Tier.CHECK).forEach(child -> known.addAll(child.accounts()));
		List<FoundChild> children = new ArrayList<>();
		for (EqualAccounts side : this.across) {
			List<String> outside = at(this.left, side);
			if (!outside.isEmpty() && side.accounts().stream().noneMatch(known::contains)) {
				children.add(FoundChild.beside(at(this.present, side), outside, FoundChild.identity(side)));
			}
		}
		return children;
	}

	private List<String> at(BitSet places, EqualAccounts side) {
		return side.accounts().stream().filter(number -> places.get(this.all.place(number))).toList();
	}

}
