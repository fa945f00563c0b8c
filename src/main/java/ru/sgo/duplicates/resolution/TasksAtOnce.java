package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/**
 * Many tasks reported done in one go, for whoever has nothing to check in between: a
 * batch that is made and carried out, and what became of each task.
 */
@Service
public class TasksAtOnce {

	private final Tasks tasks;

	private final TaskBatches batches;

	TasksAtOnce(Tasks tasks, TaskBatches batches) {
		this.tasks = tasks;
		this.batches = batches;
	}

	/**
	 * What became of a task.
	 *
	 * @param refusal the key of the message that says why it was not done
	 */
	public record Became(long task, @Nullable String refusal) {

		public boolean isDone() {
			return this.refusal == null;
		}

	}

	/**
	 * Does them in the order of their plans; what is refused takes nothing else with it.
	 * @param wanted the tasks, with the day where it is not the decided one
	 * @param order an order without {@link TaskBatches#fault}
	 * @return what became of each, in the order of {@code wanted}; empty, and nothing is
	 * done, if one of them is not in the scope
	 */
	public Optional<List<Became>> carryOut(Map<Long, @Nullable LocalDate> wanted, TaskBatches.ByOrder order, Actor by,
			Scope scope) {
		Map<Long, TaskView> asked = this.tasks.find(wanted.keySet(), scope)
			.stream()
			.collect(Collectors.toMap(TaskView::id, Function.identity()));
		if (asked.size() < wanted.size()) {
			return Optional.empty();
		}
		Map<Long, TaskBatchRow> rows = this.batches.make(wanted.keySet(), order, by, scope)
			.map(batch -> carriedOut(batch, wanted, order, by, scope))
			.orElse(Map.of());
		return Optional.of(wanted.keySet().stream().map(id -> became(asked.get(id), rows.get(id))).toList());
	}

	private Map<Long, TaskBatchRow> carriedOut(TaskBatch batch, Map<Long, @Nullable LocalDate> days,
			TaskBatches.ByOrder order, Actor by, Scope scope) {
		this.batches.carryOut(batch, order, days, by, scope);
		return this.batches.find(batch.id(), scope)
			.orElseThrow()
			.rows()
			.stream()
			.collect(Collectors.toMap(row -> row.task().id(), Function.identity()));
	}

	/** What is no row of the batch was done or cancelled before, or asks something. */
	private static Became became(TaskView task, @Nullable TaskBatchRow row) {
		if (row != null) {
			return new Became(task.id(),
					row.isSettled() ? null : Objects.requireNonNullElse(row.refusal(), "task.refused.done"));
		}
		boolean toDo = task.status() == TaskStatus.OPEN || task.status() == TaskStatus.WAITING;
		return new Became(task.id(), toDo ? "task.refused.asks" : "task.refused.done");
	}

}
