package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.OrganizationTree;

/** Puts a person's decision into force: its tasks go out to the organizations. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskAssignment {

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final TaskSuccession succession;

	private final TaskReview review;

	private final DecisionWaivers waivers;

	private final DecisionLines lines;

	private final CaseEvents events;

	private final CaseActLog log;

	private final Clock clock;

	private final TaskDays days;

	TaskAssignment(CaseStore cases, CaseWriter writer, TaskStore tasks, TaskSuccession succession, TaskReview review,
			DecisionWaivers waivers, DecisionLines lines, CaseEvents events, CaseActLog log, Clock clock,
			TaskDays days) {
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.succession = succession;
		this.review = review;
		this.waivers = waivers;
		this.lines = lines;
		this.events = events;
		this.log = log;
		this.clock = clock;
		this.days = days;
	}

	/**
	 * The tasks given out before are cancelled; those that the facts satisfy already are
	 * done at once.
	 * @param decided what goes out, and what is kept with the case
	 */
	void give(CaseFacts facts, DecisionDraft.Ready decided, DecisionVerdict verdict, @Nullable String reason,
			Actor by) {
		DuplicateCase duplicate = facts.duplicate();
		LocalDate due = Objects
			.requireNonNull(this.days.due(List.of(duplicate.authority())).get(duplicate.authority()));
		duplicate.assign(new CaseDecision(verdict, reason, by.login(), this.clock.instant()), decided.proposal(), due);
		List<Task> before = this.tasks.alive(List.of(duplicate.number()));
		before.forEach(Task::cancel);
		this.tasks.save(before);
		this.writer.save(List.of(duplicate));
		this.tasks.give(duplicate.number(), decided.plan(), facts.places(), facts::id, due);
		this.succession.move(duplicate.number(), by);
		this.events
			.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), event(verdict)).note(reason));
		this.lines.keep(duplicate.number(), decided.line(), facts.places());
		this.waivers.keep(duplicate.number(), decided.waived(), facts.places());
		this.waivers.of(List.of(duplicate.number()))
			.values()
			.stream()
			.flatMap(List::stream)
			.forEach(waived -> this.events
				.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), waived.event())
					.with(waived.arguments())));
		this.log.record(duplicate, journalKind(verdict), by);
		this.review.review(this.cases.hold(duplicate.number(), Scope.EVERYTHING).stream().toList(), by);
	}

	/** A person has put another day into the plan than was proposed. */
	void tell(DuplicateCase duplicate, DecisionDay day, OrganizationTree.Place at, Actor by) {
		this.events.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), CaseEventKind.DAY_CHANGED)
			.with(day.arguments(at.name())));
		this.log.record(duplicate, day, at.id().value(), by);
	}

	private static CaseEventKind event(DecisionVerdict verdict) {
		return switch (verdict) {
			case CONFIRM -> CaseEventKind.DECIDED_CONFIRM;
			case KEEP -> CaseEventKind.DECIDED_KEEP;
			case DISTINCT -> CaseEventKind.DECIDED_DISTINCT;
			case LAWFUL -> CaseEventKind.DECIDED_LAWFUL;
		};
	}

	private static JournalKind journalKind(DecisionVerdict verdict) {
		return switch (verdict) {
			case CONFIRM -> JournalKind.CASE_CONFIRM;
			case KEEP -> JournalKind.CASE_KEEP;
			case DISTINCT -> JournalKind.CASE_DISTINCT;
			case LAWFUL -> JournalKind.CASE_LAWFUL;
		};
	}

}
