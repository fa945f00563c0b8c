package ru.sgo.duplicates.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The life of the runs of one kind: at work, ended, or stopped in the middle. Each stands
 * in a row of the table of its kind, which has the columns {@code id}, {@code status},
 * {@code finished_at} and {@code version}. Where a run tells how far it has come, also
 * {@code stage}, {@code progress} and {@code told_at}; {@code paced_from} and
 * {@code paced_percent} say since when and from where its pace is measured.
 */
public final class RunBook {

	private static final String RUNNING = "RUNNING";

	private static final String INTERRUPTED = "INTERRUPTED";

	/** By the share that it had come on when it last told of it. */
	private static final String SECONDS_LEFT = """
			(select pace.seconds from (select extract(epoch from run.told_at - run.paced_from)::double precision
			      * (100 - run.progress) / nullif(run.progress - run.paced_percent, 0)
			    - extract(epoch from clock_timestamp() - run.told_at)::double precision as seconds) pace
			  where run.status = 'RUNNING' and run.told_at - run.paced_from >= interval '2 seconds' and pace.seconds > 0)
			""";

	private final JobKind kind;

	private final String table;

	private final JdbcClient jdbc;

	private final BackgroundJobs jobs;

	private final JobProgress progress;

	private final Clock clock;

	RunBook(JobKind kind, String table, JdbcClient jdbc, BackgroundJobs jobs, JobProgress progress, Clock clock) {
		this.kind = kind;
		this.table = table;
		this.jdbc = jdbc;
		this.jobs = jobs;
		this.progress = progress;
		this.clock = clock;
	}

	/**
	 * Tells how far a run has come; seen at once, while nothing else of the run is.
	 * @param stage the key of the message that says what it is at
	 * @param percent 0 to 100
	 */
	public void progress(long id, String stage, int percent) {
		tell("""
				paced_from = coalesce(paced_from, clock_timestamp()), paced_percent = coalesce(paced_percent, :percent)
				""", id, stage, percent);
	}

	/** Tells that it waits for others: how long that lasts says nothing of its pace. */
	public void waits(long id, String stage, int percent) {
		tell("paced_from = null, paced_percent = null", id, stage, percent);
	}

	private void tell(String pace, long id, String stage, int percent) {
		this.progress.tell(apart -> apart
			.sql("update %s set stage = :stage, progress = :percent, told_at = clock_timestamp(), %s where id = :id"
				.formatted(this.table, pace))
			.param("id", id)
			.param("stage", stage)
			.param("percent", percent)
			.update());
	}

	/**
	 * In how many seconds a run will have ended, if it goes on as it has so far; no value
	 * where that is not known: while it waits, before it has come on for two seconds, and
	 * when it takes longer than was thought.
	 * @param run by what name the query knows the row of the run
	 */
	public static String secondsLeft(String run) {
		return SECONDS_LEFT.replace("run.", run + ".");
	}

	/**
	 * Whether a run is still at work, as its row says: nobody has cancelled it meanwhile.
	 */
	public boolean isWanted(long id) {
		return this.jdbc.sql("select status = :running from %s where id = :id".formatted(this.table))
			.param("id", id)
			.param("running", RUNNING)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/**
	 * Ends a run, if it is at work.
	 * @param as the status in which it ends
	 * @return whether it was at work
	 */
	public boolean end(long id, Enum<?> as) {
		return end(id, as.name());
	}

	private boolean end(long id, String as) {
		return this.jdbc.sql("""
				update %s set status = :status, finished_at = :now, version = version + 1
				where id = :id and status = :running
				""".formatted(this.table))
			.param("id", id)
			.param("status", as)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("running", RUNNING)
			.update() == 1;
	}

	/**
	 * Ends a run that says it is at work but holds no lock: it was stopped in the middle.
	 * @return whether it was
	 */
	public boolean markInterrupted(long id) {
		return !this.jobs.isAlive(this.kind, id) && end(id, INTERRUPTED);
	}

	/** The same with all of them; returns those that were stopped. */
	public List<Long> markInterrupted() {
		return this.jdbc.sql("select id from %s where status = :running".formatted(this.table))
			.param("running", RUNNING)
			.query(Long.class)
			.list()
			.stream()
			.filter(this::markInterrupted)
			.toList();
	}

}
