package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Until when a task is to be done that opens now: its days run from today, unless its
 * authority has set one day for all.
 */
@Component
class TaskDays {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final int workingDays;

	TaskDays(JdbcClient jdbc, Clock clock, @Value("${duplicates.task-working-days:5}") int workingDays) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.workingDays = workingDays;
	}

	/**
	 * The last day on which it is not late.
	 * @param authorities the ids of those whose cases the tasks belong to
	 * @return by the authority, for each of them
	 */
	Map<Long, LocalDate> due(Collection<Long> authorities) {
		LocalDate own = ownDays();
		Map<Long, LocalDate> due = new HashMap<>();
		authorities.forEach(authority -> due.put(authority, own));
		this.jdbc.sql("""
				select r.organization_id, min(d.due_on) as due_on
				from task_deadline d join organization_reach r on r.ancestor_id = d.authority_id
				where r.organization_id = any (:authorities) and d.due_on >= :today group by 1
				""")
			.param("authorities", due.keySet().stream().mapToLong(Long::longValue).toArray())
			.param("today", LocalDate.now(this.clock))
			.query(rs -> {
				due.put(rs.getLong("organization_id"), rs.getObject("due_on", LocalDate.class));
			});
		return due;
	}

	private LocalDate ownDays() {
		LocalDate day = LocalDate.now(this.clock);
		for (int left = this.workingDays; left > 0;) {
			day = day.plusDays(1);
			boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
			left -= works ? 1 : 0;
		}
		return day;
	}

}
