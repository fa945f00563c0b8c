package ru.sgo.duplicates.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.RunBook;
import ru.sgo.duplicates.job.RunBooks;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Scope;

/** The rows of the confirmations of many proposals. */
@Component
class ConfirmationRuns {

	private static final String SELECT = """
			select b.* from bulk_confirmation b join duplicate_report d on d.id = b.report_id
			where %s and
			""".formatted(Scope.holds("d.authority_id"));

	private final JdbcClient jdbc;

	private final Journal journal;

	private final RunBook book;

	ConfirmationRuns(JdbcClient jdbc, Journal journal, RunBooks books) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.book = books.of(JobKind.CONFIRMATION, "bulk_confirmation");
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException where one of the report is at
	 * work
	 */
	@Transactional
	long register(long report, int total, Actor by, Instant now) {
		long authority = this.jdbc.sql("select authority_id from duplicate_report where id = :report")
			.param("report", report)
			.query(Long.class)
			.single();
		this.journal.record(RecordedAct.general(JournalKind.CONFIRM_CLEAR, authority, Map.of("report", report)), by);
		return this.jdbc.sql("""
				insert into bulk_confirmation (report_id, status, actor, started_at, total)
				values (:report, 'RUNNING', :actor, :now, :total)
				returning id
				""")
			.param("report", report)
			.param("actor", by.login())
			.param("now", Timestamp.from(now))
			.param("total", total)
			.query(Long.class)
			.single();
	}

	Optional<ConfirmationRun> find(long id, Scope scope) {
		return scope.bind(this.jdbc.sql(SELECT + " b.id = :id")).param("id", id).query((rs, row) -> run(rs)).optional();
	}

	/** The one of the report that says it is at work. */
	Optional<ConfirmationRun> findRunning(long report, Scope scope) {
		return scope.bind(this.jdbc.sql(SELECT + " b.report_id = :report and b.status = 'RUNNING'"))
			.param("report", report)
			.query((rs, row) -> run(rs))
			.optional();
	}

	/** Who of them is at work, and who has ended. */
	RunBook book() {
		return this.book;
	}

	/** Some more were looked at, and some of these confirmed. */
	void progress(long id, int lookedAt, long confirmed) {
		this.jdbc.sql("""
				update bulk_confirmation set looked_at = looked_at + :lookedAt, confirmed = confirmed + :confirmed
				where id = :id
				""").param("id", id).param("lookedAt", lookedAt).param("confirmed", confirmed).update();
	}

	void complete(long id, int remaining) {
		this.jdbc.sql("""
				update bulk_confirmation set status = 'COMPLETED', remaining = :remaining,
				  finished_at = clock_timestamp(), version = version + 1
				where id = :id
				""").param("id", id).param("remaining", remaining).update();
	}

	private static ConfirmationRun run(ResultSet rs) throws SQLException {
		Timestamp finished = rs.getTimestamp("finished_at");
		return new ConfirmationRun(rs.getLong("id"), rs.getLong("report_id"),
				ConfirmationStatus.valueOf(rs.getString("status")), rs.getString("actor"),
				rs.getTimestamp("started_at").toInstant(), (finished != null) ? finished.toInstant() : null,
				rs.getInt("total"), rs.getInt("looked_at"), rs.getInt("confirmed"),
				rs.getObject("remaining", Integer.class));
	}

}
