package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.registry.Scope;

/** An organization carries a task out, objects to it, or the authority does it for it. */
@Service
@Transactional
public class TaskWork {

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskHolding held;

	private final TaskReview review;

	private final TaskActs acts;

	private final DecisionValidity validity;

	private final TaskClarification clarification;

	private final TaskObjectionStore objections;

	private final CaseEvents events;

	private final CaseActLog log;

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskWork(CaseStore cases, CaseWriter writer, TaskHolding held, TaskReview review, TaskActs acts,
			DecisionValidity validity, TaskClarification clarification, TaskObjectionStore objections,
			CaseEvents events, CaseActLog log, JdbcClient jdbc, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.held = held;
		this.review = review;
		this.acts = acts;
		this.validity = validity;
		this.clarification = clarification;
		this.objections = objections;
		this.events = events;
		this.log = log;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Does the act of the task in the registry. */
	public CaseOutcome carryOut(long taskId, TaskCarryOut how, Actor by, Scope scope) {
		return this.held.with(taskId, scope, (duplicate, task) -> {
			Optional<CaseOutcome> refusal = mayStillAnswer(duplicate, task) ? TaskCards.fault(how.cards())
					: TaskCarryOutRules.refusal(duplicate, task, how, this.validity, LocalDate.now(this.clock));
			if (refusal.isPresent()) {
				return refusal.get();
			}
			Actor actor = this.held.inTheNameOf(task, by, scope);
			if (task.act() == Act.EXPLAIN) {
				explain(task, Objects.requireNonNull(how.text()), actor);
				return new CaseOutcome.Done(duplicate.number());
			}
			if (task.act() == Act.CLARIFY) {
				this.clarification.keep(duplicate, task, Objects.requireNonNull(how.cards()), actor);
				review(task, actor);
				return new CaseOutcome.Done(duplicate.number());
			}
			ActOutcome outcome = this.acts.carryOut(duplicate, task, how, actor);
			if (outcome instanceof ActOutcome.Refused refused) {
				return TaskHolding.undone(refused.reason().messageKey());
			}
			return this.held.is(task, TaskStatus.DONE) ? new CaseOutcome.Done(duplicate.number())
					: TaskHolding.undone("task.refused.no-effect");
		});
	}

	/** The facts have settled what was asked, and the answer tells more. */
	private boolean mayStillAnswer(DuplicateCase duplicate, Task task) {
		return task.act() == Act.CLARIFY && task.status() == TaskStatus.DONE && duplicate.status().isUnclosed()
				&& this.clarification.isUnanswered(task);
	}

	private void review(Task task, Actor by) {
		this.review.review(this.cases.hold(task.caseNumber(), Scope.EVERYTHING).stream().toList(), by);
	}

	private void explain(Task task, String text, Actor by) {
		this.jdbc.sql("update task set explanation = :text, version = version + 1 where id = :id")
			.param("text", text.strip())
			.param("id", task.id())
			.update();
		this.events.add(CaseEvent.of(task.caseNumber(), this.clock.instant(), by.login(), CaseEventKind.EXPLANATION)
			.note(text.strip())
			.about(task.id()));
		this.log.record(task, JournalKind.CASE_EXPLAINED, by);
		review(task, by);
	}

	/** The organization objects; the authority has to answer. */
	public CaseOutcome object(long taskId, TaskObjection wish, Actor by, Scope scope) {
		return this.held.with(taskId, scope, (duplicate, task) -> {
			if (task.status() == TaskStatus.DONE || task.status() == TaskStatus.CANCELLED) {
				return new CaseOutcome.Refused("task.refused.done");
			}
			if (duplicate.status() != CaseStatus.ASSIGNED) {
				return new CaseOutcome.Refused("task.refused.disputed");
			}
			Actor actor = this.held.inTheNameOf(task, by, scope);
			return TaskObjectionRules.fault(wish, task, actor, LocalDate.now(this.clock)).orElseGet(() -> {
				duplicate.dispute(wish.reason());
				this.writer.save(List.of(duplicate));
				this.objections.make(task, wish, by);
				this.events
					.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), CaseEventKind.OBJECTION)
						.note(wish.reason().isEmpty() ? null : wish.reason())
						.about(taskId));
				this.log.record(task, JournalKind.CASE_OBJECTION, actor);
				return new CaseOutcome.Done(duplicate.number());
			});
		});
	}

	/**
	 * Notes that the organization has seen its task, and what the authority has answered
	 * in the task's case; next time, if a report holds it just now, for whoever only
	 * looks does not wait.
	 */
	public void seen(long taskId, Scope scope) {
		see("""
				update task set seen_at = now() where id = (select t.id from task t
				  where t.id = :id and t.seen_at is null and %s for update skip locked)
				""", taskId, scope);
		see("""
				update objection set seen_at = now() where id = any (array(select j.id
				  from task t join task mine on (mine.case_number, mine.organization_id) = (t.case_number, t.organization_id)
				  join objection j on j.task_id = mine.id
				  where t.id = :id and j.answer is not null and j.seen_at is null and %s for update of j skip locked))
				""",
				taskId, scope);
	}

	private void see(String update, long taskId, Scope scope) {
		Tasks.bind(scope, this.jdbc.sql(update.formatted(Tasks.VISIBLE))).param("id", taskId).update();
	}

}
