package ru.sgo.duplicates.job;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps imports, which rewrite much of the registry, apart from everything that relies on
 * it standing still. Held until the end of the transaction.
 */
@Component
public class RegistryGate {

	private static final long KEY = 0x5247_4154_45L;

	private final JdbcClient jdbc;

	RegistryGate(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** For an import: waits until all others are through, then keeps them out. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void closeForImport() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(KEY).query(rs -> {
		});
	}

	/** For a report or an act: waits while an import is being merged. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void pass() {
		this.jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(KEY).query(rs -> {
		});
	}

}
