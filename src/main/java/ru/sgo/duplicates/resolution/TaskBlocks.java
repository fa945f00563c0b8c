package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;

/** Which organization keeps which other waiting: a step of its own comes first. */
@Service
@Transactional(readOnly = true)
public class TaskBlocks {

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskBlocks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Somebody waits for somebody else.
	 *
	 * @param by the code of who could do its step now
	 * @param waiting the code of who waits for it
	 * @param cases in how many cases
	 * @param late in how many of them the day of that step has passed
	 */
	public record Block(String by, String byName, String waiting, String waitingName, long cases, long late) {
	}

	/** Of all tasks of the scope that wait, those that are late first. */
	public List<Block> within(Scope scope) {
		return Tasks.bind(scope, this.jdbc.sql("""
				select o.code as by_code, coalesce(o.short_name, o.name) as by_name, w.code as waiting,
				  coalesce(w.short_name, w.name) as waiting_name, count(distinct t.case_number) as cases,
				  count(distinct t.case_number) filter (where b.due_on < :today) as late
				from task t join task_wait k on k.task_id = t.id
				join task b on b.id = k.waits_for and b.status = 'OPEN' and b.organization_id <> t.organization_id
				join organization o on o.id = b.organization_id join organization w on w.id = t.organization_id
				where t.status = 'WAITING' and
				""" + Tasks.VISIBLE + " group by 1, 2, 3, 4 order by late desc, cases desc, 1, 3"))
			.param("today", LocalDate.now(this.clock))
			.query((rs, row) -> new Block(rs.getString("by_code"), rs.getString("by_name"), rs.getString("waiting"),
					rs.getString("waiting_name"), rs.getLong("cases"), rs.getLong("late")))
			.list();
	}

}
