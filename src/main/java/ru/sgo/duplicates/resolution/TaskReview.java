package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Origin;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.RegistryChanged;

/**
 * Looks at the tasks again whenever the registry has changed: a task is satisfied by
 * facts, however they came about, and no longer satisfied when they are gone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskReview {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final CaseEvents events;

	private final TaskDays days;

	private final Clock clock;

	TaskReview(CaseStore cases, CaseWriter writer, TaskStore tasks, CaseEvents events, TaskDays days, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.events = events;
		this.days = days;
		this.clock = clock;
	}

	@EventListener
	void on(RegistryChanged change) {
		if (change.many() || !change.accounts().isEmpty()) {
			List<DuplicateCase> concerned = this.cases
				.holdAssigned(change.accounts().stream().map(AccountId::value).toList());
			review(concerned, change.by());
		}
	}

	/**
	 * Brings the tasks of the cases, and the cases themselves, to where the facts stand,
	 * and writes them.
	 * @param by whose change is the reason
	 * @return whether any of the cases has changed
	 */
	boolean review(List<DuplicateCase> assigned, Actor by) {
		Map<Long, List<Task>> byCase = this.tasks.alive(assigned.stream().map(DuplicateCase::number).toList())
			.stream()
			.collect(Collectors.groupingBy(Task::caseNumber));
		List<CaseEvent> events = new ArrayList<>();
		Instant now = this.clock.instant();
		Map<Long, LocalDate> due = this.days.due(assigned.stream().map(DuplicateCase::authority).toList());
		for (DuplicateCase duplicate : assigned) {
			List<Task> its = byCase.getOrDefault(duplicate.number(), List.of());
			if (duplicate.isDecided() && !its.isEmpty()) {
				if (its.stream().anyMatch(TaskReview::isUndone)) {
					duplicate.remark((by.origin() == Origin.SOURCE) ? "case.remark.not-done-at-source"
							: "case.remark.taken-back");
				}
				its.forEach(task -> events.addAll(settle(task, by, now)));
				letBegin(duplicate, its, Objects.requireNonNull(due.get(duplicate.authority())));
				events.addAll(settle(duplicate, its, by, now));
			}
		}
		this.tasks.save(byCase.values().stream().flatMap(List::stream).toList());
		this.writer.save(assigned);
		this.events.add(events);
		return assigned.stream().anyMatch(DuplicateCase::isChanged);
	}

	/** It was done, and the facts say so no longer. */
	private static boolean isUndone(Task task) {
		return task.status() == TaskStatus.DONE && !task.isSatisfied();
	}

	private static List<CaseEvent> settle(Task task, Actor by, Instant now) {
		boolean done = task.status() == TaskStatus.DONE;
		if (task.isSatisfied() == done) {
			return List.of();
		}
		if (task.isSatisfied()) {
			task.done(by, now);
		}
		else {
			task.putBack();
		}
		CaseEventKind kind = switch (by.origin()) {
			case HERE -> task.isSatisfied() ? CaseEventKind.TASK_DONE : CaseEventKind.TASK_UNDONE;
			case SOURCE -> task.isSatisfied() ? CaseEventKind.TASK_DONE_AT_SOURCE : CaseEventKind.TASK_UNDONE_AT_SOURCE;
		};
		String act = task.act().name().toLowerCase(Locale.ROOT);
		CaseEvent event = CaseEvent.of(task.caseNumber(), now, by.login(), kind).with(act).about(task.id());
		LocalDate doneOn = task.doneOn();
		if (doneOn == null || task.date() == null || doneOn.equals(task.date())) {
			return List.of(event);
		}
		return List.of(event,
				CaseEvent.of(task.caseNumber(), now, by.login(), CaseEventKind.TASK_OTHER_DAY)
					.with(act, DAY.format(doneOn), DAY.format(task.date()))
					.about(task.id()));
	}

	private static void letBegin(DuplicateCase duplicate, List<Task> tasks, LocalDate due) {
		Set<Long> done = new HashSet<>();
		tasks.stream().filter(task -> task.status() == TaskStatus.DONE).forEach(task -> done.add(task.id()));
		for (Task task : tasks) {
			boolean mayBegin = done.containsAll(task.waitsFor());
			if (task.status() == TaskStatus.WAITING && mayBegin) {
				task.open(due);
				duplicate.extend(due);
			}
			else if (task.status() == TaskStatus.OPEN && !mayBegin) {
				task.await();
			}
		}
	}

	private static List<CaseEvent> settle(DuplicateCase duplicate, List<Task> tasks, Actor by, Instant now) {
		boolean allDone = tasks.stream().allMatch(task -> task.status() == TaskStatus.DONE);
		if (allDone && duplicate.status() == CaseStatus.ASSIGNED) {
			if (tasks.stream().allMatch(task -> task.act() == Act.EXPLAIN)) {
				duplicate.findAgain("case.remark.explained");
				return List.of(CaseEvent.of(duplicate.number(), now, by.login(), CaseEventKind.EXPLAINED));
			}
			duplicate.awaitCheck();
			return List.of(CaseEvent.of(duplicate.number(), now, by.login(), CaseEventKind.AWAITS_CHECK));
		}
		if (!allDone && duplicate.status() == CaseStatus.AWAITING_CHECK) {
			duplicate.backToWork();
			return List.of(CaseEvent.of(duplicate.number(), now, by.login(), CaseEventKind.BACK_TO_WORK));
		}
		return List.of();
	}

}
