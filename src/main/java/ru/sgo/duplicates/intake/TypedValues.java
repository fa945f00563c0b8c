package ru.sgo.duplicates.intake;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.retention.KeptForDays;
import ru.sgo.duplicates.retention.RetentionRule;

/**
 * Forgets what was typed into files: the values beside what was wrong, and how
 * organizations worded their answers. What was wrong, and where, stays.
 */
@Component
class TypedValues implements KeptForDays {

	private static final String OLD_PROBLEMS = """
			select p.import_id, p.position from import_run i join import_problem p on p.import_id = i.id
			where i.finished_at < :limit and p.value is not null""";

	private static final String OLD_ANSWERS = """
			select a.import_id, a.sheet, a.line from import_run i join import_answer a on a.import_id = i.id
			where i.finished_at < :limit and a.said <> ''""";

	private final JdbcClient jdbc;

	TypedValues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RetentionRule rule() {
		return RetentionRule.TYPED_VALUES;
	}

	@Override
	public long count(Instant limit) {
		return sql("select (select count(*) from (" + OLD_PROBLEMS + ") p) + (select count(*) from (" + OLD_ANSWERS
				+ ") a)", limit)
			.query(Long.class)
			.single();
	}

	@Override
	public int remove(Instant limit, int most) {
		int problems = sql("update import_problem set value = null where (import_id, position) in (" + OLD_PROBLEMS
				+ " limit :most)", limit)
			.param("most", most)
			.update();
		return problems + sql("update import_answer set said = '' where (import_id, sheet, line) in (" + OLD_ANSWERS
				+ " limit :most)", limit)
			.param("most", most - problems)
			.update();
	}

	private StatementSpec sql(String sql, Instant limit) {
		return this.jdbc.sql(sql).param("limit", Timestamp.from(limit));
	}

}
