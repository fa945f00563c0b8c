package ru.sgo.duplicates.resolution;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/** In which unclosed case accounts are, as far as a reader may know of it. */
@Component
public class CaseOfAccounts {

	private final JdbcClient jdbc;

	CaseOfAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A case with all its accounts.
	 *
	 * @param accounts their ids, by their numbers
	 */
	public record Together(long number, List<Long> accounts) {

		public Together {
			accounts = List.copyOf(accounts);
		}
	}

	/** The case of each account that is in one, by the account's id. */
	public Map<Long, Together> of(Collection<Long> accounts, Scope scope) {
		Map<Long, Together> cases = new HashMap<>();
		scope
			.bind(this.jdbc
				.sql("""
						select m.account_id, c.number, array(select o.account_id from case_account o
						  join student_account a on a.id = o.account_id where o.case_number = c.number order by a.number) as together
						from case_account m join duplicate_case c on c.number = m.case_number
						where m.account_id = any (:accounts) and m.unclosed and
						"""
						+ CaseStore.VISIBLE))
			.param("accounts", accounts.stream().mapToLong(Long::longValue).toArray())
			.query(rs -> {
				Long[] together = (Long[]) rs.getArray("together").getArray();
				cases.put(rs.getLong("account_id"), new Together(rs.getLong("number"), Arrays.asList(together)));
			});
		return cases;
	}

}
