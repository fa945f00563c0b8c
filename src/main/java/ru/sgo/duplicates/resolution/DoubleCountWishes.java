package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.OnePlace;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

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
		return plan.steps().isEmpty() ? Decided.Not.refused("case.refused.changed")
				: new Decided.As(plan, desk.counted(plan, attends, since(account, attends, twice.since())));
	}

	/** The first day of the stay there that is counted twice. */
	private static LocalDate since(Candidate account, String attends, LocalDate countedTwice) {
		return account.stays()
			.stream()
			.filter(stay -> stay.kind() == StayKind.REGULAR)
			.filter(stay -> stay.organization().equals(attends) && !stay.begins().isAfter(countedTwice))
			.map(Stay::begins)
			.max(Comparator.naturalOrder())
			.orElse(countedTwice);
	}

}
