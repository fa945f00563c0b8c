package ru.sgo.duplicates.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who stands in two organizations lawfully today; such are not counted twice. */
final class LawfulAttendances {

	private final Map<Long, List<LawfulAttendance>> byAccount;

	LawfulAttendances(List<LawfulAttendance> all) {
		this.byAccount = all.stream().collect(Collectors.groupingBy(LawfulAttendance::account));
	}

	boolean cover(FoundDoubleCount found) {
		return of(found.account().id().value()).anyMatch(lawful -> lawful.covers(found));
	}

	/** Those of one account. */
	Stream<LawfulAttendance> of(long account) {
		return this.byAccount.getOrDefault(account, List.of()).stream();
	}

}
