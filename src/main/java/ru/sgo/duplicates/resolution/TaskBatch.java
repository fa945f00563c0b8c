package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;

/**
 * Tasks that were ticked to be reported done together, by one order.
 *
 * @param madeBy the login of who has ticked them
 * @param orderDate the day on which the order was signed
 * @param carriedOutAt when it was first carried out; empty while it is being checked
 */
public record TaskBatch(long id, String madeBy, Instant madeAt, String orderNumber, @Nullable LocalDate orderDate,
		@Nullable Instant carriedOutAt, List<TaskBatchRow> rows) {

	public TaskBatch {
		rows = List.copyOf(rows);
	}

	/** What is still to be carried out, or was refused and may be tried again. */
	public List<TaskBatchRow> left() {
		return this.rows.stream().filter(row -> !row.isSettled()).toList();
	}

	/** What was carried out, and what of it was taken back. */
	public List<TaskBatchRow> settled() {
		return this.rows.stream().filter(TaskBatchRow::isSettled).toList();
	}

	/** How many of them stand done. */
	public long done() {
		return this.rows.stream().filter(TaskBatchRow::isDone).count();
	}

	/** How many of those that stand done may be taken back. */
	public long undoable() {
		return this.rows.stream().filter(TaskBatchRow::mayUndo).count();
	}

	/** Whether something is to be deleted yet. */
	public boolean isDeleting() {
		return left().stream().anyMatch(row -> row.task().step().act() == Act.DELETE_ACCOUNT);
	}

	/** Whether the order is that of a task that is left. */
	public boolean takesOrder() {
		return left().stream().anyMatch(row -> row.task().takesOrder());
	}

}
