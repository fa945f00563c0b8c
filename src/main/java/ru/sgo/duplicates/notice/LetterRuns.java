package ru.sgo.duplicates.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;

/** The rows of the runs that write many letters. */
@Component
class LetterRuns {

	private static final String SELECT = "select l.*, " + RunBook.secondsLeft("l")
			+ " as seconds_left from letter_run l where " + Scope.holds("l.organization_id") + " and ";

	private final JdbcClient jdbc;

	private final Journal journal;

	private final RunBook book;

	private final RetentionDays days;

	LetterRuns(JdbcClient jdbc, Journal journal, RunBooks books, RetentionDays days) {
		this.jdbc = jdbc;
		this.days = days;
		this.journal = journal;
		this.book = books.of(JobKind.LETTERS, "letter_run");
	}

	/**
	 * Registers a run over the whole of a scope.
	 * @param file the name of its archive
	 * @throws org.springframework.dao.DuplicateKeyException where one of the same scope
	 * is at work
	 */
	@Transactional
	long register(Scope of, int organizations, String file, Actor by, Instant now) {
		long id = this.jdbc.sql("""
				insert into letter_run (organization_id, status, actor, started_at, organizations, file)
				values (:of, 'RUNNING', :actor, :now, :organizations, :file)
				returning id
				""")
			.param("of", of.parameter())
			.param("actor", by.login())
			.param("now", Timestamp.from(now))
			.param("organizations", organizations)
			.param("file", file)
			.query(Long.class)
			.single();
		this.journal.record(
				RecordedAct.general(JournalKind.LETTERS, of.parameter(), Map.of("organizations", organizations)), by);
		return id;
	}

	/** Empty for one over more than the scope. */
	Optional<LetterRun> find(long id, Scope scope) {
		return scope.bind(this.jdbc.sql(SELECT + "l.id = :id")).param("id", id).query((rs, row) -> run(rs)).optional();
	}

	/**
	 * The last one over the whole of the scope that is at work or whose archive is kept.
	 */
	Optional<LetterRun> last(Scope of) {
		return of.bind(this.jdbc.sql(SELECT + """
				l.organization_id is not distinct from :scope::bigint and l.status in ('RUNNING', 'COMPLETED')
				order by l.id desc limit 1""")).query((rs, row) -> run(rs)).optional();
	}

	String file(long id) {
		return this.jdbc.sql("select file from letter_run where id = :id").param("id", id).query(String.class).single();
	}

	/** The names of the archives that are kept or being written. */
	List<String> files() {
		return this.jdbc.sql("select file from letter_run where status in ('RUNNING', 'COMPLETED')")
			.query(String.class)
			.list();
	}

	/** Who of them is at work, and who has ended. */
	RunBook book() {
		return this.book;
	}

	/**
	 * Cancels a run that is at work.
	 * @return whether it was
	 */
	@Transactional
	boolean cancel(long id, Actor by) {
		boolean cancelled = this.book.end(id, LetterRunStatus.CANCELLED);
		if (cancelled) {
			Long of = this.jdbc.sql("select organization_id from letter_run where id = :id")
				.param("id", id)
				.query((rs, row) -> rs.getObject(1, Long.class))
				.list()
				.get(0);
			this.journal.record(RecordedAct.general(JournalKind.LETTERS_CANCELLED, of, Map.of("run", id)), by);
		}
		return cancelled;
	}

	/**
	 * Forgets the archives that are older than they are kept, and those in the place of
	 * which there is a newer one.
	 * @return their names
	 */
	List<String> forget(Instant limit) {
		return this.jdbc.sql("""
				update letter_run l set status = 'FORGOTTEN', version = version + 1
				where status = 'COMPLETED' and (finished_at < :limit or exists (select from letter_run n
				  where n.status = 'COMPLETED' and n.id > l.id
				    and n.organization_id is not distinct from l.organization_id))
				returning file
				""").param("limit", Timestamp.from(limit)).query(String.class).list();
	}

	/** How many archives are older, and not forgotten. */
	long count(Instant limit) {
		return this.jdbc.sql("select count(*) from letter_run where status = 'COMPLETED' and finished_at < :limit")
			.param("limit", Timestamp.from(limit))
			.query(Long.class)
			.single();
	}

	private LetterRun run(ResultSet rs) throws SQLException {
		Timestamp finished = rs.getTimestamp("finished_at");
		LetterRunStatus status = LetterRunStatus.valueOf(rs.getString("status"));
		return new LetterRun(rs.getLong("id"), status, rs.getString("actor"), rs.getInt("organizations"),
				new LetterRun.Progress(rs.getTimestamp("started_at").toInstant(),
						(finished != null) ? finished.toInstant() : null, rs.getInt("progress"),
						rs.getObject("seconds_left", Double.class)),
				(status == LetterRunStatus.COMPLETED && finished != null)
						? finished.toInstant().plus(this.days.kept(RetentionRule.LETTERS)) : null);
	}

}
