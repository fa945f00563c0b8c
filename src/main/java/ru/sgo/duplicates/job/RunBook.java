package ru.sgo.duplicates.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The life of the runs of one kind: at work, ended, or stopped in the middle. Each stands
 * in a row of the table of its kind, which has the columns {@code id}, {@code status},
 * {@code finished_at} and {@code version}, and {@code stage} and {@code progress} where a
 * run tells how far it has come.
 */
public final class RunBook {

	private static final String RUNNING = "RUNNING";

	private static final String INTERRUPTED = "INTERRUPTED";

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

	/** Tells how far a run has come; seen at once, while nothing else of the run is. */
	public void progress(long id, String stage, int percent) {
		this.progress.tell(apart -> apart
			.sql("update %s set stage = :stage, progress = :percent where id = :id".formatted(this.table))
			.param("id", id)
			.param("stage", stage)
			.param("percent", percent)
			.update());
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
