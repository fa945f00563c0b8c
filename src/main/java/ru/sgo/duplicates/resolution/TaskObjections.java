package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;

/**
 * Reads objections and their answers; nothing of a task whose organization lies outside
 * of the scope.
 */
@Service
@Transactional(readOnly = true)
public class TaskObjections {

	/** Of a case that is disputed the latest one waits. */
	private static final String PENDING = """
			(j.answer is null and c.status = 'DISPUTED'
			  and j.id = (select max(id) from objection where case_number = j.case_number))
			""";

	private static final String FROM = """
			from objection j join task t on t.id = j.task_id join duplicate_case c on c.number = j.case_number
			join organization o on o.id = t.organization_id
			""";

	private static final String SELECT = """
			select j.*, t.act, t.date, o.code as organization, coalesce(o.short_name, o.name) as organization_name,
			  own.number as account, own.child, %s as pending
			""".formatted(PENDING);

	private static final String CHOSEN = """
			where %s
			  and (not :pending or %s)
			  and (not :unseen or (j.answer is not null and j.seen_at is null))
			  and (:organization::text is null or o.code = :organization)
			  and (:case::bigint is null or j.case_number = :case)
			""".formatted(Tasks.VISIBLE, PENDING);

	private final JdbcClient jdbc;

	TaskObjections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Which objections to show.
	 *
	 * @param pending only those that wait for an answer
	 * @param unseen only those whose answer the organization has not seen
	 * @param organization the code of who objects, if it matters
	 */
	public record Filter(boolean pending, boolean unseen, @Nullable String organization, @Nullable Long caseNumber) {

		/** Every objection. */
		public static final Filter ALL = new Filter(false, false, null, null);

		/** Those that wait for an answer. */
		public static final Filter PENDING = new Filter(true, false, null, null);

		/** Those whose answer the organization has not seen. */
		public static final Filter UNSEEN = new Filter(false, true, null, null);

		/** Those of a case. */
		public static Filter ofCase(long number) {
			return new Filter(false, false, null, number);
		}

	}

	/** When the one was made that has waited for an answer longest. */
	public Optional<Instant> oldestPending(Scope scope) {
		return spec("select min(j.made_at) as oldest " + FROM + CHOSEN, Filter.PENDING, scope)
			.query((rs, row) -> Optional.ofNullable(rs.getTimestamp("oldest")).map(Timestamp::toInstant))
			.single();
	}

	public long count(Filter filter, Scope scope) {
		return spec("select count(*) " + FROM + CHOSEN, filter, scope).query(Long.class).single();
	}

	/** A page of them: what waits first, then new answers, then the latest. */
	public List<TaskObjectionView> page(Filter filter, long offset, int limit, Scope scope) {
		return spec(SELECT + FROM + Tasks.OWN + CHOSEN
				+ " order by pending desc, (j.answer is not null and j.seen_at is null) desc, j.id desc offset :offset limit :limit",
				filter, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> view(rs))
			.list();
	}

	/** The one of a case that waits for an answer. */
	public Optional<TaskObjectionView> pending(long caseNumber, Scope scope) {
		return page(new Filter(true, false, null, caseNumber), 0, 1, scope).stream().findFirst();
	}

	/** What the task's organization has said in the task's case, the latest first. */
	public List<TaskObjectionView> ofTask(TaskView task, Scope scope) {
		return page(new Filter(false, false, task.step().organization(), task.duplicate().number()), 0,
				Integer.MAX_VALUE, scope);
	}

	private JdbcClient.StatementSpec spec(String sql, Filter filter, Scope scope) {
		return Tasks.bind(scope, this.jdbc.sql(sql))
			.param("pending", filter.pending())
			.param("unseen", filter.unseen())
			.param("organization", filter.organization())
			.param("case", filter.caseNumber());
	}

	private static TaskObjectionView view(ResultSet rs) throws SQLException {
		LocalDate stated = rs.getObject("stated_date", LocalDate.class);
		String letter = rs.getString("letter_number");
		String answer = rs.getString("answer");
		return new TaskObjectionView(rs.getLong("id"), rs.getLong("case_number"),
				new TaskObjectionView.About(rs.getLong("task_id"), TaskColumns.ACT.of(rs), rs.getString("account"),
						rs.getString("child"), rs.getObject("date", LocalDate.class)),
				new TaskObjectionView.By(rs.getString("organization"), rs.getString("organization_name"),
						rs.getString("made_by"), rs.getTimestamp("made_at").toInstant(),
						(letter != null)
								? new TaskObjectionLetter(letter, rs.getObject("letter_date", LocalDate.class)) : null),
				rs.getString("reason"),
				(stated != null) ? new TaskStatedOrder(
						stated, rs.getString("order_number"), rs.getObject("order_date", LocalDate.class)) : null,
				rs.getBoolean("pending"),
				(answer != null) ? new TaskObjectionView.Answered(DecisionAnswer.of(answer),
						rs.getString("answer_reason"), rs.getString("answered_by"),
						rs.getTimestamp("answered_at").toInstant(), rs.getTimestamp("seen_at") != null) : null);
	}

}
