package ru.sgo.duplicates.resolution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.OwedAccounts;
import ru.sgo.duplicates.registry.Scope;

/** What an organization owes for an account is a task that is not closed yet. */
@Component
class UnclosedTasks implements OwedAccounts {

	private final JdbcClient jdbc;

	UnclosedTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public long[] within(Scope scope) {
		return accounts("status in ('OPEN', 'WAITING')", scope);
	}

	@Override
	public long[] receiving(Scope scope) {
		return accounts("status = 'OPEN' and act in ('enrol', 'correct_enrolment', 'attach')", scope);
	}

	private long[] accounts(String condition, Scope scope) {
		return this.jdbc
			.sql("select distinct account_id from task where " + condition + " and " + Scope.holds("organization_id"))
			.param("scope", scope.parameter())
			.query(Long.class)
			.stream()
			.mapToLong(Long::longValue)
			.toArray();
	}

}
