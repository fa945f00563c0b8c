package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Origin;

/**
 * The columns of {@code task} that a task is made of; when it was seen and what it
 * explains or answers is written and read where it is asked for.
 */
final class TaskColumns {

	static final TableColumns<Task> ALL = new TableColumns<>("task");

	static final TableColumn<Task, Long> ID = ALL.addFixed("id", ColumnType.LONG, Task::id);

	static final TableColumn<Task, Long> CASE = ALL.addFixed("case_number", ColumnType.LONG, Task::caseNumber);

	static final TableColumn<Task, Integer> POSITION = ALL.addFixed("position", ColumnType.INTEGER, Task::position);

	static final TableColumn<Task, TaskStatus> STATUS = ALL.add("status", ColumnType.status(TaskStatus.class),
			Task::status);

	static final TableColumn<Task, Act> ACT = ALL.addFixed("act", ColumnType.code(Act.class), Task::act);

	static final TableColumn<Task, Long> ORGANIZATION = ALL.addFixed("organization_id", ColumnType.LONG,
			Task::organization);

	static final TableColumn<Task, Long> AT = ALL.addFixed("at_organization_id", ColumnType.LONG, Task::at);

	static final TableColumn<Task, Long> ACCOUNT = ALL.addFixed("account_id", ColumnType.LONG, Task::account);

	static final TableColumn<Task, LocalDate> DATE = ALL.addFixed("date", ColumnType.DATE, Task::date);

	static final TableColumn<Task, LocalDate> DUE_ON = ALL.add("due_on", ColumnType.DATE, Task::dueOn);

	static final TableColumn<Task, Instant> DONE_AT = ALL.add("done_at", ColumnType.MOMENT, Task::doneAt);

	static final TableColumn<Task, String> DONE_BY = ALL.add("done_by", ColumnType.TEXT, ofDoer(Actor::login));

	static final TableColumn<Task, Origin> DONE_ORIGIN = ALL.add("done_origin", ColumnType.code(Origin.class),
			ofDoer(Actor::origin));

	static final TableColumn<Task, LocalDate> ACTUAL_DATE = ALL.add("actual_date", ColumnType.DATE, Task::doneOn);

	private TaskColumns() {
	}

	private static <T> Function<Task, @Nullable T> ofDoer(Function<Actor, T> value) {
		return task -> (task.doneBy() != null) ? value.apply(task.doneBy()) : null;
	}

	/** A task as it is kept, with its {@link TaskFacts facts}. */
	static Task read(ResultSet row, List<Long> waitsFor, List<TaskStay> stays) throws SQLException {
		TaskDuty duty = new TaskDuty(ID.of(row), CASE.of(row), POSITION.of(row), ACT.of(row), ORGANIZATION.of(row),
				AT.of(row), ACCOUNT.of(row), DATE.orNull(row), waitsFor, stays);
		Instant doneAt = DONE_AT.orNull(row);
		return new Task(duty, STATUS.of(row), DUE_ON.of(row),
				(doneAt != null) ? new TaskDone(doneAt, doneBy(row), ACTUAL_DATE.orNull(row)) : null,
				row.getBoolean("satisfied"), row.getObject("actual", LocalDate.class));
	}

	/** Who did it; in whose name stands in the journal only. */
	private static @Nullable Actor doneBy(ResultSet row) throws SQLException {
		Origin origin = DONE_ORIGIN.orNull(row);
		return (origin != null) ? new Actor(DONE_BY.of(row), null, origin) : null;
	}

}
