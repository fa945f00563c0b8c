package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

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
	CaseOutcome take(TaskAnswer answer, TaskView task, Actor by, Scope scope) {
		if (answer.done() == null && answer.objection() == null) {
			return this.held.with(task.id(), scope, (duplicate, held) -> {
				note(answer, task, CaseEventKind.REMARK, by, scope);
				return new CaseOutcome.Done(duplicate.number());
			});
		}
		CaseOutcome outcome = (answer.done() != null) ? this.work.carryOut(task.id(), answer.done(), by, scope)
				: this.work.object(task.id(), Objects.requireNonNull(answer.objection()), by, scope);
		if (outcome instanceof CaseOutcome.Done) {
			note(answer, task, CaseEventKind.ANSWERED, by, scope);
		}
		return outcome;
	}

	private void note(TaskAnswer answer, TaskView task, CaseEventKind kind, Actor by, Scope scope) {
		long number = task.duplicate().number();
		this.events.add(CaseEvent.of(number, this.clock.instant(), by.login(), kind)
			.with(task.step().act().name().toLowerCase(Locale.ROOT))
			.note(answer.remark().isEmpty() ? null : answer.remark())
			.about(task.id()));
		TaskHolding.Owing owing = this.held.owing(task.id());
		this.log.record(number, owing.id(), JournalKind.CASE_ANSWERED, this.held.inTheNameOf(owing, by, scope));
	}

}
