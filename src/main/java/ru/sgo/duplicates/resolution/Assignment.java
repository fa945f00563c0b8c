package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** Puts a person's decision into force: its tasks go out to the organizations. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Assignment {

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final TaskReview review;

	private final Waivers waivers;

	private final SaidLines lines;

	private final CaseHistory history;

	private final CaseJournal journal;

	private final Clock clock;

	private final int workingDays;

	Assignment(CaseStore cases, CaseWriter writer, TaskStore tasks, TaskReview review, Waivers waivers, SaidLines lines,
			CaseHistory history, CaseJournal journal, Clock clock,
			@Value("${duplicates.task-working-days:5}") int workingDays) {
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.review = review;
		this.waivers = waivers;
		this.lines = lines;
		this.history = history;
		this.journal = journal;
		this.clock = clock;
		this.workingDays = workingDays;
	}

	/**
	 * The tasks given out before are cancelled; those that the facts satisfy already are
	 * done at once.
	 * @param decided what goes out, and what is kept with the case
	 */
	void give(Desk desk, Decided.As decided, Verdict verdict, @Nullable String reason, Actor by) {
		DuplicateCase one = desk.one();
		LocalDate due = dueOn();
		one.assign(new CaseDecision(verdict, reason, by.login(), this.clock.instant()), decided.proposal(), due);
		List<Task> before = this.tasks.alive(List.of(one.number()));
		before.forEach(Task::cancel);
		this.tasks.save(before);
		this.writer.save(List.of(one));
		this.tasks.give(one.number(), decided.plan(), desk.places(), desk::id, due);
		this.history
			.add(CaseHistory.Event.of(one.number(), this.clock.instant(), by.login(), "decided-" + verdict.code())
				.note(reason));
		this.lines.keep(one.number(), decided.line(), desk.places());
		this.waivers.keep(one.number(), decided.waived(), desk.places());
		this.waivers.of(List.of(one.number()))
			.values()
			.stream()
			.flatMap(List::stream)
			.forEach(waived -> this.history
				.add(CaseHistory.Event.of(one.number(), this.clock.instant(), by.login(), waived.event())
					.with(waived.arguments())));
		this.journal.record(one, "case_" + verdict.code(), by);
		this.review.review(this.cases.hold(one.number(), Scope.EVERYTHING).stream().toList(), by);
	}

	private LocalDate dueOn() {
		LocalDate day = LocalDate.now(this.clock);
		for (int left = this.workingDays; left > 0;) {
			day = day.plusDays(1);
			boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
			left -= works ? 1 : 0;
		}
		return day;
	}

}
