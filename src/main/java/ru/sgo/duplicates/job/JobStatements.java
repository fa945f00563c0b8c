package ru.sgo.duplicates.job;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statements of a job's transaction, whichever instance is at it: none lasts for
 * longer than it may, and the one under way can be broken off.
 */
@Component
public class JobStatements {

	/** Beside the key spaces of the locks by which a job is known to live. */
	private static final int KEY_SPACES_APART = 100;

	/** Two seconds together; what lasts longer looks for itself whether it is wanted. */
	private static final int MOST_TRIES = 40;

	private static final int MILLISECONDS_BETWEEN_TRIES = 50;

	private final JdbcClient jdbc;

	JobStatements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Says whose transaction this is, until its end; waits for another of the same job.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void belongTo(JobKind kind, long id) {
		this.jdbc.sql("select pg_advisory_xact_lock(:space, :id::integer)")
			.param("space", space(kind))
			.param("id", id)
			.query(rs -> {
			});
	}

	/**
	 * From now on no statement of the transaction may take longer; the server breaks it
	 * off then (SQLSTATE 57014).
	 * @param longest zero for no limit
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void limit(Duration longest) {
		this.jdbc.sql("select set_config('statement_timeout', :milliseconds, true)")
			.param("milliseconds", String.valueOf(longest.toMillis()))
			.query(rs -> {
			});
	}

	/**
	 * Breaks off the statement under way (SQLSTATE 57014), and the next ones until the
	 * transaction has ended: one that is between two statements notices nothing.
	 */
	public void breakOff(JobKind kind, long id) {
		for (int tries = 0; tries < MOST_TRIES && breakOffOne(kind, id); tries++) {
			pause();
		}
	}

	private boolean breakOffOne(JobKind kind, long id) {
		return !this.jdbc.sql("""
				select pg_cancel_backend(pid) from pg_locks
				where locktype = 'advisory' and classid = :space and objid = :id and objsubid = 2 and granted
				  and database = (select oid from pg_database where datname = current_database())
				""").param("space", space(kind)).param("id", id).query(Boolean.class).list().isEmpty();
	}

	private static void pause() {
		try {
			Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static int space(JobKind kind) {
		return kind.lockSpace() + KEY_SPACES_APART;
	}

}
