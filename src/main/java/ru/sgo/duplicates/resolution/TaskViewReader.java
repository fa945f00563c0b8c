package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Act;

/** Makes of the rows that {@link Tasks} chooses what is shown of them. */
@Component
class TaskViewReader {

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskViewReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The views of chosen tasks, with what they take over and what comes first. */
	List<TaskView> read(JdbcClient.StatementSpec spec) {
		record Row(long id, BiFunction<List<TaskStay>, List<TaskView.Before>, TaskView> view) {
		}
		List<Row> rows = spec.query((rs, row) -> new Row(TaskColumns.ID.of(rs), view(rs))).list();
		long[] ids = rows.stream().mapToLong(Row::id).toArray();
		Map<Long, List<TaskStay>> stays = stays(ids);
		Map<Long, List<TaskView.Before>> before = before(ids);
		return rows.stream()
			.map(row -> row.view()
				.apply(stays.getOrDefault(row.id(), List.of()), before.getOrDefault(row.id(), List.of())))
			.toList();
	}

	/** With the orders that the accounts to delete hold, where something has ended. */
	private Map<Long, List<TaskStay>> stays(long[] ids) {
		Map<Long, List<TaskStay>> stays = new HashMap<>();
		this.jdbc.sql("""
				select w.task_id, w.begins, w.ends, case when exists (select from task_stay p
				  where p.task_id = t.id and p.ends is not null) then array(select m.order_number from case_account ca
				    join movement m on m.account_id = ca.account_id
				  where ca.case_number = t.case_number and ca.role = 'delete'
				    and m.organization_id = t.at_organization_id and m.superseded_at is null and m.order_number <> ''
				    and ((m.kind in ('ENROLMENT', 'ATTACHMENT') and m.date = w.begins)
				      or (m.kind in ('WITHDRAWAL', 'DETACHMENT') and m.date = w.ends))
				  group by 1 order by min(m.date), 1) else '{}' end as orders
				from task_stay w join task t on t.id = w.task_id
				where w.task_id = any (:ids) order by w.begins
				""").param("ids", ids).query(rs -> {
			stays.computeIfAbsent(rs.getLong("task_id"), absent -> new ArrayList<>())
				.add(new TaskStay(rs.getObject("begins", LocalDate.class), rs.getObject("ends", LocalDate.class),
						CaseTexts.of(rs, "orders")));
		});
		return stays;
	}

	private Map<Long, List<TaskView.Before>> before(long[] ids) {
		Map<Long, List<TaskView.Before>> before = new HashMap<>();
		this.jdbc.sql("""
				select w.task_id, b.id, b.act, b.status, coalesce(o.short_name, o.name) as name,
				  b.status = 'OPEN' and b.due_on < :today as late
				from task_wait w join task b on b.id = w.waits_for join organization o on o.id = b.organization_id
				where w.task_id = any (:ids) order by b.position, b.id
				""").param("ids", ids).param("today", LocalDate.now(this.clock)).query(rs -> {
			before.computeIfAbsent(rs.getLong("task_id"), absent -> new ArrayList<>())
				.add(new TaskView.Before(TaskColumns.ID.of(rs), TaskColumns.ACT.of(rs), rs.getString("name"),
						TaskColumns.STATUS.of(rs), rs.getBoolean("late")));
		});
		return before;
	}

	private static BiFunction<List<TaskStay>, List<TaskView.Before>, TaskView> view(ResultSet rs) throws SQLException {
		long id = TaskColumns.ID.of(rs);
		TaskStatus status = TaskColumns.STATUS.of(rs);
		TaskView.Duplicate duplicate = new TaskView.Duplicate(TaskColumns.CASE.of(rs),
				CaseStatus.valueOf(rs.getString("case_status")), CaseColumns.CAUSE.of(rs), CaseColumns.IDENTITY.of(rs),
				rs.getString("keep"));
		Function<List<TaskStay>, TaskView.Step> step = step(rs);
		TaskView.Child child = new TaskView.Child(rs.getString("child"), rs.getObject("birth_date", LocalDate.class),
				rs.getString("own_account"));
		TaskView.Progress progress = progress(rs);
		return (stays, before) -> new TaskView(id, status, duplicate, step.apply(stays), child, progress, before);
	}

	private static Function<List<TaskStay>, TaskView.Step> step(ResultSet rs) throws SQLException {
		Act act = TaskColumns.ACT.of(rs);
		String organization = rs.getString("organization");
		String organizationName = rs.getString("organization_name");
		String at = rs.getString("at_code");
		String atName = rs.getString("at_name");
		String movedFrom = rs.getString("moved_from");
		String account = rs.getString("account");
		LocalDate date = TaskColumns.DATE.orNull(rs);
		return stays -> new TaskView.Step(act, organization, organizationName, at, atName, movedFrom, account, date,
				stays);
	}

	private static TaskView.Progress progress(ResultSet rs) throws SQLException {
		Timestamp seen = rs.getTimestamp("seen_at");
		return new TaskView.Progress(TaskColumns.DUE_ON.of(rs), rs.getBoolean("late"),
				(seen != null) ? seen.toInstant() : null, TaskColumns.DONE_AT.orNull(rs),
				TaskColumns.DONE_BY.orNull(rs), TaskColumns.DONE_ORIGIN.orNull(rs), TaskColumns.ACTUAL_DATE.orNull(rs),
				rs.getString("explanation"), rs.getString("objection"), cards(rs));
	}

	private static @Nullable TaskCards cards(ResultSet rs) throws SQLException {
		int cards = rs.getInt("cards");
		return (cards > 0) ? new TaskCards(cards, CaseTexts.of(rs, "card_numbers")) : null;
	}

}
