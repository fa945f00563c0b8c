package ru.sgo.duplicates.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.JobState;
import ru.sgo.duplicates.registry.Scope;

/** The jobs of every kind in one list, each kept in the table of its kind. */
@Service
public class JobRuns {

	private static final Duration LATELY = Duration.ofDays(30);

	private static final String FAILED = "('FAILED', 'INTERRUPTED')";

	private final JdbcClient jdbc;

	private final BackgroundJobs jobs;

	private final Clock clock;

	JobRuns(JdbcClient jdbc, BackgroundJobs jobs, Clock clock) {
		this.jdbc = jdbc;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** Those at work or waiting for their turn, the oldest first. */
	public List<JobRun> running(Scope scope) {
		return ask("r.status = 'RUNNING'", "asc", Integer.MAX_VALUE, scope).stream()
			.filter(run -> this.jobs.isAlive(run.kind(), run.id()))
			.toList();
	}

	/** Those that have ended last, the newest first. */
	public List<JobRun> ended(int most, Scope scope) {
		return ask("r.status <> 'RUNNING'", "desc", most, scope);
	}

	/**
	 * Those of the last thirty days that ended by a fault or were stopped in the middle,
	 * the newest first.
	 */
	public List<JobRun> failed(int most, Scope scope) {
		return ask("r.status in " + FAILED + " and r.started_at > :lately", "desc", most, scope);
	}

	/** How many of the last thirty days have failed so. */
	public long countFailed(Scope scope) {
		return scope
			.bind(this.jdbc.sql("select count(*) from (%s) r"
				.formatted(all("r.status in " + FAILED + " and r.started_at > :lately", ""))))
			.param("lately", lately())
			.query(Long.class)
			.single();
	}

	private List<JobRun> ask(String which, String direction, int most, Scope scope) {
		String each = all(which, " order by r.id " + direction + " limit :most");
		return scope
			.bind(this.jdbc.sql("select * from (%s) r order by started_at %s limit :most".formatted(each, direction)))
			.param("lately", lately())
			.param("most", most)
			.query((rs, row) -> run(rs))
			.list();
	}

	private Timestamp lately() {
		return Timestamp.from(this.clock.instant().minus(LATELY));
	}

	/**
	 * Of every kind those that a user may see.
	 * @param which the condition about a row {@code r} of its table
	 * @param rest what follows the condition
	 */
	private static String all(String which, String rest) {
		return Stream.of(JobKind.values())
			.map(kind -> "(select '%s' as kind, r.id, r.status, r.started_at, r.finished_at, %s and %s%s)"
				.formatted(kind, rows(kind), which, rest))
			.collect(Collectors.joining(" union all "));
	}

	/** The columns in which the kinds differ, and whose a job is. */
	private static String rows(JobKind kind) {
		return switch (kind) {
			case IMPORT -> "r.progress, null::bigint as report from import_run r where " + Scope.holds("r.scope_id");
			case REPORT ->
				"r.progress, null::bigint as report from duplicate_report r where " + Scope.holds("r.authority_id");
			case CONFIRMATION -> "100 * r.looked_at / r.total as progress, r.report_id as report"
					+ " from bulk_confirmation r join duplicate_report d on d.id = r.report_id where "
					+ Scope.holds("d.authority_id");
			case LETTERS ->
				"r.progress, null::bigint as report from letter_run r where " + Scope.holds("r.organization_id");
		};
	}

	private JobRun run(ResultSet rs) throws SQLException {
		Instant started = rs.getTimestamp("started_at").toInstant();
		Timestamp finished = rs.getTimestamp("finished_at");
		Instant until = (finished != null) ? finished.toInstant() : this.clock.instant();
		return new JobRun(JobKind.valueOf(rs.getString("kind")), rs.getLong("id"), rs.getObject("report", Long.class),
				JobState.of(rs.getString("status")), started, Duration.between(started, until), rs.getInt("progress"));
	}

}
