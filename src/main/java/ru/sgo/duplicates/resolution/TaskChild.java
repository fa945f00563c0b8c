package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What an organization has to do for one child, with what others do before it.
 *
 * @param steps in the order in which they were planned
 */
public record TaskChild(TaskView.Duplicate duplicate, TaskView.Child child, List<TaskStep> steps) {

	public TaskChild {
		steps = List.copyOf(steps);
	}

	/**
	 * Of the organization's own tasks for one case.
	 * @param ready the ids of those that can be done
	 */
	static TaskChild of(List<TaskView> own, Set<Long> ready) {
		Map<Long, TaskStep> steps = new TreeMap<>();
		for (TaskView task : own) {
			task.waitsFor()
				.forEach(before -> steps.putIfAbsent(before.id(), new TaskStep(before.id(), before.act(),
						before.organizationName(), before.status(), before.overdue(), null, false)));
		}
		for (TaskView task : own) {
			steps.put(task.id(), new TaskStep(task.id(), task.step().act(), task.step().organizationName(),
					task.status(), task.progress().overdue(), task, ready.contains(task.id())));
		}
		TaskView first = own.get(0);
		return new TaskChild(first.duplicate(), first.child(), List.copyOf(steps.values()));
	}

	/** Until when the next of its own steps is to be done, where one can be done. */
	public @Nullable LocalDate dueOn() {
		return this.steps.stream()
			.filter(step -> step.ready() && step.status() == TaskStatus.OPEN)
			.map(TaskStep::own)
			.filter(Objects::nonNull)
			.map(own -> own.progress().dueOn())
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** Whether a step of its own that could be done is late. */
	public boolean isOverdue() {
		return this.steps.stream().anyMatch(step -> step.own() != null && step.overdue());
	}

	/** The steps of others that it waits for. */
	public List<TaskStep> awaited() {
		return this.steps.stream().filter(step -> step.own() == null && step.status() != TaskStatus.DONE).toList();
	}

	public boolean isDisputed() {
		return this.duplicate.status() == CaseStatus.DISPUTED;
	}

}
