package ru.sgo.duplicates.job;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the planner know at once what a job has filled. Until it does, it takes a table
 * for as empty as it was, and a page takes seconds where it could take milliseconds; the
 * server's own housekeeping comes by only after a minute or so.
 */
@Component
public class TableStatistics {

	private final List<FilledTables> packages;

	private final JdbcClient jdbc;

	TableStatistics(List<FilledTables> packages, JdbcClient jdbc) {
		this.packages = packages;
		this.jdbc = jdbc;
	}

	/** For after a job, when what it has written is committed. */
	public void renew(JobKind kind) {
		renew(this.packages.stream().flatMap(one -> one.filledBy(kind).stream()).distinct().toList());
	}

	/**
	 * Likewise for what has been filled otherwise.
	 * @param tables their names; never text of a user
	 */
	public void renew(List<String> tables) {
		this.jdbc.sql("analyze " + String.join(", ", tables)).update();
	}

}
