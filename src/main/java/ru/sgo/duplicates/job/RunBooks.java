package ru.sgo.duplicates.job;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the book of the runs of a kind. */
@Component
public class RunBooks {

	private final JdbcClient jdbc;

	private final BackgroundJobs jobs;

	private final JobProgress progress;

	private final Clock clock;

	RunBooks(JdbcClient jdbc, BackgroundJobs jobs, JobProgress progress, Clock clock) {
		this.jdbc = jdbc;
		this.jobs = jobs;
		this.progress = progress;
		this.clock = clock;
	}

	/**
	 * The book of a kind.
	 * @param table where its runs stand; never text of a user
	 */
	public RunBook of(JobKind kind, String table) {
		return new RunBook(kind, table, this.jdbc, this.jobs, this.progress, this.clock);
	}

}
