package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.PersonsDecision;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.report.AccountFile;

/**
 * The days of the proposed way of a child, as proposed and as a person has moved them.
 * The plan that follows is made as any other from the way.
 *
 * @param way the stays as proposed
 * @param moved the same, each in its place, on the days as they are to be
 */
record DecisionDays(CaseFacts facts, List<Stay> way, List<Stay> moved) {

	DecisionDays {
		way = List.copyOf(way);
		moved = List.copyOf(moved);
	}

	/**
	 * As proposed.
	 * @param plan what confirming the case comes to
	 */
	static DecisionDays proposed(CaseFacts facts, Plan plan) {
		List<Stay> way = (facts.duplicate().kind() == CaseKind.DUPLICATE) ? facts.way() : after(facts, plan);
		return new DecisionDays(facts, way, way);
	}

	/**
	 * The stays of the one account once the plan is carried out, if none comes or goes.
	 */
	private static List<Stay> after(CaseFacts facts, Plan plan) {
		List<Stay> before = facts.accounts().get(0).candidate().attendance();
		return facts.after(plan.steps())
			.map(stays -> stays.stream().filter(stay -> stay.kind() == StayKind.REGULAR).toList())
			.filter(stays -> places(stays).equals(places(before)))
			.orElse(List.of());
	}

	private static List<String> places(List<Stay> stays) {
		return stays.stream().map(Stay::organization).toList();
	}

	DecisionDays with(List<Stay> other) {
		return new DecisionDays(this.facts, this.way, other);
	}

	boolean isMoved() {
		return !this.moved.equals(this.way);
	}

	/** All stays that any of the accounts tells. */
	Collection<Stay> told() {
		return this.facts.accounts().stream().flatMap(account -> account.candidate().attendance().stream()).toList();
	}

	/** What deciding so comes to. */
	DecisionDraft draft() {
		if (this.facts.duplicate().kind() == CaseKind.DOUBLE_COUNT) {
			AccountFile account = this.facts.accounts().get(0);
			return DecisionOnDoubleCount.moved(this.facts, account.candidate().attendance(), this.moved);
		}
		Proposal.Keep proposed = (Proposal.Keep) this.facts.propose();
		DecisionDraft.Ready other = DecisionDraft.along(this.facts,
				new PersonsDecision(proposed.keep(), null, this.moved, null));
		return new DecisionDraft.Ready(other.plan(), asProposed(proposed, other.proposal()), other.waived(),
				other.line());
	}

	/** Why the account is kept is as it was; only the days are other ones. */
	private CaseProposal asProposed(Proposal.Keep proposed, CaseProposal other) {
		CaseProposal before = DecisionProposal.of(this.facts, proposed);
		return before.attending(Objects.requireNonNull(other.attends()), Objects.requireNonNull(other.from()),
				Objects.requireNonNull(before.responsible()));
	}

	/** The place of the day on the way; empty where the way has no such day. */
	Optional<Integer> place(DecisionDay day) {
		return IntStream.range(0, this.way.size())
			.filter(place -> this.way.get(place).organization().equals(day.at()))
			.filter(place -> (day.leaves() && day.proposed().equals(this.way.get(place).ends()))
					|| (day.comes() && day.proposed().equals(this.way.get(place).begins())))
			.boxed()
			.findFirst();
	}

	/** The day as it is to be by now. */
	@Nullable LocalDate now(DecisionDay day, int place) {
		return day.leaves() ? this.moved.get(place).ends() : this.moved.get(place).begins();
	}

	/**
	 * The day that a step of the plan bears; empty for one without such a day, and where
	 * more than a day is taken over.
	 */
	Optional<DecisionDay> of(Step step) {
		LocalDate date = step.date();
		if (date == null || step.stays().size() > 1 || step.stays().stream().anyMatch(stay -> stay.ends() != null)) {
			return Optional.empty();
		}
		DecisionDay day = new DecisionDay(step.act(), step.at(), date, date);
		return new DecisionDays(this.facts, this.moved, this.moved).place(day)
			.flatMap(place -> Optional
				.ofNullable(day.leaves() ? this.way.get(place).ends() : this.way.get(place).begins())
				.map(proposed -> new DecisionDay(step.act(), step.at(), proposed, Objects.requireNonNull(date))));
	}

}
