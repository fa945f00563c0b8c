package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** The authority answers an objection: its decision stands, or it is taken back. */
@Service
@Transactional
public class Objections {

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final TaskReview review;

	private final Desk.Opener desks;

	private final DistinctWords distinct;

	private final CaseHistory history;

	private final CaseJournal journal;

	private final RegistryGate gate;

	private final Clock clock;

	Objections(CaseStore cases, CaseWriter writer, TaskStore tasks, TaskReview review, Desk.Opener desks,
			DistinctWords distinct, CaseHistory history, CaseJournal journal, RegistryGate gate, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.review = review;
		this.desks = desks;
		this.distinct = distinct;
		this.history = history;
		this.journal = journal;
		this.gate = gate;
		this.clock = clock;
	}

	/** The decision stands; the organizations go on. */
	public ResolutionOutcome uphold(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, scope, one -> {
			if (one.status() != CaseStatus.DISPUTED) {
				return new ResolutionOutcome.Refused(one.status().refusal());
			}
			one.uphold();
			this.writer.save(List.of(one));
			tell(one, "upheld", reason, by);
			this.review.review(this.cases.hold(number, scope).stream().toList(), by);
			return new ResolutionOutcome.Done(number);
		});
	}

	/**
	 * The decision is taken back, after an objection or without one; also that these are
	 * different children.
	 */
	public ResolutionOutcome takeBack(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, scope, one -> switch (one.status()) {
			case ASSIGNED, DISPUTED -> {
				cancelTasks(one);
				one.findAgain(null);
				yield decideAgain(one, reason, by);
			}
			case DISMISSED -> takeBackDistinct(one, reason, by);
			case FOUND, AWAITING_CHECK, CONFIRMED -> new ResolutionOutcome.Refused(one.status().refusal());
		});
	}

	private ResolutionOutcome takeBackDistinct(DuplicateCase one, String reason, Actor by) {
		if (one.notes().absorbedBy() != null || !this.cases.unclosedCaseOf(one.accountIds()).isEmpty()) {
			return new ResolutionOutcome.Refused("case.refused.elsewhere");
		}
		this.distinct.withdraw(one.number());
		one.takeUpAgain();
		return decideAgain(one, reason, by);
	}

	private ResolutionOutcome decideAgain(DuplicateCase one, String reason, Actor by) {
		this.desks.open(one).offer().map(Decided.As::proposal).ifPresent(one::propose);
		this.writer.save(List.of(one));
		tell(one, "taken-back", reason, by);
		return new ResolutionOutcome.Done(one.number());
	}

	private ResolutionOutcome answer(long number, String reason, Scope scope,
			Function<DuplicateCase, ResolutionOutcome> how) {
		if (reason.isBlank()) {
			return new ResolutionOutcome.Invalid("reason", "case.refused.reason-missing");
		}
		this.gate.pass();
		return this.cases.hold(number, scope).map(how).orElseGet(ResolutionOutcome.Unknown::new);
	}

	private void tell(DuplicateCase one, String event, String reason, Actor by) {
		this.history
			.add(CaseHistory.Event.of(one.number(), this.clock.instant(), by.login(), event).note(reason.strip()));
		this.journal.record(one, "case_" + event.replace('-', '_'), by);
	}

	private void cancelTasks(DuplicateCase one) {
		List<Task> alive = this.tasks.alive(List.of(one.number()));
		alive.stream().filter(task -> task.status() != TaskStatus.DONE).forEach(Task::cancel);
		this.tasks.save(alive);
	}

}
