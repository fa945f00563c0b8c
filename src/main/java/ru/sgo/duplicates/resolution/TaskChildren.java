package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.SoughtName;

/**
 * The tasks of an organization by child: what it can do now, and what waits for others.
 */
@Service
@Transactional(readOnly = true)
public class TaskChildren {

	/**
	 * A task is blocked while its case is disputed, while it waits for one of another
	 * organization, or for one of its own that is blocked itself.
	 */
	private static final String OPEN = """
			with recursive mine as (
			  select t.id, t.case_number, t.position, t.act, t.status, t.due_on, c.status as case_status
			  from task t join duplicate_case c on c.number = t.case_number
			  where t.status in ('OPEN', 'WAITING') and %s),
			blocked (id) as (
			  (select id from mine where case_status <> 'ASSIGNED'
			  union
			  select w.task_id from mine m join task_wait w on w.task_id = m.id join task b on b.id = w.waits_for
			  where b.status <> 'DONE' and not exists (select from mine o where o.id = b.id))
			union
			  select w.task_id from blocked k join task_wait w on w.waits_for = k.id join mine m on m.id = w.task_id)
			select m.*, m.id in (select id from blocked) as blocked from mine m
			""".formatted(Tasks.VISIBLE);

	private static final String NAMED = """
			where m.case_number in (select t.case_number from task t
			""" + Tasks.OWN + "where t.id in (select id from mine) and " + Tasks.MENTIONED + " and " + Tasks.NAMED
			+ ")";

	private static final String ORDER = " order by m.due_on, m.case_number, m.position";

	private final JdbcClient jdbc;

	private final Tasks tasks;

	private final Clock clock;

	TaskChildren(JdbcClient jdbc, Tasks tasks, Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.clock = clock;
	}

	/**
	 * What is still to be done.
	 * @param text part of a child's name, an account number or a case's number
	 */
	public TaskOverview overview(@Nullable String text, Scope scope) {
		LocalDate today = LocalDate.now(this.clock);
		String sought = (text == null || text.isBlank()) ? null : text.strip();
		String sql = OPEN + ((sought != null) ? NAMED : "") + ORDER;
		return new TaskOverview(SoughtName.bind(Tasks.bind(scope, this.jdbc.sql(sql)), sought).query((rs, row) -> {
			LocalDate due = TaskColumns.DUE_ON.of(rs);
			boolean opened = TaskColumns.STATUS.of(rs) == TaskStatus.OPEN;
			return new TaskOverview.Open(TaskColumns.ID.of(rs), TaskColumns.CASE.of(rs), TaskColumns.ACT.of(rs), due,
					opened, rs.getBoolean("blocked"), opened && due.isBefore(today));
		}).list());
	}

	/** The children for whom something can be done; only this, where it is given. */
	public List<TaskChild> toDo(TaskOverview of, @Nullable Act act, long offset, int limit, Scope scope) {
		return read(of.toDo(act).stream().skip(offset).limit(limit).toList(), of.readyTasks(act), scope);
	}

	/** The children for whom nothing can be done yet. */
	public List<TaskChild> waiting(TaskOverview of, int limit, Scope scope) {
		return read(of.waitingCases().stream().limit(limit).toList(), Set.of(), scope);
	}

	private List<TaskChild> read(Collection<Long> cases, Set<Long> ready, Scope scope) {
		Map<Long, List<TaskView>> byCase = this.tasks.ofCases(cases, scope)
			.stream()
			.collect(Collectors.groupingBy(task -> task.duplicate().number(), LinkedHashMap::new, Collectors.toList()));
		return byCase.values().stream().map(own -> TaskChild.of(own, ready)).toList();
	}

}
