package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.DoubleCounts;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.Statistics;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.Stay;

/** Asks detection and decision about the accounts of one run. */
final class Search {

	private final Considered considered;

	private final Places places;

	private final String authority;

	private final Proposer proposer;

	private final List<DetectedGroup> detected;

	/** The accounts of equal personal data of which some lie in the period, some not. */
	private final List<List<String>> withOutside;

	/**
	 * Begins with detection.
	 * @param authority the code of the authority of the run
	 */
	Search(Considered considered, Statistics statistics, DeclaredPairs declared, Places places, String authority,
			Proposer proposer) {
		this.considered = considered;
		this.places = places;
		this.authority = authority;
		this.proposer = proposer;
		this.detected = Detection.groups(considered.inside(), statistics, declared)
			.stream()
			// The last numbers, so that no gap tells of what may be an adoption.
			.sorted(Comparator.comparing(DetectedGroup::changedName))
			.toList();
		this.withOutside = Detection.equalAcross(considered.all(), considered.present(), declared.distinct());
	}

	List<DetectedGroup> detected() {
		return this.detected;
	}

	/** The ids of all accounts of which the file is needed. */
	List<Long> accountIds() {
		return Stream.concat(this.detected.stream().map(DetectedGroup::accounts), this.withOutside.stream())
			.flatMap(List::stream)
			.distinct()
			.map(this.considered::id)
			.toList();
	}

	/** The groups with their proposals, in their order. */
	List<FoundGroup> groups(Map<Long, AccountFile> files, Map<Long, StandingWord> words) {
		return IntStream.range(0, this.detected.size())
			.parallel()
			.mapToObj(place -> group(place + 1, this.detected.get(place), files, words))
			.toList();
	}

	private FoundGroup group(int number, DetectedGroup group, Map<Long, AccountFile> files,
			Map<Long, StandingWord> words) {
		List<AccountFile> accounts = files(group.accounts(), files);
		StandingWord word = accounts.stream()
			.map(account -> words.get(account.id().value()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		FoundGroup found = propose(number, group.tier(), identity(group), accounts, word);
		return group.changedName() ? found.asRestricted() : found;
	}

	/** The pairs of which one account lies outside of the period. */
	List<OutsidePair> outside(Map<Long, AccountFile> files) {
		return this.withOutside.parallelStream().flatMap(numbers -> outside(files(numbers, files))).toList();
	}

	private Stream<OutsidePair> outside(List<AccountFile> accounts) {
		return accounts.stream()
			.filter(here -> this.considered.isInside(here.number()))
			.flatMap(here -> accounts.stream()
				.filter(there -> !this.considered.isInside(there.number()))
				.map(there -> new OutsidePair(here, there,
						propose(1, Tier.IDENTICAL, Identity.VERIFY, List.of(here, there), null).cause())));
	}

	/** The double counts of the accounts in the period, in the order of the accounts. */
	List<FoundDoubleCount> doubleCounts(List<AccountFile> accounts, LocalDate from, LocalDate to) {
		return accounts.parallelStream().flatMap(account -> {
			Candidate candidate = account.candidate();
			String over = this.places.authorityOver(organizations(candidate), this.authority);
			return DoubleCounts.of(candidate, from, to, over)
				.stream()
				.map(count -> new FoundDoubleCount(account, count, over));
		}).toList();
	}

	private static Identity identity(DetectedGroup group) {
		if (group.sharedDocument()) {
			return Identity.DOCUMENT;
		}
		return group.improbable() ? Identity.IMPROBABLE : Identity.VERIFY;
	}

	private FoundGroup propose(int number, Tier tier, Identity identity, List<AccountFile> accounts,
			@Nullable StandingWord word) {
		String over = this.places.authorityOver(
				accounts.stream().flatMap(account -> organizations(account.candidate()).stream()).toList(),
				this.authority);
		return this.proposer.propose(number, tier, identity, accounts, over, word);
	}

	private List<AccountFile> files(List<String> numbers, Map<Long, AccountFile> files) {
		return numbers.stream().map(number -> files.get(this.considered.id(number))).toList();
	}

	private static List<String> organizations(Candidate candidate) {
		return candidate.stays().stream().map(Stay::organization).distinct().toList();
	}

}
