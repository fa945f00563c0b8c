package ru.sgo.duplicates.resolution;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.report.OrganizationTree;

/**
 * Reads tasks, each with what the facts of the registry say of it, and writes them back.
 */
@Component
class TaskStore {

	private static final int BATCH = 1000;

	private static final String UPDATE = TaskColumns.ALL.update(TaskColumns.ID);

	private static final String ALIVE = """
			select t.*, array(select waits_for from task_wait w where w.task_id = t.id order by 1) as waits,
			  array(select begins from task_stay w where w.task_id = t.id order by begins) as stays_begin,
			  array(select ends from task_stay w where w.task_id = t.id order by begins) as stays_end,
			  %s as satisfied, %s as actual
			from task t where t.case_number %%s and t.status <> 'CANCELLED'
			order by t.case_number, t.position, t.id
			""".formatted(TaskFacts.SATISFIED, TaskFacts.ACTUAL);

	private static final String ALIVE_IN_ONE = ALIVE.formatted("= :cases");

	private static final String ALIVE_IN_MANY = ALIVE.formatted("= any (:cases)");

	private static final TableColumns<StayOf> STAYS = new TableColumns<>("task_stay");

	private static final TableColumns<WaitOf> WAITS = new TableColumns<>("task_wait");

	static {
		STAYS.addFixed("task_id", ColumnType.LONG, StayOf::task);
		STAYS.addFixed("begins", ColumnType.DATE, row -> row.stay().from());
		STAYS.addFixed("ends", ColumnType.DATE, row -> row.stay().to());
		WAITS.addFixed("task_id", ColumnType.LONG, WaitOf::task);
		WAITS.addFixed("waits_for", ColumnType.LONG, WaitOf::before);
	}

	private final BulkCopy bulk;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	TaskStore(BulkCopy bulk, JdbcClient jdbc, JdbcTemplate template) {
		this.bulk = bulk;
		this.jdbc = jdbc;
		this.template = template;
	}

	/**
	 * The tasks of the cases that are not cancelled, in their order. What is asked of one
	 * case is a question of its own, whose plan can be kept.
	 */
	List<Task> alive(Collection<Long> cases) {
		JdbcClient.StatementSpec question = (cases.size() == 1)
				? this.jdbc.sql(ALIVE_IN_ONE).param("cases", cases.iterator().next())
				: this.jdbc.sql(ALIVE_IN_MANY).param("cases", cases.stream().mapToLong(Long::longValue).toArray());
		return question.query((rs, row) -> task(rs)).list();
	}

	/** The cases of which an organization has explained what their dates do not tell. */
	Set<Long> explained(Collection<Long> cases) {
		return this.jdbc.sql("""
				select distinct case_number from task
				where case_number = any (:cases) and act = 'explain' and status = 'DONE'
				""").param("cases", cases.stream().mapToLong(Long::longValue).toArray()).query(Long.class).set();
	}

	/**
	 * Gives out the steps of a plan as tasks, all of them waiting for the first review.
	 */
	void give(long caseNumber, Plan plan, OrganizationTree places, Function<String, Long> accountIds, LocalDate dueOn) {
		List<Step> steps = plan.steps();
		List<Long> ids = this.jdbc
			.sql("select nextval(pg_get_serial_sequence('task', 'id')) from generate_series(1, :count)")
			.param("count", steps.size())
			.query(Long.class)
			.list();
		List<Task> tasks = IntStream.range(0, steps.size())
			.mapToObj(place -> new Task(TaskDuty.of(steps.get(place), ids.get(place), caseNumber, place, places,
					accountIds.apply(steps.get(place).account()),
					steps.get(place).waitsFor().stream().map(ids::get).toList()), dueOn))
			.toList();
		this.bulk.write(TaskColumns.ALL, tasks);
		this.bulk.write(STAYS,
				() -> tasks.stream()
					.flatMap(task -> task.stays().stream().map(stay -> new StayOf(task.id(), stay)))
					.iterator());
		this.bulk.write(WAITS,
				() -> tasks.stream()
					.flatMap(task -> task.waitsFor().stream().map(before -> new WaitOf(task.id(), before)))
					.iterator());
	}

	/** Writes back what has changed. */
	void save(List<Task> tasks) {
		this.template.batchUpdate(UPDATE, tasks.stream().filter(Task::isChanged).toList(), BATCH,
				(statement, task) -> TaskColumns.ALL.bind(TaskColumns.ID, task, statement));
	}

	/** A task with its steps, its stays and its facts. */
	private static Task task(ResultSet row) throws SQLException {
		return TaskColumns.read(row, Arrays.asList((Long[]) row.getArray("waits").getArray()), stays(row));
	}

	private static List<TaskStay> stays(ResultSet rs) throws SQLException {
		Date[] begins = (Date[]) rs.getArray("stays_begin").getArray();
		Date[] ends = (Date[]) rs.getArray("stays_end").getArray();
		return IntStream.range(0, begins.length)
			.mapToObj(place -> new TaskStay(begins[place].toLocalDate(),
					(ends[place] != null) ? ends[place].toLocalDate() : null))
			.toList();
	}

	/** A stay that a task is to bring about. */
	private record StayOf(long task, TaskStay stay) {
	}

	/** A task with one that has to be done before it. */
	private record WaitOf(long task, long before) {
	}

}
