package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.registry.Scope;

/**
 * Takes one answer of a sheet, as a page would, and lets the case tell that it came by
 * letter.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskAnswering {

	private static final int LONGEST_REMARK = 2000;

	private final TaskWork work;

	private final TaskHolding held;

	private final CaseEvents events;

	private final CaseActLog log;

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskAnswering(TaskWork work, TaskHolding held, CaseEvents events, CaseActLog log, JdbcClient jdbc, Clock clock) {
		this.work = work;
		this.held = held;
		this.events = events;
		this.log = log;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What keeps the answer from being taken, however the rest stands. */
	Optional<CaseOutcome> refusal(TaskAnswer answer, TaskView task) {
		if (answer.remark().length() > LONGEST_REMARK) {
			return Optional.of(new CaseOutcome.Invalid("text", "task.refused.text-long"));
		}
		if (task.status() == TaskStatus.CANCELLED) {
			return Optional.of(new CaseOutcome.Refused("task.refused.cancelled"));
		}
		if (answer.done() != null && task.status() == TaskStatus.DONE && !task.isStillAsked()) {
			return Optional.of(new CaseOutcome.Refused(
					isOtherwise(answer.done(), task) ? "task.refused.answered-otherwise" : TaskAnswers.KNOWN));
		}
		return isKnown(answer) ? Optional.of(new CaseOutcome.Refused(TaskAnswers.KNOWN)) : Optional.empty();
	}

	private static boolean isOtherwise(TaskCarryOut done, TaskView task) {
		LocalDate actual = task.progress().actualDate();
		return done.date() != null && actual != null && !done.date().equals(actual);
	}

	private boolean isKnown(TaskAnswer answer) {
		TaskObjection objection = answer.objection();
		if (objection != null) {
			return this.jdbc.sql("select exists (select from objection where task_id = :task and reason = :reason)")
				.param("task", answer.task())
				.param("reason", objection.reason())
				.query(Boolean.class)
				.single();
		}
		return answer.done() == null && this.jdbc
			.sql("select exists (select from case_event where task_id = :task and kind = :kind and note = :note)")
			.param("task", answer.task())
			.param("kind", CaseEventKind.REMARK.code())
			.param("note", answer.remark())
			.query(Boolean.class)
			.single();
	}

	/** Takes it; of what is refused nothing may stay. */
	CaseOutcome take(TaskAnswer answer, Actor by, Scope scope) {
		String remark = answer.remark().isEmpty() ? null : answer.remark();
		CaseOutcome outcome = (answer.done() != null) ? this.work.carryOut(answer.task(), answer.done(), by, scope)
				: (answer.objection() != null) ? this.work.object(answer.task(), answer.objection(), by, scope) : null;
		if (outcome != null && !(outcome instanceof CaseOutcome.Done)) {
			return outcome;
		}
		return note(answer.task(), (outcome != null) ? CaseEventKind.ANSWERED : CaseEventKind.REMARK, remark, by,
				scope);
	}

	private CaseOutcome note(long taskId, CaseEventKind kind, @Nullable String remark, Actor by, Scope scope) {
		return this.held.with(taskId, scope, (duplicate, task) -> {
			this.events.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), kind)
				.with(task.act().name().toLowerCase(Locale.ROOT))
				.note(remark)
				.about(taskId));
			this.log.record(task, JournalKind.CASE_ANSWERED, this.held.inTheNameOf(task, by, scope));
			return new CaseOutcome.Done(duplicate.number());
		});
	}

}
