package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The account to delete is itself counted twice: what it did would be taken over as it
 * is, and the kept account would be counted twice in its place.
 */
final class LookCountedTwice implements LookRule {

	@Override
	public Optional<Reason> judge(Circumstances c) {
		return DoubleCounts.of(c.deleted(), LocalDate.MIN, LocalDate.MAX, c.question().authority())
			.stream()
			.findFirst()
			.map(count -> Reason.of("look.counted-twice")
				.account(c.deleted())
				.place(count.organizationA())
				.place(count.organizationB())
				.day(count.since()));
	}

}
