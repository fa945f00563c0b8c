package ru.sgo.duplicates.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.retention.KeptForDays;
import ru.sgo.duplicates.retention.RetentionRule;

/**
 * Removes the files of failed imports that somebody could have loaded as what they are.
 */
@Component
class ForgottenFiles implements KeptForDays {

	private static final String OLD = """
			from import_run where status = 'FAILED' and finished_at < :limit
			  and failure = any (:misplaced)
			  and num_nonnulls(organizations_file, students_file, movements_file) > 0
			""";

	/** Of no other failure the files are kept. */
	private static final String[] MISPLACED = Stream.of(FailureCode.values())
		.map(FailureCode::messageKey)
		.filter(FailureCode::isMisplaced)
		.toArray(String[]::new);

	private final JdbcClient jdbc;

	private final ImportFiles files;

	private final UploadNames names;

	ForgottenFiles(JdbcClient jdbc, ImportFiles files, UploadNames names) {
		this.jdbc = jdbc;
		this.files = files;
		this.names = names;
	}

	@Override
	public RetentionRule rule() {
		return RetentionRule.FILES;
	}

	@Override
	public long count(Instant limit) {
		return sql("select count(*) " + OLD, limit).query(Long.class).single();
	}

	@Override
	public int remove(Instant limit, int most) {
		List<Long> old = sql("select id " + OLD + " order by id limit :most", limit).param("most", most)
			.query(Long.class)
			.list();
		old.forEach(id -> {
			this.files.remove(id);
			this.names.forget(id);
		});
		return old.size();
	}

	private StatementSpec sql(String sql, Instant limit) {
		return this.jdbc.sql(sql).param("limit", Timestamp.from(limit)).param("misplaced", MISPLACED);
	}

}
