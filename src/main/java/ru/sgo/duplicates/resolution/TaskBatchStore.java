package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** Keeps what was ticked together; nothing of it outside of the scope of who asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskBatchStore {

	/** A batch that nobody carries out is forgotten. */
	private static final String FORGET = """
			delete from task_batch where carried_out_at is null and made_at < :now::timestamptz - interval '2 days'
			  and organization_id is not distinct from :organization::bigint
			""";

	private static final String VISIBLE = Scope.holds("b.organization_id");

	private final JdbcClient jdbc;

	TaskBatchStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps those of the tasks that the scope may see and that can be reported done
	 * without an answer.
	 * @return the batch; empty if nothing was left
	 */
	Optional<Long> make(Collection<Long> tasks, String orderNumber, @Nullable LocalDate orderDate, Actor by,
			Instant now, Scope scope) {
		Long organization = scope.parameter();
		Timestamp at = Timestamp.from(now);
		this.jdbc.sql(FORGET).param("now", at).param("organization", organization).update();
		List<Long> taken = Tasks.bind(scope, this.jdbc.sql("""
				select t.id from task t where t.id = any (:tasks) and t.status in ('OPEN', 'WAITING')
				  and t.act not in ('explain', 'clarify') and
				""" + Tasks.VISIBLE))
			.param("tasks", tasks.stream().mapToLong(Long::longValue).toArray())
			.query(Long.class)
			.list();
		if (taken.isEmpty()) {
			return Optional.empty();
		}
		long id = this.jdbc.sql("""
				insert into task_batch (organization_id, made_by, made_at, order_number, order_date)
				values (:organization, :by, :at, :number, :date) returning id
				""")
			.param("organization", organization)
			.param("by", by.login())
			.param("at", at)
			.param("number", orderNumber)
			.param("date", orderDate)
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into task_batch_row (batch_id, task_id) select :id, unnest(:tasks::bigint[])")
			.param("id", id)
			.param("tasks", taken.toArray(Long[]::new))
			.update();
		return Optional.of(id);
	}

	/** The batch without its rows. */
	Optional<TaskBatch> find(long id, Scope scope) {
		return scope.bind(this.jdbc.sql("select b.* from task_batch b where b.id = :id and " + VISIBLE))
			.param("id", id)
			.query((rs, row) -> batch(rs))
			.optional();
	}

	/** The latest that were carried out, without their rows. */
	List<TaskBatch> latest(int limit, Scope scope) {
		return scope.bind(this.jdbc.sql("select b.* from task_batch b where b.carried_out_at is not null and " + VISIBLE
				+ " order by b.id desc limit :limit"))
			.param("limit", limit)
			.query((rs, row) -> batch(rs))
			.list();
	}

	/** What is kept of each task of the batch. */
	List<Kept> rows(long id) {
		return this.jdbc.sql("select * from task_batch_row where batch_id = :id order by task_id")
			.param("id", id)
			.query((rs, row) -> new Kept(rs.getLong("task_id"), rs.getObject("date", LocalDate.class), outcome(rs),
					rs.getString("refusal")))
			.list();
	}

	/** A row of a batch. */
	record Kept(long task, @Nullable LocalDate date, TaskBatchRow.@Nullable Outcome outcome, @Nullable String refusal) {
	}

	/** From now on it is being carried out, with this order and these days. */
	void begin(long id, String orderNumber, @Nullable LocalDate orderDate, Map<Long, @Nullable LocalDate> dates,
			Instant now) {
		this.jdbc.sql("""
				update task_batch set order_number = :number, order_date = :date,
				  carried_out_at = coalesce(carried_out_at, :now) where id = :id
				""")
			.param("number", orderNumber)
			.param("date", orderDate)
			.param("now", Timestamp.from(now))
			.param("id", id)
			.update();
		dates.forEach((task, date) -> this.jdbc.sql("""
				update task_batch_row set date = :date
				where batch_id = :id and task_id = :task and (outcome is null or outcome = 'refused')
				""").param("date", date).param("id", id).param("task", task).update());
	}

	/**
	 * Holds the row until the end of the transaction, so that a second click waits for
	 * the first.
	 * @return what has become of it so far; empty if it is no row of the batch
	 */
	Optional<Kept> hold(long id, long task) {
		return this.jdbc.sql("select * from task_batch_row where batch_id = :id and task_id = :task for update")
			.param("id", id)
			.param("task", task)
			.query((rs, row) -> new Kept(task, rs.getObject("date", LocalDate.class), outcome(rs),
					rs.getString("refusal")))
			.optional();
	}

	void note(long id, long task, TaskBatchRow.Outcome outcome, @Nullable String refusal) {
		this.jdbc.sql("""
				update task_batch_row set outcome = :outcome, refusal = :refusal
				where batch_id = :id and task_id = :task
				""")
			.param("outcome", outcome.name().toLowerCase(Locale.ROOT))
			.param("refusal", refusal)
			.param("id", id)
			.param("task", task)
			.update();
	}

	private static TaskBatch batch(ResultSet rs) throws SQLException {
		Timestamp carriedOut = rs.getTimestamp("carried_out_at");
		return new TaskBatch(rs.getLong("id"), rs.getString("made_by"), rs.getTimestamp("made_at").toInstant(),
				rs.getString("order_number"), rs.getObject("order_date", LocalDate.class),
				(carriedOut != null) ? carriedOut.toInstant() : null, List.of());
	}

	private static TaskBatchRow.@Nullable Outcome outcome(ResultSet rs) throws SQLException {
		String outcome = rs.getString("outcome");
		return (outcome != null) ? TaskBatchRow.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)) : null;
	}

}
