package ru.sgo.duplicates.intake;

import java.io.File;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.RunBook;
import ru.sgo.duplicates.job.RunBooks;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** The rows of the imports. */
@Component
class ImportRuns {

	/** The states in which an import still needs its files. */
	static final String OPEN = "('RUNNING', 'AWAITING_CONFIRMATION')";

	private static final String SELECT = """
			select i.*, o.code as authority_code,
			  extract(epoch from coalesce(i.finished_at, :now) - i.started_at)::double precision as seconds,
			  %s as seconds_left
			from import_run i left join organization o on o.id = i.authority_id
			""".formatted(RunBook.secondsLeft("i"));

	private static final String VISIBLE = "(:scope::bigint is null or i.scope_id in "
			+ "(select organization_id from organization_reach where ancestor_id = :scope))";

	private final JdbcClient jdbc;

	private final RunBook book;

	ImportRuns(JdbcClient jdbc, RunBooks books) {
		this.jdbc = jdbc;
		this.book = books.of(JobKind.IMPORT, "import_run");
	}

	long register(ImportRequest request, @Nullable Long authority, Instant asOf, Actor by, Scope scope, Instant now,
			Map<Part, Path> files) {
		return scope.bind(this.jdbc.sql("""
				insert into import_run (status, mode, authority_id, scope_id, as_of, present_only, preview, list_kind,
				  actor, started_at, organizations_file, students_file, movements_file, closes)
				values ('RUNNING', :mode, :authority, :scope, :asOf, :presentOnly, :preview, :listKind, :actor, :now,
				  :organizations, :students, :movements, :closes)
				returning id
				"""))
			.param("mode", request.mode().code())
			.param("authority", authority)
			.param("asOf", Timestamp.from(asOf))
			.param("presentOnly", request.presentOnly())
			.param("preview", request.lists().preview())
			.param("listKind", request.lists().files().isEmpty() ? null : request.lists().kind().code())
			.param("actor", by.login())
			.param("now", Timestamp.from(now))
			.param("organizations", name(files.get(Part.ORGANIZATIONS)))
			.param("students", name(files.get(Part.STUDENTS)))
			.param("movements", name(files.get(Part.MOVEMENTS)))
			.param("closes", request.closes())
			.query(Long.class)
			.single();
	}

	Optional<ImportRun> find(long id, Scope scope, Instant now) {
		return scope.bind(this.jdbc.sql(SELECT + " where i.id = :id and " + VISIBLE))
			.param("id", id)
			.param("now", Timestamp.from(now))
			.query((rs, row) -> run(rs))
			.optional();
	}

	List<ImportRun> list(Scope scope, long offset, int limit, Instant now) {
		return scope
			.bind(this.jdbc.sql(SELECT + " where " + VISIBLE + " order by i.id desc offset :offset limit :limit"))
			.param("offset", offset)
			.param("limit", limit)
			.param("now", Timestamp.from(now))
			.query((rs, row) -> run(rs))
			.list();
	}

	long count(Scope scope) {
		return scope.bind(this.jdbc.sql("select count(*) from import_run i where " + VISIBLE))
			.query(Long.class)
			.single();
	}

	/**
	 * The runs of the user that wait for their turn, are at work or wait for a person.
	 */
	int countWaiting(Actor by) {
		return this.jdbc.sql("select count(*) from import_run where actor = :actor and status in " + OPEN)
			.param("actor", by.login())
			.query(Integer.class)
			.single();
	}

	/** Who of them is at work, and who has ended. */
	RunBook book() {
		return this.book;
	}

	/** Moves a run on, if it still is where it is thought to be. */
	boolean move(long id, ImportStatus from, ImportStatus to, Instant now) {
		return this.jdbc.sql("""
				update import_run set status = :to, version = version + 1,
				  finished_at = case when :to = 'RUNNING' then null else :now::timestamptz end
				where id = :id and status = :from
				""")
			.param("id", id)
			.param("from", from.name())
			.param("to", to.name())
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

	/**
	 * Cancels a run that is at work or waits for a person.
	 * @return which of both it was; empty if neither
	 */
	Optional<ImportStatus> cancel(long id, Instant now) {
		return this.jdbc.sql("""
				with was as (select id, status from import_run where id = :id and status in %s for update)
				update import_run i set status = 'CANCELLED', version = version + 1, finished_at = :now
				from was where i.id = was.id
				returning was.status
				""".formatted(OPEN))
			.param("id", id)
			.param("now", Timestamp.from(now))
			.query((rs, row) -> ImportStatus.valueOf(rs.getString("status")))
			.optional();
	}

	/** Seen at once, while nothing else of the import is. */
	void progress(long id, ImportStage stage, int percent) {
		if (stage == ImportStage.WAITING) {
			this.book.waits(id, stage.messageKey(), percent);
		}
		else {
			this.book.progress(id, stage.messageKey(), percent);
		}
	}

	void fail(long id, FailureCode failure, Instant now) {
		this.jdbc.sql("""
				update import_run set status = 'FAILED', failure = :failure, finished_at = :now,
				  problem_count = (select count(*) from import_problem where import_id = :id)
				where id = :id and status = 'RUNNING'
				""").param("id", id).param("failure", failure.messageKey()).param("now", Timestamp.from(now)).update();
	}

	/** The problems that were found stay beside it. */
	void fail(long id, NothingTaken failure, Instant now) {
		this.jdbc.sql("update import_run set refused_part = :part, refused_rows = :rows where id = :id")
			.param("id", id)
			.param("part", failure.part().code())
			.param("rows", failure.rows())
			.update();
		fail(id, failure.code(), now);
	}

	/**
	 * Lets it wait for a person.
	 * @return whether it does; not if somebody has cancelled it meanwhile
	 */
	boolean hold(long id, CompleteState.Removal removal, int problems, Instant now) {
		return this.jdbc.sql("""
				update import_run set status = 'AWAITING_CONFIRMATION', would_remove = :removed, of_total = :total,
				  problem_count = :problems, finished_at = :now
				where id = :id and status = 'RUNNING'
				""")
			.param("id", id)
			.param("removed", removal.removed())
			.param("total", removal.total())
			.param("problems", problems)
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

	/**
	 * Lets it wait until somebody has looked at what would become of the registry.
	 * @return whether it does; not if somebody has cancelled it meanwhile
	 */
	boolean hold(long id, Previewed seen, int problems, Instant now) {
		ImportPreview preview = seen.preview();
		CompleteState.Removal removal = seen.removal().needsConfirmation() ? seen.removal() : null;
		return this.jdbc
			.sql("""
					update import_run set status = 'AWAITING_CONFIRMATION', new_accounts = :newAccounts,
					  changed_accounts = :changedAccounts, gone_accounts = :goneAccounts, new_movements = :newMovements,
					  gone_movements = :goneMovements, would_remove = :removed, of_total = :total, problem_count = :problems, finished_at = :now
					where id = :id and status = 'RUNNING'
					""")
			.param("id", id)
			.param("newAccounts", preview.newAccounts())
			.param("changedAccounts", preview.changedAccounts())
			.param("goneAccounts", preview.goneAccounts())
			.param("newMovements", preview.newMovements())
			.param("goneMovements", preview.goneMovements())
			.param("removed", (removal != null) ? removal.removed() : null)
			.param("total", (removal != null) ? removal.total() : null)
			.param("problems", problems)
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

	/**
	 * Marks it as completed.
	 * @throws ImportCancelled if somebody has cancelled it meanwhile
	 */
	void complete(long id, Map<Part, Integer> taken, int problems, Instant now) {
		int completed = this.jdbc.sql("""
				update import_run set status = 'COMPLETED', organizations = :organizations, accounts = :accounts,
				  movements = :movements, problem_count = :problems, progress = 100, finished_at = :now
				where id = :id and status = 'RUNNING'
				""")
			.param("id", id)
			.param("organizations", taken.getOrDefault(Part.ORGANIZATIONS, 0))
			.param("accounts", taken.getOrDefault(Part.STUDENTS, 0))
			.param("movements", taken.getOrDefault(Part.MOVEMENTS, 0))
			.param("problems", problems)
			.param("now", Timestamp.from(now))
			.update();
		if (completed == 0) {
			throw new ImportCancelled();
		}
	}

	/**
	 * The organization within which the sender of a run may write; {@code null} for
	 * everything.
	 */
	@Nullable Long scope(long id) {
		return this.jdbc.sql("select scope_id from import_run where id = :id")
			.param("id", id)
			.query((rs, row) -> rs.getObject("scope_id", Long.class))
			.list()
			.get(0);
	}

	/**
	 * The organization for which a complete import speaks; {@code null} for the whole
	 * registry.
	 */
	@Nullable Long authority(long id) {
		return this.jdbc.sql("select authority_id from import_run where id = :id")
			.param("id", id)
			.query((rs, row) -> rs.getObject("authority_id", Long.class))
			.list()
			.get(0);
	}

	private static @Nullable String name(@Nullable Path file) {
		return (file != null) ? new File(file.toString()).getName() : null;
	}

	private static ImportRun run(ResultSet rs) throws SQLException {
		return new ImportRun(rs.getLong("id"), ImportStatus.valueOf(rs.getString("status")),
				new ImportRun.Sent(ImportMode.of(rs.getString("mode")), rs.getString("authority_code"),
						rs.getTimestamp("as_of").toInstant(), rs.getBoolean("present_only"), rs.getBoolean("preview"),
						rs.getBoolean("closes")),
				rs.getString("actor"),
				new ImportRun.Progress(rs.getTimestamp("started_at").toInstant(), rs.getString("stage"),
						rs.getInt("progress"), rs.getDouble("seconds"), rs.getObject("seconds_left", Double.class)),
				new ImportRun.Taken(rs.getObject("organizations", Integer.class),
						rs.getObject("accounts", Integer.class), rs.getObject("movements", Integer.class)),
				rs.getInt("problem_count"), removal(rs), preview(rs), rs.getString("failure"));
	}

	private static @Nullable ImportPreview preview(ResultSet rs) throws SQLException {
		Integer accounts = rs.getObject("new_accounts", Integer.class);
		return (accounts == null) ? null : new ImportPreview(accounts, rs.getInt("changed_accounts"),
				rs.getInt("gone_accounts"), rs.getInt("new_movements"), rs.getInt("gone_movements"));
	}

	private static ImportRun.@Nullable Removal removal(ResultSet rs) throws SQLException {
		Integer removed = rs.getObject("would_remove", Integer.class);
		return (removed != null) ? new ImportRun.Removal(removed, rs.getInt("of_total")) : null;
	}

}
