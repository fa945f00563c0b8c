package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.MovedDays;
import ru.sgo.duplicates.decision.OnePlace;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.StatedDay;
import ru.sgo.duplicates.history.Stay;

/** What a person's wish about one account counted twice comes to. */
final class DoubleCountWishes {

	private DoubleCountWishes() {
	}

	/** The child attends one of the two organizations; the other is left. */
	static Decided weigh(Desk desk, KeepWish wish) {
		CountedTwice twice = Objects.requireNonNull(desk.one().countedTwice());
		String earlier = desk.places().code(twice.organizationA());
		String later = desk.places().code(twice.organizationB());
		if (desk.account(wish.account()).filter(file -> !file.deleted()).isEmpty()) {
			return Decided.Not.invalid("account", "case.refused.account");
		}
		if (earlier.equals(later)) {
			return Decided.Not.refused("case.refused.one-place");
		}
		boolean stayed = earlier.equals(wish.attends());
		if (stayed && wish.enrolFrom() != null) {
			return Decided.Not.invalid("enrolFrom", "case.refused.date-from-facts");
		}
		if (!stayed && !later.equals(wish.attends())) {
			return Decided.Not.invalid("attends", "case.refused.neither");
		}
		String attends = stayed ? earlier : later;
		Candidate account = desk.account(wish.account()).orElseThrow().candidate();
		if (wish.enrolFrom() != null) {
			return coming(desk, attends, wish.enrolFrom());
		}
		Plan plan = OnePlace.plan(account, attends, stayed ? later : earlier, desk.authority());
		return plan.steps().isEmpty() ? Decided.Not.refused("case.refused.changed") : new Decided.As(plan,
				desk.counted(plan, attends, CountedTwice.attendedSince(account, attends, twice.since())));
	}

	/** The child came on that day: what lay before it ends on the day before. */
	private static Decided coming(Desk desk, String attends, LocalDate from) {
		Candidate account = desk.accounts().get(0).candidate();
		List<Stay> before = account.attendance();
		LocalDate since = CountedTwice.attendedSince(account, attends,
				Objects.requireNonNull(desk.one().countedTwice()).since());
		return StatedDay.coming(before, before, attends, since, from)
			.map(after -> moved(desk, before, after))
			.orElseGet(() -> Decided.Not.invalid("enrolFrom", "case.refused.date-not-there"));
	}

	/**
	 * What it comes to that some of the account's stays begin or end on other days.
	 * @param after the same stays, each in its place
	 */
	static Decided moved(Desk desk, List<Stay> before, List<Stay> after) {
		Candidate account = desk.accounts().get(0).candidate();
		String attends = desk.places().code(Objects.requireNonNull(desk.one().proposal().attends()));
		LocalDate since = CountedTwice.attendedSince(account, attends,
				Objects.requireNonNull(desk.one().countedTwice()).since());
		Plan plan = MovedDays.plan(account, before, after, desk.authority());
		LocalDate from = IntStream.range(0, before.size())
			.filter(place -> before.get(place).organization().equals(attends)
					&& before.get(place).begins().equals(since))
			.mapToObj(place -> after.get(place).begins())
			.findFirst()
			.orElse(since);
		return plan.steps().isEmpty() ? Decided.Not.refused("case.refused.changed")
				: new Decided.As(plan, desk.counted(plan, attends, from));
	}

}
