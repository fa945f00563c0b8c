package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OrganizationClosed;

/**
 * What a closed organization still owes goes to its successor, or to the successor of
 * that; where there is none, to the authority. It comes back when the organization is not
 * closed after all. The task says from whom it came.
 */
@Component
@Transactional
class TaskSuccession {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	/**
	 * Every task still to be done is with whom it belongs today. A circle cannot be said;
	 * the bound keeps even a wrong one from going round forever.
	 */
	private static final String MOVE = """
			with recursive heirs (organization_id, heir_id, depth) as (
			  select organization_id, successor_id, 1 from organization_closing where closed_on <= :today
			  union all
			  select h.organization_id, k.successor_id, h.depth + 1
			  from heirs h join organization_closing k on k.organization_id = h.heir_id and k.closed_on <= :today
			  where h.depth < 50),
			owners as (
			  select distinct on (h.organization_id) h.organization_id, coalesce(h.heir_id, o.authority_id) as owner_id
			  from heirs h join organization o on o.id = h.organization_id order by h.organization_id, h.depth desc),
			owed as (
			  select t.id, x.original_id, coalesce(w.owner_id, x.original_id) as owner_id
			  from task t cross join lateral (select coalesce(t.moved_from_id, t.organization_id) as original_id) x
			    left join owners w on w.organization_id = x.original_id
			  where t.status in ('WAITING', 'OPEN') and (w.organization_id is not null or t.moved_from_id is not null)
			    and t.case_number = any (:cases)),
			moved as (
			  update task t set organization_id = w.owner_id, moved_from_id = nullif(w.original_id, w.owner_id),
			    seen_at = null, version = version + 1
			  from owed w where w.id = t.id and t.organization_id <> w.owner_id
			  returning t.case_number, w.original_id, w.owner_id)
			select distinct m.case_number, coalesce(o.short_name, o.name) as original, k.closed_on,
			  coalesce(n.short_name, n.name) as owner
			from moved m join organization o on o.id = m.original_id join organization n on n.id = m.owner_id
			  left join organization_closing k on k.organization_id = m.original_id
			order by 1, 2
			""";

	private final JdbcClient jdbc;

	private final CaseEvents events;

	private final Clock clock;

	TaskSuccession(JdbcClient jdbc, CaseEvents events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** Somebody has said that an organization is closed, or is not. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(OrganizationClosed change) {
		move(null, change.by());
	}

	/** The day has come on which an organization is closed. */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	public void moveDue() {
		move(null, Actor.APPLICATION);
	}

	/** Tasks of the case have just been given out. */
	void move(long caseNumber, Actor by) {
		move(Long.valueOf(caseNumber), by);
	}

	private void move(@Nullable Long caseNumber, Actor by) {
		LocalDate today = LocalDate.now(this.clock);
		List<Long> cases = hold(caseNumber, today);
		if (cases.isEmpty()) {
			return;
		}
		List<CaseEvent> told = this.jdbc.sql(MOVE)
			.param("today", today)
			.param("cases", cases.stream().mapToLong(Long::longValue).toArray())
			.query((rs, row) -> event(rs, by))
			.list();
		this.events.add(told);
	}

	/**
	 * The cases of which a task may have to move. Whoever works at a task holds its case
	 * first, too.
	 */
	private List<Long> hold(@Nullable Long caseNumber, LocalDate today) {
		String which = (caseNumber != null) ? "= :case" : "is distinct from :case";
		return this.jdbc.sql("""
				select c.number from duplicate_case c
				where c.number %s and c.number in (select t.case_number from task t
				  where t.status in ('WAITING', 'OPEN') and (t.moved_from_id is not null or t.organization_id in
				    (select organization_id from organization_closing where closed_on <= :today)))
				order by c.number for update
				""".formatted(which)).param("case", caseNumber).param("today", today).query(Long.class).list();
	}

	private CaseEvent event(ResultSet rs, Actor by) throws SQLException {
		LocalDate closedOn = rs.getObject("closed_on", LocalDate.class);
		String original = rs.getString("original");
		String owner = rs.getString("owner");
		CaseEventKind kind = original.equals(owner) ? CaseEventKind.TASKS_CAME_BACK : CaseEventKind.TASKS_MOVED;
		return CaseEvent.of(rs.getLong("case_number"), this.clock.instant(), by.login(), kind)
			.with(original, (closedOn != null) ? DAY.format(closedOn) : "", owner);
	}

}
