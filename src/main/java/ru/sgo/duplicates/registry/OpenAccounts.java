package ru.sgo.duplicates.registry;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which accounts may be opened, with the history and the documents. An authority opens
 * whatever was ever in its field. Whom an organization has let go is a stranger to it: it
 * opens only those that are there today, those that it still owes something for, and
 * those it made that have been nowhere yet.
 */
@Component
class OpenAccounts {

	/** The condition of a query that an account {@code a} may be opened. */
	static final String OPEN = "(" + Scope.HOLDS_ACCOUNT + """
			 and (not :ownOnly or a.id = any (:owed)
			  or exists (select from stay s where s.account_id = a.id and %s and %s and %s)
			  or not exists (select from stay s where s.account_id = a.id)))
			""".formatted(StoredStays.CURRENT, Scope.holds("s.organization_id"), StoredStays.founded("s"));

	private static final long[] NOT_ASKED = {};

	private final OwedAccounts owed;

	private final Clock clock;

	OpenAccounts(OwedAccounts owed, Clock clock) {
		this.owed = owed;
		this.clock = clock;
	}

	/** Gives a query with the condition the scope for which it is to hold. */
	JdbcClient.StatementSpec within(Scope scope, JdbcClient.StatementSpec query) {
		return scope.bind(query)
			.param("today", LocalDate.now(this.clock))
			.param("ownOnly", scope.ownOnly())
			.param("owed", scope.ownOnly() ? this.owed.within(scope) : NOT_ASKED);
	}

}
