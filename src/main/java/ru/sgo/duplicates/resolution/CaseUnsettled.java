package ru.sgo.duplicates.resolution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.UnsettledAccounts;

/** What becomes of an account is not settled while its case is not closed. */
@Component
class CaseUnsettled implements UnsettledAccounts {

	private final JdbcClient jdbc;

	CaseUnsettled(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public long[] of(OrganizationId organization) {
		return this.jdbc.sql("""
				select ca.account_id from case_account ca where ca.unclosed and exists (select from stay s
				  where s.account_id = ca.account_id and s.organization_id = :organization)
				""")
			.param("organization", organization.value())
			.query(Long.class)
			.stream()
			.mapToLong(Long::longValue)
			.toArray();
	}

}
