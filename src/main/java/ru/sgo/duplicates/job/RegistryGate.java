package ru.sgo.duplicates.job;

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

	/** For an act: waits while an import is being merged or a report is made. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void pass() {
		this.jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(KEY).query(rs -> {
		});
	}

}
