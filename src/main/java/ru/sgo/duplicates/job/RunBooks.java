package ru.sgo.duplicates.job;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the book of the runs of a kind. */
@Component
public class RunBooks {

	private final JdbcClient jdbc;

	private final BackgroundJobs jobs;

	private final JobProgress progress;

	private final Clock clock;

	private final Map<JobKind, String> tables = new ConcurrentHashMap<>();

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
		this.tables.put(kind, table);
		return new RunBook(kind, table, this.jdbc, this.jobs, this.progress, this.clock);
	}

	/** How a run stands, as its row says; empty where it has none. */
	Optional<JobState> state(JobKind kind, long id) {
		return Optional.ofNullable(this.tables.get(kind))
			.flatMap(table -> this.jdbc.sql("select status from %s where id = :id".formatted(table))
				.param("id", id)
				.query(String.class)
				.optional())
			.map(JobState::of);
	}

}
