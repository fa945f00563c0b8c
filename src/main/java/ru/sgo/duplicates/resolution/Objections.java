package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/**
 * The authority answers an objection: its decision stands, or is taken back, or follows
 * the day that the organization's order states.
 */
@Service
@Transactional
public class Objections {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final TaskReview review;

	private final Desk.Opener desks;

	private final AgreedPlans agreed;

	private final ObjectionStore objections;

	private final Assignment assignment;

	private final DistinctWords distinct;

	private final CaseHistory history;

	private final CaseJournal journal;

	private final RegistryGate gate;

	private final Clock clock;

	Objections(CaseStore cases, CaseWriter writer, TaskStore tasks, TaskReview review, Desk.Opener desks,
			AgreedPlans agreed, ObjectionStore objections, Assignment assignment, DistinctWords distinct,
			CaseHistory history, CaseJournal journal, RegistryGate gate, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.review = review;
		this.desks = desks;
		this.agreed = agreed;
		this.objections = objections;
		this.assignment = assignment;
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
			this.objections.answer(number, ObjectionAnswer.UPHELD, reason.strip(), by);
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
				if (one.status() == CaseStatus.DISPUTED) {
					this.objections.answer(number, ObjectionAnswer.TAKEN_BACK, reason.strip(), by);
				}
				cancelTasks(one);
				one.findAgain(null);
				yield decideAgain(one, reason, by);
			}
			case DISMISSED -> takeBackDistinct(one, reason, by);
			case FOUND, AWAITING_CHECK, CONFIRMED -> new ResolutionOutcome.Refused(one.status().refusal());
		});
	}

	/**
	 * The plan follows the day that the organization's order states, in one act. Agreeing
	 * once more changes nothing.
	 * @param reason what the organization reads beside it; may be empty
	 */
	public ResolutionOutcome agree(long objection, String reason, Actor by, Scope scope) {
		this.gate.pass();
		return this.objections.find(objection)
			.flatMap(made -> this.cases.hold(made.caseNumber(), scope))
			.map(one -> agree(one, this.objections.find(objection).orElseThrow(), reason.strip(), by))
			.orElseGet(ResolutionOutcome.Unknown::new);
	}

	private ResolutionOutcome agree(DuplicateCase one, ObjectionStore.Made made, String reason, Actor by) {
		if (made.answer() == ObjectionAnswer.AGREED) {
			return new ResolutionOutcome.Done(one.number());
		}
		if (made.answer() != null || !made.latest() || one.status() != CaseStatus.DISPUTED) {
			return new ResolutionOutcome.Refused("case.refused.objection-answered");
		}
		Desk desk = this.desks.open(one);
		Decided decided = weigh(desk, made);
		if (decided instanceof Decided.Not not) {
			return not.why();
		}
		this.objections.answer(one.number(), ObjectionAnswer.AGREED, reason.isEmpty() ? null : reason, by);
		one.findAgain(null);
		this.history.add(CaseHistory.Event.of(one.number(), this.clock.instant(), by.login(), "agreed")
			.with(DAY.format(Objects.requireNonNull(made.stated())))
			.note(reason.isEmpty() ? null : reason));
		this.journal.record(one, "case_agreed", by);
		this.assignment.give(desk, (Decided.As) decided, Verdict.KEEP, reason.isEmpty() ? null : reason, by);
		return new ResolutionOutcome.Done(one.number());
	}

	private Decided weigh(Desk desk, ObjectionStore.Made made) {
		LocalDate stated = made.stated();
		if (stated == null) {
			return Decided.Not.refused("case.refused.objection-no-date");
		}
		List<Task> given = this.tasks.alive(List.of(desk.one().number()));
		return given.stream()
			.filter(task -> task.id() == made.task())
			.findFirst()
			.map(task -> this.agreed.weigh(desk, task, stated, given))
			.orElseGet(() -> Decided.Not.refused("case.refused.objection-answered"));
	}

	/** What would follow from agreeing; nothing is changed. */
	@Transactional(readOnly = true)
	public Preview preview(long objection, Scope scope) {
		return this.objections.find(objection).flatMap(made -> this.cases.look(made.caseNumber(), scope).map(one -> {
			Desk desk = this.desks.open(one);
			Decided decided = weigh(desk, made);
			return (decided instanceof Decided.As as) ? desk.foresee(as)
					: new Preview.Not(((Decided.Not) decided).why());
		})).orElseGet(() -> new Preview.Not(new ResolutionOutcome.Unknown()));
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
