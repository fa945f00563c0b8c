package ru.sgo.duplicates.resolution;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/** The one day until which an authority wants the tasks of its organizations done. */
@Service
@Transactional
public class TaskDeadlines {

	private static final int LONGEST_MONTHS = 12;

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final Journal journal;

	private final RegistryGate gate;

	private final Clock clock;

	TaskDeadlines(JdbcClient jdbc, Organizations organizations, Journal journal, RegistryGate gate, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.journal = journal;
		this.gate = gate;
		this.clock = clock;
	}

	/**
	 * An authority, and its day.
	 *
	 * @param dueOn empty where each task has its own days
	 * @param days how many are left until then
	 */
	public record Deadline(String authority, String name, @Nullable LocalDate dueOn, int days) {
	}

	/** What became of a day that was set. */
	public enum Outcome {

		/** It holds. */
		SET,

		/** There is no such authority in the scope. */
		UNKNOWN,

		/** It has passed, or lies more than a year ahead. */
		IMPOSSIBLE

	}

	/** Of all authorities within the scope. */
	@Transactional(readOnly = true)
	public List<Deadline> within(Scope scope) {
		return scope.bind(this.jdbc.sql("""
				select o.code, coalesce(o.short_name, o.name) as name, d.due_on, d.due_on - :today::date as days
				from organization o left join task_deadline d on d.authority_id = o.id and d.due_on >= :today
				where o.kind = 'AUTHORITY' and
				""" + Scope.holds("o.id") + " order by o.code"))
			.param("today", LocalDate.now(this.clock))
			.query((rs, row) -> new Deadline(rs.getString("code"), rs.getString("name"),
					rs.getObject("due_on", LocalDate.class), rs.getInt("days")))
			.list();
	}

	/**
	 * Sets the day, also of the tasks that are open already; without one the tasks that
	 * open from now on have their own days again.
	 * @param authority the code of an authority in the scope
	 */
	public Outcome set(String authority, @Nullable LocalDate dueOn, Actor by, Scope scope) {
		Optional<Organization> found = this.organizations.findByCodeWithin(authority, scope.parameter())
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY);
		if (found.isEmpty()) {
			return Outcome.UNKNOWN;
		}
		LocalDate today = LocalDate.now(this.clock);
		if (dueOn != null && (dueOn.isBefore(today) || dueOn.isAfter(today.plusMonths(LONGEST_MONTHS)))) {
			return Outcome.IMPOSSIBLE;
		}
		this.gate.pass();
		long id = found.get().id().value();
		this.jdbc.sql("delete from task_deadline where authority_id = :id").param("id", id).update();
		if (dueOn != null) {
			keep(id, dueOn, by);
		}
		this.journal.record(RecordedAct.general(JournalKind.TASK_DEADLINE, id,
				Map.of("dueOn", (dueOn != null) ? dueOn.toString() : "")), by);
		return Outcome.SET;
	}

	private void keep(long authority, LocalDate dueOn, Actor by) {
		this.jdbc.sql("insert into task_deadline (authority_id, due_on, set_by, set_at) values (:id, :dueOn, :by, :at)")
			.param("id", authority)
			.param("dueOn", dueOn)
			.param("by", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		this.jdbc.sql("""
				with concerned as (update duplicate_case set due_on = :dueOn, version = version + 1
				  where status in ('ASSIGNED', 'DISPUTED')
				    and authority_id in (select organization_id from organization_reach where ancestor_id = :id)
				  returning number)
				update task set due_on = :dueOn, version = version + 1
				where status = 'OPEN' and case_number in (select number from concerned)
				""").param("dueOn", dueOn).param("id", authority).update();
	}

}
