package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.job.KeptPlans;
import ru.sgo.duplicates.job.TableStatistics;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.TypedText;

/**
 * An organization reports many tasks done at once, by one order. Each is an act of its
 * own, in a transaction of its own: what is refused takes nothing else with it, and what
 * is done is done once, however often somebody clicks.
 */
@Service
public class TaskBatches {

	/** So many change enough for the planner to be told. */
	private static final int MANY = 20;

	private final TaskBatchStore batches;

	private final TaskStore store;

	private final Tasks tasks;

	private final TaskWork work;

	private final TaskUndo undo;

	private final TransactionTemplate transaction;

	private final KeptPlans plans;

	private final TableStatistics statistics;

	private final Clock clock;

	TaskBatches(TaskBatchStore batches, TaskStore store, Tasks tasks, TaskWork work, TaskUndo undo,
			TransactionTemplate transaction, KeptPlans plans, TableStatistics statistics, Clock clock) {
		this.plans = plans;
		this.statistics = statistics;
		this.batches = batches;
		this.store = store;
		this.tasks = tasks;
		this.work = work;
		this.undo = undo;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * By which order the tasks are done.
	 *
	 * @param signedOn the day on which it was signed
	 */
	public record ByOrder(String number, @Nullable LocalDate signedOn) {

		public ByOrder {
			number = TypedText.code(number);
		}

	}

	/**
	 * Keeps what was ticked, to be checked. What the scope may not see, or what is done
	 * already, is left out.
	 * @return the batch; empty if nothing of it can be reported done
	 */
	public Optional<TaskBatch> make(Collection<Long> ticked, ByOrder order, Actor by, Scope scope) {
		return within(() -> this.batches.make(ticked, order.number(), order.signedOn(), by, this.clock.instant(), scope)
			.flatMap(id -> read(id, scope)));
	}

	/** What is wrong with the order of a batch; the first fault. */
	public Optional<CaseOutcome.Invalid> fault(ByOrder order) {
		return TaskCarryOutRules.faultOfOrder(order.number(), order.signedOn(), LocalDate.now(this.clock));
	}

	/** The batch, if it was made within the scope. */
	public Optional<TaskBatch> find(long id, Scope scope) {
		return within(() -> read(id, scope));
	}

	/** The latest that were carried out, without their rows. */
	public List<TaskBatch> latest(int limit, Scope scope) {
		return within(() -> this.batches.latest(limit, scope));
	}

	/**
	 * Does what is left of the batch, one after another in the order of the plans.
	 * @param order an order without {@link #fault}
	 * @param dates the days of the tasks where they were typed, by the task
	 */
	public void carryOut(TaskBatch batch, ByOrder order, Map<Long, @Nullable LocalDate> dates, Actor by, Scope scope) {
		Map<Long, @Nullable LocalDate> typed = new HashMap<>(dates);
		typed.keySet().retainAll(batch.left().stream().map(row -> row.task().id()).toList());
		this.transaction.executeWithoutResult(status -> this.batches.begin(batch.id(), order.number(), order.signedOn(),
				typed, this.clock.instant()));
		batch.left().forEach(row -> carryOut(batch.id(), row.task(), order, by, scope));
		if (batch.left().size() >= MANY) {
			this.statistics.renew(CaseTablesFilled.BY_A_BATCH);
		}
	}

	private void carryOut(long batch, TaskView task, ByOrder order, Actor by, Scope scope) {
		String refusal = this.transaction.execute(status -> {
			this.plans.keep();
			TaskBatchStore.Kept row = this.batches.hold(batch, task.id()).orElseThrow();
			if (row.outcome() == TaskBatchRow.Outcome.DONE || row.outcome() == TaskBatchRow.Outcome.UNDONE) {
				return null;
			}
			boolean ordered = task.takesOrder();
			LocalDate date = ordered ? row.date() : null;
			CaseOutcome outcome = this.work.carryOut(task.id(), new TaskCarryOut(date, ordered ? order.number() : null,
					ordered ? order.signedOn() : null, null, null), by, scope);
			if (outcome instanceof CaseOutcome.Done) {
				this.batches.note(batch, task.id(), TaskBatchRow.Outcome.DONE, null);
				return null;
			}
			status.setRollbackOnly();
			return messageKey(outcome);
		});
		if (refusal != null) {
			within(() -> {
				this.batches.hold(batch, task.id())
					.filter(row -> row.outcome() != TaskBatchRow.Outcome.DONE)
					.ifPresent(row -> this.batches.note(batch, task.id(), TaskBatchRow.Outcome.REFUSED, refusal));
				return batch;
			});
		}
	}

	/** Takes back what the batch has done for one of its tasks. */
	public CaseOutcome undo(TaskBatch batch, long task, Actor by, Scope scope) {
		return this.transaction.execute(status -> {
			this.plans.keep();
			if (this.batches.hold(batch.id(), task)
				.filter(row -> row.outcome() == TaskBatchRow.Outcome.DONE)
				.isEmpty()) {
				return new CaseOutcome.Refused("task.undo.refused.not-done");
			}
			CaseOutcome outcome = this.undo.undo(task, by, scope);
			if (outcome instanceof CaseOutcome.Done) {
				this.batches.note(batch.id(), task, TaskBatchRow.Outcome.UNDONE, null);
			}
			else {
				status.setRollbackOnly();
			}
			return outcome;
		});
	}

	/**
	 * Takes back all that can be taken back, the last first.
	 * @return how many
	 */
	public int undoAll(TaskBatch batch, Actor by, Scope scope) {
		List<TaskBatchRow> latestFirst = new ArrayList<>(batch.rows());
		Collections.reverse(latestFirst);
		int undone = 0;
		for (TaskBatchRow row : latestFirst) {
			if (row.isDone() && this.undo(batch, row.task().id(), by, scope) instanceof CaseOutcome.Done) {
				undone++;
			}
		}
		return undone;
	}

	private Optional<TaskBatch> read(long id, Scope scope) {
		return this.batches.find(id, scope).map(batch -> {
			Map<Long, TaskBatchStore.Kept> kept = this.batches.rows(id)
				.stream()
				.collect(Collectors.toMap(TaskBatchStore.Kept::task, Function.identity()));
			List<TaskView> views = this.tasks.find(kept.keySet(), scope);
			Map<Long, List<Task>> byCase = this.store
				.alive(views.stream().map(view -> view.duplicate().number()).distinct().toList())
				.stream()
				.collect(Collectors.groupingBy(Task::caseNumber));
			return new TaskBatch(batch.id(), batch.madeBy(), batch.madeAt(), batch.orderNumber(), batch.orderDate(),
					batch.carriedOutAt(),
					views.stream()
						.map(view -> row(view, kept.get(view.id()),
								byCase.getOrDefault(view.duplicate().number(), List.of())))
						.toList());
		});
	}

	private static TaskBatchRow row(TaskView view, TaskBatchStore.Kept kept, List<Task> ofCase) {
		String standing = ofCase.stream()
			.filter(task -> task.id() == view.id())
			.findFirst()
			.flatMap(task -> TaskUndoRules.refusal(view.duplicate().status(), task, ofCase))
			.orElse(null);
		return new TaskBatchRow(view, kept.date(), kept.outcome(), kept.refusal(), standing);
	}

	private static String messageKey(CaseOutcome outcome) {
		if (outcome instanceof CaseOutcome.Refused refused) {
			return refused.messageKey();
		}
		return (outcome instanceof CaseOutcome.Invalid invalid) ? invalid.messageKey() : "task.refused.unknown";
	}

	private <T> T within(Supplier<T> work) {
		return this.transaction.execute(status -> work.get());
	}

}
