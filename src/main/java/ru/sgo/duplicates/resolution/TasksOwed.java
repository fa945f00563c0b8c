package ru.sgo.duplicates.resolution;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.registry.OwedAccounts;
import ru.sgo.duplicates.registry.Scope;

/** What an organization owes for an account is a task that is not closed yet. */
@Component
class TasksOwed implements OwedAccounts {

	private final JdbcClient jdbc;

	TasksOwed(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public long[] within(Scope scope) {
		return scope.bind(this.jdbc.sql("select distinct account_id from task where status in ('OPEN', 'WAITING') and "
				+ Scope.holds("organization_id")))
			.query(Long.class)
			.stream()
			.mapToLong(Long::longValue)
			.toArray();
	}

	@Override
	public List<Expected> receiving(Scope scope) {
		return scope.bind(this.jdbc.sql("""
				select distinct account_id, organization_id, act = 'attach' as attaches from task
				where status = 'OPEN' and act in ('enrol', 'correct_enrolment', 'attach') and
				""" + Scope.holds("organization_id")))
			.query((rs, row) -> new Expected(rs.getLong("account_id"), rs.getLong("organization_id"),
					rs.getBoolean("attaches") ? StayKind.ATTACHED : StayKind.REGULAR))
			.list();
	}

}
