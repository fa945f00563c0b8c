package ru.sgo.duplicates.resolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.report.Reports;

/**
 * Compares two runs of one authority. A duplicate is the same in both if they have it
 * under one case, or, where there is none, with the same accounts.
 */
@Service
public class RunComparisons {

	private final Reports reports;

	private final RunListReader lists;

	private final RunHistory history;

	RunComparisons(Reports reports, RunListReader lists, RunHistory history) {
		this.reports = reports;
		this.lists = lists;
		this.history = history;
	}

	/**
	 * The later run beside the earlier one.
	 * @param laterId the id of a run
	 * @param earlierId the id of one that was made before, of the same authority
	 */
	public RunComparisonOutcome compare(long laterId, long earlierId, Scope scope) {
		Optional<ReportRun> later = this.reports.find(laterId, scope);
		Optional<ReportRun> earlier = this.reports.find(earlierId, scope);
		if (later.isEmpty() || earlier.isEmpty()
				|| !later.get().period().authority().equals(earlier.get().period().authority())) {
			return new RunComparisonOutcome.Unknown();
		}
		if (earlierId >= laterId) {
			return new RunComparisonOutcome.NotEarlier();
		}
		if (later.get().status() != ReportStatus.COMPLETED || earlier.get().status() != ReportStatus.COMPLETED) {
			return new RunComparisonOutcome.NotCompleted();
		}
		return new RunComparisonOutcome.Compared(compare(later.get(), earlier.get(), scope));
	}

	private RunComparison compare(ReportRun later, ReportRun earlier, Scope scope) {
		Collection<RunListed> now = this.lists.read(later.id(), scope);
		Collection<RunListed> before = this.lists.read(earlier.id(), scope);
		Set<Long> cases = Stream.concat(now.stream(), before.stream())
			.map(RunListed::caseNumber)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(HashSet::new));
		Map<Long, RunHistory.Known> known = this.history.between(earlier, later, cases);
		Map<String, RunListed> nowByKey = byKey(now, known);
		Map<String, RunListed> beforeByKey = byKey(before, known);
		Set<String> keys = new LinkedHashSet<>(nowByKey.keySet());
		keys.addAll(beforeByKey.keySet());
		List<RunCompared> items = keys.stream().flatMap(key -> {
			RunListed here = nowByKey.get(key);
			RunListed there = beforeByKey.get(key);
			RunHistory.Known about = about((here != null) ? here : Objects.requireNonNull(there), known);
			boolean hidden = about != null && about.restricted() && !scope.restrictedToo();
			return hidden ? Stream.empty() : Stream.of(item(here, there, about, later, earlier));
		}).toList();
		return new RunComparison(later, earlier, items);
	}

	private static RunCompared item(@Nullable RunListed now, @Nullable RunListed before,
			RunHistory.@Nullable Known about, ReportRun later, ReportRun earlier) {
		if (now == null) {
			return gone(Objects.requireNonNull(before), about, later, earlier);
		}
		if (about != null && about.isReopened()) {
			return now.as(RunComparedState.REOPENED, null);
		}
		if (before != null) {
			return now.as(RunComparedState.PERSISTING, null);
		}
		boolean knownBefore = about != null && about.opened() != null && about.opened() <= earlier.id();
		return now.as(RunComparedState.APPEARED, knownBefore ? RunComparedWhy.KNOWN_BEFORE : null);
	}

	private static RunCompared gone(RunListed before, RunHistory.@Nullable Known about, ReportRun later,
			ReportRun earlier) {
		RunComparedWhy closed = (about != null) ? about.closed() : null;
		if (closed != null) {
			return before.as(RunComparedState.RESOLVED, closed);
		}
		if (about != null && about.isWorkedOn()) {
			return before.as(RunComparedState.RESOLVED, RunComparedWhy.UNFINISHED);
		}
		return before.as(RunComparedState.VANISHED,
				later.isOfThePeriodOf(earlier) ? RunComparedWhy.NO_LONGER_FOUND : RunComparedWhy.OTHER_PERIOD);
	}

	/**
	 * By the case that it belongs to in the end, else by the accounts. An account in two
	 * places that is part of a group has no case of its own: it goes with the group.
	 */
	private static Map<String, RunListed> byKey(Collection<RunListed> listed, Map<Long, RunHistory.Known> known) {
		Map<String, RunListed> byKey = new LinkedHashMap<>();
		Map<String, String> keyOfAccount = new HashMap<>();
		listed.stream().filter(one -> one.caseNumber() != null).forEach(one -> {
			RunHistory.Known about = about(one, known);
			String key = "case " + ((about != null) ? about.number() : one.caseNumber());
			one.accounts().forEach(account -> keyOfAccount.putIfAbsent(account, key));
			put(byKey, key, one);
		});
		listed.stream().filter(one -> one.caseNumber() == null).forEach(one -> {
			String own = "accounts " + String.join(" ", one.accounts());
			put(byKey, one.accounts().stream().map(keyOfAccount::get).filter(Objects::nonNull).findFirst().orElse(own),
					one);
		});
		return byKey;
	}

	private static void put(Map<String, RunListed> byKey, String key, RunListed one) {
		RunListed first = byKey.putIfAbsent(key, one);
		if (first != null) {
			first.join(one);
		}
	}

	private static RunHistory.@Nullable Known about(RunListed one, Map<Long, RunHistory.Known> known) {
		return (one.caseNumber() != null) ? known.get(one.caseNumber()) : null;
	}

}
