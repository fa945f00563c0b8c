package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.detection.Settings;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.RunBook;
import ru.sgo.duplicates.job.RunBooks;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** The rows of the runs. */
@Component
class ReportRuns {

	private static final String SELECT = """
			select d.*, o.code as authority_code, coalesce(o.short_name, o.name) as authority_name,
			  extract(epoch from coalesce(d.finished_at, clock_timestamp()) - d.started_at)::double precision as seconds,
			  %s as seconds_left
			from duplicate_report d join organization o on o.id = d.authority_id
			"""
		.formatted(RunBook.secondsLeft("d"));

	private static final String CHOSEN = """
			 and (cast(:authority as text) is null or o.code = :authority)
			 and (cast(:status as text) is null or d.status = :status)
			 and (cast(:day as date) is null or :day between d.period_from and d.period_to)
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final RunBook book;

	private final Clock clock;

	ReportRuns(JdbcClient jdbc, JsonMapper json, RunBooks books, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.book = books.of(JobKind.REPORT, "duplicate_report");
		this.clock = clock;
	}

	long register(long authority, LocalDate from, LocalDate to, Actor by, Instant now) {
		return this.jdbc.sql("""
				insert into duplicate_report (authority_id, period_from, period_to, status, actor, started_at)
				values (:authority, :from, :to, 'RUNNING', :actor, :now)
				returning id
				""")
			.param("authority", authority)
			.param("from", from)
			.param("to", to)
			.param("actor", by.login())
			.param("now", Timestamp.from(now))
			.query(Long.class)
			.single();
	}

	/** Lets one wish at a time look at the living runs and be registered. */
	void takeTurn() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('duplicate_report'))").query(rs -> {
		});
	}

	Optional<ReportRun> find(long id, Scope scope) {
		return scope.bind(this.jdbc.sql(SELECT + " where d.id = :id and " + Scope.holds("d.authority_id")))
			.param("id", id)
			.query((rs, row) -> run(rs, scope))
			.optional();
	}

	List<ReportRun> list(ReportFilter filter, long offset, int limit, Scope scope) {
		return chosen(SELECT, " order by d.id desc offset :offset limit :limit", filter, scope).param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> run(rs, scope))
			.list();
	}

	/** The last run of each authority and period that has looked at any account. */
	List<ReportRun> lastOfPeriods(Scope scope, int most) {
		return scope
			.bind(this.jdbc
				.sql(SELECT + " where d.id in (select max(x.id) from duplicate_report x where x.status = 'COMPLETED'"
						+ " and x.accounts > 0 and " + Scope.holds("x.authority_id")
						+ " group by x.authority_id, x.period_from, x.period_to) order by d.id desc limit :most"))
			.param("most", most)
			.query((rs, row) -> run(rs, scope))
			.list();
	}

	/** The newest runs of the authority whose period begins on that day. */
	List<ReportRun> since(String authority, LocalDate from, int most, Scope scope) {
		return scope
			.bind(this.jdbc.sql(SELECT + " where d.status = 'COMPLETED' and d.accounts > 0 and o.code = :authority"
					+ " and d.period_from = :from and " + Scope.holds("d.authority_id")
					+ " order by d.id desc limit :most"))
			.param("authority", authority)
			.param("from", from)
			.param("most", most)
			.query((rs, row) -> run(rs, scope))
			.list();
	}

	long count(ReportFilter filter, Scope scope) {
		return chosen("select count(*) from duplicate_report d join organization o on o.id = d.authority_id", "",
				filter, scope)
			.query(Long.class)
			.single();
	}

	private JdbcClient.StatementSpec chosen(String select, String order, ReportFilter filter, Scope scope) {
		return scope.bind(this.jdbc.sql(select + " where " + Scope.holds("d.authority_id") + CHOSEN + order))
			.param("authority", filter.authority())
			.param("status", (filter.status() != null) ? filter.status().name() : null)
			.param("day", filter.day());
	}

	/** Who of them is at work, and who has ended. */
	RunBook book() {
		return this.book;
	}

	/** Whether an import says that it is at work. */
	boolean isImportRunning() {
		return this.jdbc.sql("select exists (select from import_run where status = 'RUNNING')")
			.query(Boolean.class)
			.single();
	}

	/** Whether a run is at work above or below the authority. */
	boolean isBranchBusy(long authority) {
		return this.jdbc.sql("""
				select exists (select from duplicate_report d join organization_reach r
				    on (r.ancestor_id = d.authority_id and r.organization_id = :authority)
				      or (r.ancestor_id = :authority and r.organization_id = d.authority_id)
				  where d.status = 'RUNNING')
				""").param("authority", authority).query(Boolean.class).single();
	}

	/**
	 * The digest of what the run has looked at; empty of one from before that was kept.
	 */
	Optional<String> digest(long id) {
		return this.jdbc
			.sql("select considered_digest from duplicate_report where id = :id and considered_digest is not null")
			.param("id", id)
			.query(String.class)
			.optional();
	}

	/** Keeps by what the run has judged; whoever tells its progress waits afterwards. */
	void keep(long id, ReportSettings by) {
		this.jdbc.sql(
				"update duplicate_report set statistics_number = :statistics, settings = :settings::jsonb where id = :id")
			.param("id", id)
			.param("statistics", by.statistics())
			.param("settings", this.json.writeValueAsString(by.settings()))
			.update();
	}

	Optional<ReportSettings> settings(long id, Scope scope) {
		return scope.bind(this.jdbc.sql(
				"select statistics_number, settings from duplicate_report d where id = :id and settings is not null and "
						+ Scope.holds("d.authority_id")))
			.param("id", id)
			.query((rs, row) -> new ReportSettings(rs.getLong("statistics_number"),
					this.json.readValue(rs.getString("settings"), Settings.class)))
			.optional();
	}

	/**
	 * Cancels a run that is at work.
	 * @return the id of its authority; empty if it is not at work
	 */
	Optional<Long> cancel(long id) {
		return this.book.end(id, ReportStatus.CANCELLED)
				? this.jdbc.sql("select authority_id from duplicate_report where id = :id")
					.param("id", id)
					.query(Long.class)
					.optional()
				: Optional.empty();
	}

	/**
	 * Marks it as completed, with what it has found.
	 * @throws ReportCancelled if somebody has cancelled it meanwhile
	 */
	void complete(long id, ConsideredAccounts considered, String digest, ReportRun.Groups groups, int doubleCounts,
			int outside, ReportRun.Cases cases) {
		int completed = this.jdbc.sql("""
				update duplicate_report set status = 'COMPLETED', finished_at = clock_timestamp(), progress = 100,
				  version = version + 1, accounts = :accounts, beside = :beside,
				  identical_groups = :identical, probable_groups = :probable, check_groups = :check,
				  restricted_groups = :restricted, double_counts = :doubleCounts, outside = :outside,
				  cases_opened = :opened, cases_confirmed = :confirmed, cases_reopened = :reopened,
				  cases_open = :open, cases_outside = :besideOpen, cases_unfinished = :unfinished,
				  considered_digest = :digest
				where id = :id and status = 'RUNNING'
				""")
			.param("id", id)
			.param("digest", digest)
			.param("accounts", considered.present().cardinality())
			.param("beside", considered.beside())
			.param("identical", groups.identical())
			.param("probable", groups.probable())
			.param("check", groups.check())
			.param("restricted", groups.restricted())
			.param("doubleCounts", doubleCounts)
			.param("outside", outside)
			.param("opened", cases.opened())
			.param("confirmed", cases.confirmed())
			.param("reopened", cases.reopened())
			.param("open", cases.open())
			.param("besideOpen", cases.outside())
			.param("unfinished", cases.unfinished())
			.update();
		if (completed == 0) {
			throw new ReportCancelled();
		}
	}

	private ReportRun run(ResultSet rs, Scope scope) throws SQLException {
		ReportStatus status = ReportStatus.valueOf(rs.getString("status"));
		LocalDate from = rs.getObject("period_from", LocalDate.class);
		Instant started = rs.getTimestamp("started_at").toInstant();
		Timestamp finished = rs.getTimestamp("finished_at");
		ReportRun.Groups groups = new ReportRun.Groups(rs.getInt("identical_groups"), rs.getInt("probable_groups"),
				rs.getInt("check_groups"), scope.restrictedToo() ? rs.getInt("restricted_groups") : null);
		ReportRun.Cases cases = new ReportRun.Cases(rs.getInt("cases_opened"), rs.getInt("cases_confirmed"),
				rs.getInt("cases_reopened"), rs.getInt("cases_open"), rs.getInt("cases_outside"),
				rs.getInt("cases_unfinished"));
		boolean begun = !from.isAfter(LocalDate.ofInstant(started, this.clock.getZone()));
		ReportResult result = (status == ReportStatus.COMPLETED) ? ReportRun.weigh(begun, rs.getInt("accounts"), groups,
				rs.getInt("double_counts"), rs.getInt("outside"), cases) : null;
		return new ReportRun(
				rs.getLong("id"), status, new ReportRun.Period(rs.getString("authority_code"),
						rs.getString("authority_name"), from, rs.getObject("period_to", LocalDate.class)),
				rs.getString("actor"),
				new ReportRun.Progress(started, (finished != null) ? finished.toInstant() : null, rs.getString("stage"),
						rs.getInt("progress"), rs.getDouble("seconds"), rs.getObject("seconds_left", Double.class)),
				rs.getInt("accounts"), rs.getInt("beside"), groups, rs.getInt("double_counts"), rs.getInt("outside"),
				cases, result);
	}

}
