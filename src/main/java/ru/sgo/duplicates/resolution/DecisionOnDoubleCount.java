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
final class DecisionOnDoubleCount {

	private DecisionOnDoubleCount() {
	}

	/** The child attends one of the two organizations; the other is left. */
	static DecisionDraft weigh(CaseFacts facts, DecisionToKeep wish) {
		CaseDoubleCount twice = Objects.requireNonNull(facts.duplicate().countedTwice());
		String earlier = facts.places().code(twice.organizationA());
		String later = facts.places().code(twice.organizationB());
		if (facts.account(wish.account()).filter(file -> !file.deleted()).isEmpty()) {
			return DecisionDraft.invalid("account", "case.refused.account");
		}
		if (earlier.equals(later)) {
			return DecisionDraft.refused("case.refused.one-place");
		}
		boolean stayed = earlier.equals(wish.attends());
		if (stayed && wish.enrolFrom() != null) {
			return DecisionDraft.invalid("enrolFrom", "case.refused.date-from-facts");
		}
		if (!stayed && !later.equals(wish.attends())) {
			return DecisionDraft.invalid("attends", "case.refused.neither");
		}
		String attends = stayed ? earlier : later;
		Candidate account = facts.account(wish.account()).orElseThrow().candidate();
		if (wish.enrolFrom() != null) {
			return coming(facts, attends, wish.enrolFrom());
		}
		Plan plan = OnePlace.plan(account, attends, stayed ? later : earlier, facts.authority());
		return plan.steps().isEmpty() ? DecisionDraft.refused("case.refused.changed")
				: new DecisionDraft.Ready(plan, DecisionProposal.of(facts, plan, attends,
						CaseDoubleCount.attendedSince(account, attends, twice.since())));
	}

	/** The child came on that day: what lay before it ends on the day before. */
	private static DecisionDraft coming(CaseFacts facts, String attends, LocalDate from) {
		Candidate account = facts.accounts().get(0).candidate();
		List<Stay> before = account.attendance();
		LocalDate since = CaseDoubleCount.attendedSince(account, attends,
				Objects.requireNonNull(facts.duplicate().countedTwice()).since());
		return StatedDay.coming(before, before, attends, since, from)
			.map(after -> moved(facts, before, after))
			.orElseGet(() -> DecisionDraft.invalid("enrolFrom", "case.refused.date-not-there"));
	}

	/**
	 * What it comes to that some of the account's stays begin or end on other days.
	 * @param after the same stays, each in its place
	 */
	static DecisionDraft moved(CaseFacts facts, List<Stay> before, List<Stay> after) {
		Candidate account = facts.accounts().get(0).candidate();
		String attends = facts.places().code(Objects.requireNonNull(facts.duplicate().proposal().attends()));
		LocalDate since = CaseDoubleCount.attendedSince(account, attends,
				Objects.requireNonNull(facts.duplicate().countedTwice()).since());
		Plan plan = MovedDays.plan(account, before, after, facts.authority());
		LocalDate from = IntStream.range(0, before.size())
			.filter(place -> before.get(place).organization().equals(attends)
					&& before.get(place).begins().equals(since))
			.mapToObj(place -> after.get(place).begins())
			.findFirst()
			.orElse(since);
		return plan.steps().isEmpty() ? DecisionDraft.refused("case.refused.changed")
				: new DecisionDraft.Ready(plan, DecisionProposal.of(facts, plan, attends, from));
	}

}
