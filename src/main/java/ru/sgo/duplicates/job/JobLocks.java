package ru.sgo.duplicates.job;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The locks of this instance's jobs, those at work and those that wait for their turn.
 * They all lie on one connection, however many they are; it is given back with the last.
 */
@Component
class JobLocks {

	private static final Logger log = LoggerFactory.getLogger(JobLocks.class);

	private static final int SECONDS_TO_ANSWER = 1;

	private final DataSource dataSource;

	private @Nullable Connection connection;

	private int held;

	JobLocks(JobConnections connections) {
		this.dataSource = connections.dataSource();
	}

	/**
	 * Takes the lock of a job; one that another instance is just giving back is waited
	 * for.
	 */
	synchronized void take(JobKind kind, long id) {
		try {
			call("select pg_advisory_lock(?, ?)", kind, id);
			this.held++;
		}
		catch (SQLException ex) {
			giveConnectionBack();
			throw new IllegalStateException("The lock of a job could not be taken", ex);
		}
	}

	/** Gives back a lock that was taken. */
	synchronized void release(JobKind kind, long id) {
		this.held--;
		try {
			call("select pg_advisory_unlock(?, ?)", kind, id);
		}
		catch (SQLException ex) {
			if (!LostDatabase.isCauseOf(ex)) {
				log.warn("The lock of a job could not be given back", ex);
			}
		}
		giveConnectionBack();
	}

	private void call(String function, JobKind kind, long id) throws SQLException {
		try (var statement = connection().prepareStatement(function)) {
			statement.setInt(1, kind.lockSpace());
			statement.setInt(2, Math.toIntExact(id));
			statement.execute();
		}
	}

	/** A connection that broke took its locks with it. */
	private Connection connection() throws SQLException {
		if (this.connection != null && !this.connection.isValid(SECONDS_TO_ANSWER)) {
			close(this.connection);
			this.connection = null;
		}
		if (this.connection == null) {
			this.connection = this.dataSource.getConnection();
		}
		return this.connection;
	}

	private void giveConnectionBack() {
		if (this.held == 0 && this.connection != null) {
			close(this.connection);
			this.connection = null;
		}
	}

	private static void close(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			if (!LostDatabase.isCauseOf(ex)) {
				log.warn("The connection of the jobs' locks could not be given back", ex);
			}
		}
	}

}
