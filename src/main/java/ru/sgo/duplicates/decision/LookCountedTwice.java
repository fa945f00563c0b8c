package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account is itself counted twice: what it did would be taken over, or stay, as it is,
 * and the child be counted twice all the same.
 */
final class LookCountedTwice implements LookRule {

	@Override
	public Optional<Reason> judge(Circumstances c) {
		return counted(c.deleted(), c.question().authority()).findFirst()
			.map(count -> reason(c.deleted(), count))
			.or(() -> counted(c.kept(), c.question().authority())
				.filter(count -> count.kind() != DoubleCount.Kind.ATTACHED)
				.findFirst()
				.map(count -> reason(c.kept(), count)));
	}

	private static Stream<DoubleCount> counted(Candidate account, String authority) {
		return DoubleCounts.of(account, LocalDate.MIN, LocalDate.MAX, authority).stream();
	}

	private static Reason reason(Candidate account, DoubleCount count) {
		return Reason.of("look.counted-twice")
			.account(account)
			.place(count.organizationA())
			.place(count.organizationB())
			.day(count.since());
	}

}
