package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.registry.Scope;

/** Tells whoever owes a task of the other side: numbers, organizations and dates. */
@Service
@Transactional(readOnly = true)
public class TaskOtherSides {

	private final JdbcClient jdbc;

	TaskOtherSides(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The last stay elsewhere of each account of the case, each organization once. Who
	 * has to let the child go hears where it went, not where it was before.
	 */
	public List<TaskOtherSide> of(long task, Scope scope) {
		return Tasks
			.bind(scope,
					this.jdbc
						.sql("""
								select * from (
								  select distinct on (o.code) a.number, o.code, coalesce(o.short_name, o.name) as name, s.*
								  from task t
								  join case_account ca on ca.case_number = t.case_number
								  join student_account a on a.id = ca.account_id
								  cross join lateral (
								    select s.organization_id, s.kind, s.begins, s.ends
								    from stay s join organization o on o.id = s.organization_id
								    where s.account_id = a.id and s.organization_id <> t.at_organization_id and o.kind <> 'EXTRACURRICULAR'
								      and (t.act not in ('withdraw', 'correct_withdrawal', 'detach') or s.ends is null or s.ends >= t.date)
								    order by s.begins desc, o.code
								    limit 1) s
								  join organization o on o.id = s.organization_id
								  where t.id = :task and %s
								  order by o.code, a.deleted_at nulls first, a.number) other
								order by begins, code
								"""
							.formatted(Tasks.VISIBLE)))
			.param("task", task)
			.query((rs, row) -> new TaskOtherSide(rs.getString("number"), rs.getString("code"), rs.getString("name"),
					StayKind.valueOf(rs.getString("kind")), rs.getObject("begins", LocalDate.class),
					rs.getObject("ends", LocalDate.class)))
			.list();
	}

}
