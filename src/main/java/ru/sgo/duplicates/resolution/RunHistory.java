package ru.sgo.duplicates.resolution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.report.ReportRun;

/** Reads what has happened to cases between two runs, the later one included. */
@Component
class RunHistory {

	/** Which case a case was absorbed by in the end; itself if by none. */
	private static final String LAST = """
			with recursive up (start, number, absorbed_by) as (
			  select number, number, absorbed_by from duplicate_case where number = any (:cases)
			  union
			  select u.start, c.number, c.absorbed_by from up u join duplicate_case c on c.number = u.absorbed_by)
			select u.start, c.number, c.restricted, c.opened_report_id from up u join duplicate_case c on c.number = u.number
			where u.absorbed_by is null
			""";

	private static final String BETWEEN = """
			select case_number, kind from case_event
			where case_number = any (:cases) and (report_id > :earlier and report_id <= :later
			  or report_id is null and at > :from and at <= :to)
			order by id
			""";

	private static final Map<CaseEventKind, RunComparedWhy> CLOSING = Map.of(CaseEventKind.CONFIRMED,
			RunComparedWhy.CONFIRMED, CaseEventKind.CONFIRMED_BY_LISTS, RunComparedWhy.CONFIRMED_BY_LISTS,
			CaseEventKind.HEALED, RunComparedWhy.HEALED, CaseEventKind.DECIDED_DISTINCT, RunComparedWhy.DISTINCT,
			CaseEventKind.DECIDED_LAWFUL, RunComparedWhy.LAWFUL);

	private static final Set<CaseEventKind> OPENING = EnumSet.of(CaseEventKind.REOPENED, CaseEventKind.LAWFUL_OVER,
			CaseEventKind.FOUND_AGAIN, CaseEventKind.TAKEN_BACK);

	private static final Set<CaseEventKind> DOING = EnumSet.of(CaseEventKind.TASK_DONE,
			CaseEventKind.TASK_DONE_AT_SOURCE);

	private final JdbcClient jdbc;

	RunHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A case with what happened to it between the runs.
	 *
	 * @param number of the one that it was absorbed by, or its own
	 * @param opened the id of the run that opened it
	 */
	record Known(long number, boolean restricted, @Nullable Long opened, List<CaseEventKind> events) {

		/** How it was closed, and stayed so. */
		@Nullable RunComparedWhy closed() {
			RunComparedWhy closed = null;
			for (CaseEventKind event : this.events) {
				closed = OPENING.contains(event) ? null : CLOSING.getOrDefault(event, closed);
			}
			return closed;
		}

		boolean isReopened() {
			return this.events.contains(CaseEventKind.REOPENED) || this.events.contains(CaseEventKind.LAWFUL_OVER);
		}

		boolean isWorkedOn() {
			return this.events.stream().anyMatch(DOING::contains);
		}

	}

	/** The cases by their numbers. */
	Map<Long, Known> between(ReportRun earlier, ReportRun later, Collection<Long> cases) {
		Map<Long, List<CaseEventKind>> events = new HashMap<>();
		Map<Long, Known> known = new HashMap<>();
		this.jdbc.sql(LAST).param("cases", array(cases)).query(rs -> {
			long number = rs.getLong("number");
			known.put(rs.getLong("start"),
					new Known(number, rs.getBoolean("restricted"), rs.getObject("opened_report_id", Long.class),
							events.computeIfAbsent(number, first -> new ArrayList<>())));
		});
		this.jdbc.sql(BETWEEN)
			.param("cases", array(events.keySet()))
			.param("earlier", earlier.id())
			.param("later", later.id())
			.param("from", Timestamp.from(earlier.progress().startedAt()))
			.param("to", Timestamp.from(ended(later)))
			.query(rs -> {
				events.get(rs.getLong("case_number")).add(CaseEventKind.of(rs.getString("kind")));
			});
		return known;
	}

	private static Instant ended(ReportRun completed) {
		return Objects.requireNonNull(completed.progress().finishedAt());
	}

	private static long[] array(Collection<Long> cases) {
		return cases.stream().mapToLong(Long::longValue).toArray();
	}

}
