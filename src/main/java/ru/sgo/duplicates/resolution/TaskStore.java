package ru.sgo.duplicates.resolution;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Origin;
import ru.sgo.duplicates.report.Places;

/**
 * Reads tasks, each with what the facts of the registry say of it, and writes them back.
 */
@Component
class TaskStore {

	private static final int BATCH = 1000;

	/**
	 * Whether the facts satisfy a task {@code t}. A withdrawal is satisfied when no
	 * regular stay there goes on after its day; a later enrolment is another stay. Stays
	 * are taken over when no day of theirs is lost, none more goes on for ever, and none
	 * more is counted elsewhere too; of a stay that goes on only the first day is sure,
	 * for the child may have moved on.
	 */
	static final String SATISFIED = """
			case
			  when t.act in ('withdraw', 'correct_withdrawal') then not exists (select from stay s
			    where s.account_id = t.account_id and s.organization_id = t.at_organization_id and s.kind = 'REGULAR'
			      and s.begins <= t.date and coalesce(s.ends, 'infinity') > t.date)
			  when t.act in ('enrol', 'attach') then not exists (select from task_stay w where w.task_id = t.id
			    and not daterange(w.begins, coalesce(w.ends, w.begins), '[]') <@ (
			      select coalesce(range_agg(daterange(s.begins, s.ends, '[]')), '{}') from stay s
			      where s.account_id = t.account_id and s.organization_id = t.at_organization_id
			        and s.kind = case t.act when 'enrol' then 'REGULAR' else 'ATTACHED' end
			        and s.begins is distinct from s.ends))
			    and not exists (select from stay s
			      cross join lateral (select range_agg(daterange(w.begins, w.ends, '[]')) as days from task_stay w
			        where w.task_id = t.id) decided
			      cross join lateral (
			        select datemultirange(daterange(s.begins, s.ends, '[]')) - decided.days as days) more
			      where s.account_id = t.account_id and s.organization_id = t.at_organization_id
			        and s.kind = case t.act when 'enrol' then 'REGULAR' else 'ATTACHED' end
			        and daterange(s.begins, s.ends, '[]') && decided.days
			        and (upper_inf(more.days) or (t.act = 'enrol' and exists (select from stay o
			          join organization p on p.id = o.organization_id and p.kind <> 'EXTRACURRICULAR'
			          where o.account_id = t.account_id and o.organization_id <> t.at_organization_id
			            and o.kind = 'REGULAR' and o.begins is distinct from o.ends
			            and daterange(o.begins, o.ends, '[]') && more.days))))
			  when t.act = 'correct_enrolment' then exists (select from student_account a
			      where a.id = t.account_id and a.deleted_at is not null)
			    or exists (select from stay s
			      where s.account_id = t.account_id and s.organization_id = t.at_organization_id and s.kind = 'REGULAR'
			        and s.begins = t.date and s.begins is distinct from s.ends
			        and not exists (select from stay o where o.account_id = s.account_id
			          and o.organization_id = s.organization_id and o.kind = 'REGULAR' and o.begins <> s.begins
			          and daterange(o.begins, o.ends, '[]') && daterange(s.begins, s.ends, '[]')))
			  when t.act = 'detach' then not exists (select from stay s
			    where s.account_id = t.account_id and s.organization_id = t.at_organization_id and s.kind = 'ATTACHED'
			      and s.ends is null)
			  when t.act = 'delete_account' then exists (select from student_account a
			    where a.id = t.account_id and a.deleted_at is not null)
			  else t.explanation is not null
			end
			""";

	/**
	 * The day on which a task {@code t} took effect, as the stays tell: the last day in
	 * the place that is left, the first one in the place that is entered. A stay that
	 * ended a year before is another one.
	 */
	private static final String ACTUAL = """
			case
			  when t.act in ('withdraw', 'correct_withdrawal', 'detach') then (select max(s.ends) from stay s
			    where s.account_id = t.account_id and s.organization_id = t.at_organization_id
			      and s.kind = case t.act when 'detach' then 'ATTACHED' else 'REGULAR' end
			      and s.ends > t.date - 366 and (t.act = 'detach' or s.ends <= t.date))
			  when t.act in ('enrol', 'attach') then (select max(s.begins) from stay s
			    where s.account_id = t.account_id and s.organization_id = t.at_organization_id
			      and s.kind = case t.act when 'enrol' then 'REGULAR' else 'ATTACHED' end
			      and daterange(s.begins, s.ends, '[]') @> t.date)
			end
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	TaskStore(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	/** The tasks of the cases that are not cancelled, in their order. */
	List<Task> alive(Collection<Long> cases) {
		return this.jdbc.sql("""
				select t.*, array(select waits_for from task_wait w where w.task_id = t.id order by 1) as waits,
				  array(select begins from task_stay w where w.task_id = t.id order by begins) as stays_begin,
				  array(select ends from task_stay w where w.task_id = t.id order by begins) as stays_end,
				  %s as satisfied, %s as actual
				from task t where t.case_number = any (:cases) and t.status <> 'CANCELLED'
				order by t.case_number, t.position, t.id
				""".formatted(SATISFIED, ACTUAL))
			.param("cases", cases.stream().mapToLong(Long::longValue).toArray())
			.query((rs, row) -> task(rs))
			.list();
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
	void give(long caseNumber, Plan plan, Places places, Function<String, Long> accountIds, LocalDate dueOn) {
		long[] ids = new long[plan.steps().size()];
		for (int position = 0; position < ids.length; position++) {
			Step step = plan.steps().get(position);
			ids[position] = this.jdbc.sql("""
					insert into task (case_number, position, status, act, organization_id, at_organization_id,
					  account_id, date, due_on)
					values (:case, :position, 'WAITING', :act, :organization, :at, :account, :date, :due)
					returning id
					""")
				.param("case", caseNumber)
				.param("position", position)
				.param("act", step.act().name().toLowerCase(Locale.ROOT))
				.param("organization", places.id(step.organization()))
				.param("at", places.id(step.at()))
				.param("account", accountIds.apply(step.account()))
				.param("date", step.date(), Types.DATE)
				.param("due", dueOn)
				.query(Long.class)
				.single();
			for (Stay stay : step.stays()) {
				this.jdbc.sql("insert into task_stay (task_id, begins, ends) values (:task, :begins, :ends)")
					.param("task", ids[position])
					.param("begins", stay.begins())
					.param("ends", stay.ends(), Types.DATE)
					.update();
			}
			for (int before : step.waitsFor()) {
				this.jdbc.sql("insert into task_wait (task_id, waits_for) values (:task, :before)")
					.param("task", ids[position])
					.param("before", ids[before])
					.update();
			}
		}
	}

	/** Writes back what has changed. */
	void save(List<Task> tasks) {
		this.template.batchUpdate("""
				update task set status = ?, done_at = ?, done_by = ?, done_origin = ?, actual_date = ?,
				  version = version + 1
				where id = ?
				""", tasks.stream().filter(Task::isChanged).toList(), BATCH, (statement, task) -> {
			Actor by = task.doneBy();
			statement.setString(1, task.status().name());
			statement.setTimestamp(2, (task.doneAt() != null) ? Timestamp.from(task.doneAt()) : null);
			statement.setString(3, (by != null) ? by.login() : null);
			statement.setString(4, (by != null) ? by.origin().code() : null);
			statement.setObject(5, task.doneOn(), Types.DATE);
			statement.setLong(6, task.id());
		});
	}

	private static Task task(ResultSet rs) throws SQLException {
		Timestamp done = rs.getTimestamp("done_at");
		String origin = rs.getString("done_origin");
		return new Task(rs.getLong("id"), rs.getLong("case_number"), TaskStatus.valueOf(rs.getString("status")),
				Act.valueOf(rs.getString("act").toUpperCase(Locale.ROOT)), rs.getLong("organization_id"),
				rs.getLong("at_organization_id"), rs.getLong("account_id"), rs.getObject("date", LocalDate.class),
				Arrays.asList((Long[]) rs.getArray("waits").getArray()), stays(rs), rs.getBoolean("satisfied"),
				rs.getObject("actual", LocalDate.class), rs.getObject("actual_date", LocalDate.class),
				(done != null) ? done.toInstant() : null,
				(origin != null)
						? new Actor(rs.getString("done_by"), null, Origin.valueOf(origin.toUpperCase(Locale.ROOT)))
						: null);
	}

	private static List<TaskStay> stays(ResultSet rs) throws SQLException {
		Date[] begins = (Date[]) rs.getArray("stays_begin").getArray();
		Date[] ends = (Date[]) rs.getArray("stays_end").getArray();
		return IntStream.range(0, begins.length)
			.mapToObj(place -> new TaskStay(begins[place].toLocalDate(),
					(ends[place] != null) ? ends[place].toLocalDate() : null))
			.toList();
	}

}
