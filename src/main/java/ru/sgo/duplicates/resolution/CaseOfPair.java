package ru.sgo.duplicates.resolution;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/** Which case two accounts share, as far as a reader may know of it. */
@Component
public class CaseOfPair {

	private final JdbcClient jdbc;

	CaseOfPair(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The number of the unclosed case of both accounts, if the reader may see it.
	 * @param one the id of the one account
	 * @param other the id of the other
	 */
	public Optional<Long> find(long one, long other, Scope scope) {
		return visible("""
				select c.number from duplicate_case c
				join case_account a on a.case_number = c.number and a.account_id = :one and a.unclosed
				join case_account b on b.case_number = c.number and b.account_id = :other
				where
				""", scope).param("one", one).param("other", other).query(Long.class).optional();
	}

	/** Whether the reader may see the case, be it closed or not. */
	public boolean isVisible(long number, Scope scope) {
		return visible("select c.number from duplicate_case c where c.number = :number and ", scope)
			.param("number", number)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	private JdbcClient.StatementSpec visible(String select, Scope scope) {
		return scope.bind(this.jdbc.sql(select + CaseStore.VISIBLE));
	}

}
