package ru.sgo.duplicates.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts long work in the background and tells whether it still lives. */
@Component
public class BackgroundJobs implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(BackgroundJobs.class);

	private static final int AT_ONCE = 3;

	private static final int SECONDS_TO_FINISH = 20;

	private static final int MILLISECONDS_BETWEEN_LOOKS = 50;

	private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE,
			new CustomizableThreadFactory("job-"));

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	BackgroundJobs(DataSource dataSource, JdbcClient jdbc, TransactionTemplate transaction) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Registers a run and starts its work. The lock is taken before the registration is
	 * committed, so that nobody sees a registered run that seems dead.
	 * @param register writes the row of the run, in a transaction, and returns its id;
	 * what it throws is passed on, and nothing is started
	 * @param work does the work and marks the run as ended, whatever happens
	 * @return the id of the run
	 */
	public long start(JobKind kind, LongSupplier register, LongConsumer work) {
		Connection lock = connect();
		try {
			long id = this.transaction.execute(status -> {
				long registered = register.getAsLong();
				lock(lock, kind, registered);
				return registered;
			});
			this.executor.execute(() -> runAndRelease(kind, id, work, lock));
			return id;
		}
		catch (RuntimeException ex) {
			close(lock);
			throw ex;
		}
	}

	/** Whether some instance is still at work on this run. */
	public boolean isAlive(JobKind kind, long id) {
		return this.jdbc.sql("""
				select exists (select from pg_locks
				  where locktype = 'advisory' and classid = :space and objid = :id and objsubid = 2
				    and database = (select oid from pg_database where datname = current_database()))
				""").param("space", kind.lockSpace()).param("id", id).query(Boolean.class).single();
	}

	/** Waits until no instance is at work on this run any more. */
	public void await(JobKind kind, long id) {
		try {
			while (isAlive(kind, id)) {
				Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while waiting for " + kind + " " + id, ex);
		}
	}

	/** Whether some instance is at work on any run of the kind. */
	public boolean isAnyAlive(JobKind kind) {
		return this.jdbc.sql("""
				select exists (select from pg_locks
				  where locktype = 'advisory' and classid = :space and objsubid = 2
				    and database = (select oid from pg_database where datname = current_database()))
				""").param("space", kind.lockSpace()).query(Boolean.class).single();
	}

	@Override
	public void destroy() throws InterruptedException {
		this.executor.shutdown();
		if (!this.executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
			this.executor.shutdownNow();
		}
	}

	private void runAndRelease(JobKind kind, long id, LongConsumer work, Connection lock) {
		try {
			work.accept(id);
		}
		catch (RuntimeException ex) {
			log.error("{} {} failed", kind, id, ex);
		}
		finally {
			close(lock);
		}
	}

	private Connection connect() {
		try {
			return this.dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No database connection for a job", ex);
		}
	}

	private static void lock(Connection connection, JobKind kind, long id) {
		try (var statement = connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
			statement.setInt(1, kind.lockSpace());
			statement.setInt(2, Math.toIntExact(id));
			statement.execute();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The lock of a job could not be taken", ex);
		}
	}

	/** A pooled connection outlives its return: the lock is given back by hand. */
	private static void close(Connection connection) {
		try (connection; var statement = connection.createStatement()) {
			statement.execute("select pg_advisory_unlock_all()");
		}
		catch (SQLException ex) {
			log.warn("The lock of a job could not be given back", ex);
		}
	}

}
