package ru.sgo.duplicates.resolution;

import java.util.Objects;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.OnePlace;
import ru.sgo.duplicates.decision.Plan;

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
		if (wish.enrolFrom() != null) {
			return Decided.Not.invalid("enrolFrom", "case.refused.date-from-facts");
		}
		boolean stayed = earlier.equals(wish.attends());
		if (!stayed && !later.equals(wish.attends())) {
			return Decided.Not.invalid("attends", "case.refused.neither");
		}
		String attends = stayed ? earlier : later;
		Candidate account = desk.account(wish.account()).orElseThrow().candidate();
		Plan plan = OnePlace.plan(account, attends, stayed ? later : earlier, desk.authority());
		return plan.steps().isEmpty() ? Decided.Not.refused("case.refused.changed") : new Decided.As(plan,
				desk.counted(plan, attends, CountedTwice.attendedSince(account, attends, twice.since())));
	}

}
