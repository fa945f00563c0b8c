package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.DoubleCounts;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.EqualAccounts;
import ru.sgo.duplicates.detection.Statistics;
import ru.sgo.duplicates.history.Stay;

/** Asks detection and decision about the accounts of one run. */
final class ReportSearch {

	private final ConsideredAccounts considered;

	private final OrganizationTree places;

	private final String authority;

	private final Proposer proposer;

	private final Statistics statistics;

	private final DeclaredPairs declared;

	private final Border border;

	private List<DetectedGroup> detected;

	/** The children of the list, then those beside it. */
	private List<FoundChild> children;

	private Map<String, Integer> awaited = Map.of();

	/**
	 * Begins with detection.
	 * @param authority the code of the authority of the run
	 */
	ReportSearch(ConsideredAccounts considered, Statistics statistics, DeclaredPairs declared, OrganizationTree places,
			String authority, Proposer proposer) {
		this.considered = considered;
		this.places = places;
		this.authority = authority;
		this.proposer = proposer;
		this.statistics = statistics;
		this.declared = declared;
		this.border = new Border(considered, statistics, declared);
		this.detected = inOrder(Detection.groups(considered.inside(), statistics, declared));
		this.children = children(this.detected);
	}

	private static List<DetectedGroup> inOrder(List<DetectedGroup> groups) {
		return groups.stream()
			// The last numbers, so that no gap tells of what may be an adoption.
			.sorted(Comparator.comparing(DetectedGroup::changedName))
			.toList();
	}

	private List<FoundChild> children(List<DetectedGroup> groups) {
		List<FoundChild> listed = this.border.listed(groups);
		return Stream.concat(listed.stream(), this.border.beside(listed).stream()).toList();
	}

	/**
	 * Leaves the accounts aside that only lists know and that do not say that a child
	 * attends two organizations at once.
	 * @param files those of {@link #accountIds}
	 */
	void leaveStrangersAside(Map<Long, AccountFile> files) {
		if (files.values().stream().noneMatch(file -> file.candidate().isListed())) {
			return;
		}
		ListedAccounts listed = new ListedAccounts(number -> files.get(this.considered.id(number)),
				numbers -> Detection.groups(this.considered.only(numbers), this.statistics, this.declared));
		this.detected = inOrder(listed.without(this.detected));
		this.awaited = listed.awaited();
		this.children = children(this.detected).stream()
			.map(child -> child.without(listed.strangers(child.accounts())))
			.filter(child -> !child.inside().isEmpty() && child.accounts().size() > 1)
			.toList();
	}

	/** How many children wait for a newer list, by the organization's code. */
	Map<String, Integer> awaited() {
		return this.awaited;
	}

	List<DetectedGroup> detected() {
		return this.detected;
	}

	/** The ids of all accounts of which the file is needed. */
	List<Long> accountIds() {
		return Stream
			.concat(this.detected.stream().map(DetectedGroup::accounts),
					this.border.across().stream().map(EqualAccounts::accounts))
			.flatMap(List::stream)
			.distinct()
			.map(this.considered::id)
			.toList();
	}

	/** The groups with their proposals, in their order, and then those beside. */
	List<FoundGroup> groups(Map<Long, AccountFile> files, Map<Long, StandingDecision> decisions) {
		return IntStream.range(0, this.children.size())
			.parallel()
			.mapToObj(place -> group(place + 1, this.children.get(place), files, decisions))
			.toList();
	}

	private FoundGroup group(int number, FoundChild child, Map<Long, AccountFile> files,
			Map<Long, StandingDecision> decisions) {
		return this.proposer.propose(number, child, files(child.accounts(), files), decisions);
	}

	/**
	 * The pairs of which one account lies outside of the period.
	 * @param groups all that was found
	 */
	List<OutsidePair> outside(List<FoundGroup> groups, Map<Long, AccountFile> files,
			Map<Long, StandingDecision> decisions) {
		OutsidePairs pairs = new OutsidePairs(this.considered, this.proposer, groups, decisions);
		return this.border.across()
			.parallelStream()
			.flatMap(side -> pairs.of(files(side.accounts(), files)))
			.filter(pair -> !ListedAccounts.areStrangers(pair.account(), pair.outside()))
			.toList();
	}

	/** The double counts of the accounts in the period, in the order of the accounts. */
	List<FoundDoubleCount> doubleCounts(List<AccountFile> accounts, LocalDate from, LocalDate to) {
		return accounts.parallelStream().flatMap(account -> {
			Candidate candidate = account.candidate();
			String over = this.places.authorityOver(candidate.stays().stream().map(Stay::organization).toList(),
					this.authority);
			return DoubleCounts.of(candidate, from, to, over)
				.stream()
				.map(count -> new FoundDoubleCount(account, count, over));
		}).toList();
	}

	private List<AccountFile> files(List<String> numbers, Map<Long, AccountFile> files) {
		return numbers.stream()
			.map(number -> files.get(this.considered.id(number)))
			.sorted(AccountFile.BY_NUMBER)
			.toList();
	}

}
