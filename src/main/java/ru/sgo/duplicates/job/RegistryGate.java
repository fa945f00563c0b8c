package ru.sgo.duplicates.job;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps imports, which rewrite much of the registry, and reports, for which it has to
 * stand still, apart from each other and from all acts. Held until the end of the
 * transaction.
 */
@Component
public class RegistryGate {

	private static final long KEY = 0x5247_4154_45L;

	/** How long an act waits: a report over a town of 100,000 is made meanwhile. */
	private static final String PATIENCE = "5s";

	/**
	 * How many acts of an instance wait at once: whoever waits holds a connection, and
	 * most connections are for those who read.
	 */
	private static final int PLACES = 8;

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private final Semaphore places = new Semaphore(PLACES);

	private final JdbcClient jdbc;

	RegistryGate(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * For an import or a report: waits until all others are through, then keeps them out.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void close() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(KEY).query(rs -> {
		});
	}

	/**
	 * For an act of a person: waits some seconds while an import is being merged or a
	 * report is made.
	 * @throws RegistryBusy if that was not enough
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void pass() {
		if (passesAtOnce()) {
			return;
		}
		if (!this.places.tryAcquire()) {
			throw new RegistryBusy();
		}
		try {
			this.jdbc.sql("set local lock_timeout = '" + PATIENCE + "'").update();
			passWhenOpen();
			this.jdbc.sql("set local lock_timeout to default").update();
		}
		catch (DataAccessException ex) {
			throw isLockNotAvailable(ex) ? new RegistryBusy() : ex;
		}
		finally {
			this.places.release();
		}
	}

	/** For a job of many acts: waits however long it takes. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void passWhenOpen() {
		this.jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(KEY).query(rs -> {
		});
	}

	/** Passes if nobody keeps the gate closed or waits to close it. */
	private boolean passesAtOnce() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock_shared(?)").param(KEY).query(Boolean.class).single();
	}

	private static boolean isLockNotAvailable(DataAccessException ex) {
		return ex.getMostSpecificCause() instanceof SQLException cause
				&& LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
	}

}
