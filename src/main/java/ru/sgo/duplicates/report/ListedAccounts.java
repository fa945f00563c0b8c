package ru.sgo.duplicates.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import ru.sgo.duplicates.decision.Meeting;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Tier;

/**
 * Which accounts that only lists know say that a child is twice in the registry. Of a
 * child that has moved on in time nobody can see in lists whether it has one account or
 * two; only where it attends two organizations on one day something is wrong for sure.
 * Without such a day the account is a stranger among those with whom detection has
 * brought it together.
 */
final class ListedAccounts {

	private final Function<String, AccountFile> files;

	private final Function<Set<String>, List<DetectedGroup>> search;

	/** By the code of an organization: of which children its newer list is to tell. */
	private final Map<String, Set<String>> awaited = new TreeMap<>();

	/**
	 * Knows the accounts that detection has brought together.
	 * @param files by the accounts' numbers
	 * @param search what detection finds among so many accounts only
	 */
	ListedAccounts(Function<String, AccountFile> files, Function<Set<String>, List<DetectedGroup>> search) {
		this.files = files;
		this.search = search;
	}

	/**
	 * The groups without strangers. What they had a say in is looked at again without
	 * them.
	 */
	List<DetectedGroup> without(List<DetectedGroup> found) {
		found.stream().filter(group -> group.tier() != Tier.CHECK).forEach(this::await);
		List<DetectedGroup> groups = new ArrayList<>(found);
		for (Set<String> gone = gone(groups); !gone.isEmpty(); gone = gone(groups)) {
			Set<String> touched = connected(groups, gone);
			groups.removeIf(group -> !Collections.disjoint(touched, group.accounts()));
			touched.removeAll(gone);
			if (touched.size() > 1) {
				groups.addAll(this.search.apply(touched));
			}
		}
		groups.removeIf(group -> !strangers(group.accounts()).isEmpty());
		groups.sort(DetectedGroup.BY_ACCOUNTS);
		return groups;
	}

	private void await(DetectedGroup child) {
		Set<String> strangers = strangers(child.accounts());
		for (String stranger : strangers) {
			child.accounts()
				.stream()
				.map(this.files)
				.flatMap(other -> Meeting.awaited(this.files.apply(stranger).candidate(), other.candidate()).stream())
				.forEach(organization -> this.awaited.computeIfAbsent(organization, absent -> new HashSet<>())
					.add(child.accounts().get(0)));
		}
	}

	/**
	 * Of how many children a newer list is to tell whether they attend two organizations,
	 * by the organization's code.
	 */
	Map<String, Integer> awaited() {
		Map<String, Integer> children = new TreeMap<>();
		this.awaited.forEach((organization, accounts) -> children.put(organization, accounts.size()));
		return children;
	}

	/** Those among the accounts of one child that meet none of the others. */
	Set<String> strangers(Collection<String> numbers) {
		List<AccountFile> accounts = numbers.stream().map(this.files).toList();
		return accounts.stream()
			.filter(account -> account.candidate().isListed())
			.filter(account -> accounts.stream()
				.noneMatch(other -> other != account && Meeting.isKnown(account.candidate(), other.candidate())))
			.map(AccountFile::number)
			.collect(Collectors.toSet());
	}

	/** Whether the two say nothing together, one of them being known from lists only. */
	static boolean areStrangers(AccountFile one, AccountFile other) {
		return (one.candidate().isListed() || other.candidate().isListed())
				&& !Meeting.isKnown(one.candidate(), other.candidate());
	}

	/**
	 * The strangers of children; where an account is only like others, it has to be a
	 * stranger to all of them.
	 */
	private Set<String> gone(List<DetectedGroup> groups) {
		Set<String> ofChildren = new HashSet<>();
		Set<String> alike = new HashSet<>();
		Set<String> known = new HashSet<>();
		for (DetectedGroup group : groups) {
			Set<String> strangers = strangers(group.accounts());
			((group.tier() == Tier.CHECK) ? alike : ofChildren).addAll(strangers);
			group.accounts().stream().filter(number -> !strangers.contains(number)).forEach(known::add);
		}
		alike.removeAll(known);
		ofChildren.addAll(alike);
		return ofChildren;
	}

	/**
	 * All accounts that are in a group with one of these, directly or by way of others.
	 */
	private static Set<String> connected(List<DetectedGroup> groups, Set<String> some) {
		Map<String, List<DetectedGroup>> groupsOf = new HashMap<>();
		groups.forEach(group -> group.accounts()
			.forEach(number -> groupsOf.computeIfAbsent(number, absent -> new ArrayList<>()).add(group)));
		Set<String> connected = new TreeSet<>(some);
		Deque<String> left = new ArrayDeque<>(some);
		while (!left.isEmpty()) {
			groupsOf.get(left.pop())
				.stream()
				.flatMap(group -> group.accounts().stream())
				.filter(connected::add)
				.forEach(left::push);
		}
		return connected;
	}

}
