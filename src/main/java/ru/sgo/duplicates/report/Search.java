package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.DoubleCounts;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.DistinctPair;
import ru.sgo.duplicates.history.Stay;

/** Asks detection and decision about the accounts of one run. */
final class Search {

	private final Considered considered;

	private final Set<DistinctPair> distinct;

	private final Places places;

	private final String authority;

	private final Proposer proposer;

	private final List<DetectedGroup> detected;

	private final List<DetectedGroup> withOutside;

	/**
	 * Begins with detection.
	 * @param authority the code of the authority of the run
	 */
	Search(Considered considered, Set<DistinctPair> distinct, Places places, String authority, Proposer proposer) {
		this.considered = considered;
		this.distinct = distinct;
		this.places = places;
		this.authority = authority;
		this.proposer = proposer;
		this.detected = Detection.groups(considered.inside(), distinct);
		this.withOutside = detectOutside();
	}

	private List<DetectedGroup> detectOutside() {
		Set<String> outside = new HashSet<>();
		this.considered.outside().forEach(account -> outside.add(account.number()));
		List<Account> all = Stream.concat(this.considered.inside().stream(), this.considered.outside().stream())
			.toList();
		return Detection.groups(all, this.distinct)
			.stream()
			.filter(group -> group.accounts().stream().anyMatch(outside::contains)
					&& !outside.containsAll(group.accounts()))
			.toList();
	}

	List<DetectedGroup> detected() {
		return this.detected;
	}

	/** The ids of all accounts of which the file is needed. */
	List<Long> accountIds() {
		return Stream.concat(this.detected.stream(), this.withOutside.stream())
			.flatMap(group -> group.accounts().stream())
			.distinct()
			.map(this.considered::id)
			.toList();
	}

	/** The groups with their proposals, in their order. */
	List<FoundGroup> groups(Map<Long, AccountFile> files, Map<Long, StandingWord> words) {
		List<FoundGroup> groups = new ArrayList<>(this.detected.size());
		for (DetectedGroup group : this.detected) {
			List<AccountFile> accounts = files(group, files);
			StandingWord word = accounts.stream()
				.map(account -> words.get(account.id().value()))
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
			groups.add(propose(groups.size() + 1, group, accounts, word));
		}
		return groups;
	}

	/** The pairs of which one account lies outside of the period. */
	List<OutsidePair> outside(Map<Long, AccountFile> files) {
		Set<String> inside = new HashSet<>();
		this.considered.inside().forEach(account -> inside.add(account.number()));
		List<OutsidePair> pairs = new ArrayList<>();
		for (DetectedGroup group : this.withOutside) {
			List<AccountFile> accounts = files(group, files);
			for (AccountFile here : accounts) {
				for (AccountFile there : accounts) {
					if (inside.contains(here.number()) && !inside.contains(there.number())) {
						Cause cause = propose(1, group, List.of(here, there), null).cause();
						pairs.add(new OutsidePair(here, there, cause));
					}
				}
			}
		}
		return pairs;
	}

	/** The double counts of the accounts in the period, in the order of the accounts. */
	List<FoundDoubleCount> doubleCounts(List<AccountFile> accounts, LocalDate from, LocalDate to) {
		return accounts.stream().flatMap(account -> {
			Candidate candidate = account.candidate();
			String over = this.places.authorityOver(organizations(candidate), this.authority);
			return DoubleCounts.of(candidate, from, to, over)
				.stream()
				.map(count -> new FoundDoubleCount(account, count, over));
		}).toList();
	}

	private FoundGroup propose(int number, DetectedGroup group, List<AccountFile> accounts,
			@Nullable StandingWord word) {
		String over = this.places.authorityOver(
				accounts.stream().flatMap(account -> organizations(account.candidate()).stream()).toList(),
				this.authority);
		return this.proposer.propose(number, group.tier(), group.sharedDocument() ? Identity.DOCUMENT : Identity.VERIFY,
				accounts, over, word);
	}

	private List<AccountFile> files(DetectedGroup group, Map<Long, AccountFile> files) {
		return group.accounts().stream().map(number -> files.get(this.considered.id(number))).toList();
	}

	private static List<String> organizations(Candidate candidate) {
		return candidate.stays().stream().map(Stay::organization).distinct().toList();
	}

}
