package ru.sgo.duplicates.resolution;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.SecretKeepers;

/** A restricted case hides that its accounts were taken for one child. */
@Component
class CaseSecretKeepers implements SecretKeepers {

	private final JdbcClient jdbc;

	CaseSecretKeepers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<Long> of(Collection<Long> accounts) {
		return new HashSet<>(this.jdbc.sql("""
				select a.id from student_account a
				join case_account mine on mine.account_id = a.id
				join duplicate_case c on c.number = mine.case_number and c.restricted
				join case_account kept on kept.case_number = c.number and kept.account_id = a.kept_account_id
				where a.id = any (:accounts)
				""")
			.param("accounts", accounts.stream().mapToLong(Long::longValue).toArray())
			.query(Long.class)
			.list());
	}

}
