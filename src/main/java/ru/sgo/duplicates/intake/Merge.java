package ru.sgo.duplicates.intake;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * One import's view of the database while it is merged: its parameters, which every
 * statement may use, and where bad rows are named.
 */
final class Merge {

	/** Whether the personal data of any account were erased for good. */
	static final String ANY_ERASED = "select exists (select from student_account where erased_at is not null)";

	/**
	 * Of a staged row: those of the account with its number were. They do not come back
	 * with a file.
	 */
	static final String IS_ERASED = """
			exists (select from student_account a
			  where a.source = 'sgo' and a.number = s.number and a.erased_at is not null)
			""";

	private static final int PERCENT_WORTH_ANALYZING = 5;

	private final JdbcClient jdbc;

	private final ProblemLog problems;

	private final BooleanSupplier wanted;

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	/**
	 * Begins a merging.
	 * @param userScope the id of the organization that the user may write, or
	 * {@code null}
	 * @param field the id of the organization that a complete import speaks for, or
	 * {@code null} for the whole registry
	 * @param now the moment of the merging, in the zone of the town
	 * @param wanted whether nobody has cancelled the import, asked before every statement
	 */
	Merge(JdbcClient jdbc, ProblemLog problems, ImportRun run, @Nullable Long userScope, @Nullable Long field,
			ZonedDateTime now, BooleanSupplier wanted) {
		this.jdbc = jdbc;
		this.problems = problems;
		this.wanted = wanted;
		this.parameters.put("import", run.id());
		this.parameters.put("complete", run.sent().mode() == ImportMode.COMPLETE);
		this.parameters.put("scope", userScope);
		this.parameters.put("field", field);
		this.parameters.put("asOf", Timestamp.from(run.sent().asOf()));
		this.parameters.put("now", Timestamp.from(now.toInstant()));
		this.parameters.put("today", now.toLocalDate());
		this.parameters.put("presentOnly", run.sent().presentOnly());
		this.parameters.put("first", !is("select exists (select from student_account)"));
	}

	boolean isComplete() {
		return Boolean.TRUE.equals(this.parameters.get("complete"));
	}

	/** Whether absence says nothing. */
	boolean isOfPresentOnly() {
		return Boolean.TRUE.equals(this.parameters.get("presentOnly"));
	}

	/**
	 * Whether the registry had no accounts before, so that what the files say need not be
	 * compared with anything.
	 */
	boolean isFirst() {
		return Boolean.TRUE.equals(this.parameters.get("first"));
	}

	/**
	 * Whether an empty registry is filled by a user without limits: nothing can be in the
	 * way, and nothing can be removed.
	 */
	boolean fills() {
		return isFirst() && isUnlimited();
	}

	/** Whether the user may write everything. */
	boolean isUnlimited() {
		return scope() == null;
	}

	/** The id of the organization that the user may write; {@code null} for all. */
	@Nullable Long scope() {
		return (Long) this.parameters.get("scope");
	}

	/** Sets another parameter that every statement may use. */
	void set(String name, @Nullable Object value) {
		this.parameters.put(name, value);
	}

	/** Whether the part was sent. */
	boolean hasStaged(Part part) {
		return is("select to_regclass('pg_temp.staged_%s') is not null".formatted(part.code()));
	}

	/** How many rows of the part have not been rejected. */
	int staged(Part part) {
		return count("select count(*) from staged_" + part.code());
	}

	/** Runs a statement of ours; only the parameters come from outside. */
	int update(String sql) {
		return spec(sql).update();
	}

	int count(String sql) {
		return spec(sql).query(Integer.class).single();
	}

	boolean is(String sql) {
		return spec(sql).query(Boolean.class).single();
	}

	/** The rows of a query as records of that type. */
	<T> List<T> list(String sql, Class<T> type) {
		return spec(sql).query(type).list();
	}

	/** Runs a function for its effect. */
	void call(String sql) {
		spec(sql).query(rs -> {
		});
	}

	/**
	 * Takes the rows of a condition out of the staged table of a column and names each.
	 * @param column the column at fault
	 * @param condition about the staged row {@code s}
	 */
	void reject(Column column, ProblemCode code, String condition) {
		this.problems.fromTable(column, code, true, spec("""
				with gone as (
				  delete from staged_%s s where %s returning s.line, s.%s as key, s.%s::text as value)
				select line, key, value from gone order by line
				""".formatted(column.part().code(), condition, column.key().field(), column.field())));
	}

	/**
	 * Takes the rows out of the staged table whose identity an earlier row has, and names
	 * each: as a repetition where an earlier row says the same in all columns.
	 * @param key the column by which the registry knows a row
	 * @param identity the columns by which rows of the part are told apart
	 * @param differs what is said of a row that says something else
	 */
	void rejectRepeated(Column key, Fields identity, ProblemCode differs) {
		String table = "repeated_" + key.part().code();
		update("""
				create temp table %1$s on commit drop as
				select line, same > 1 as same from (
				  select line, row_number() over (partition by %3$s order by line) as place,
				    row_number() over (partition by %3$s, whole order by line) as same
				  from (
				    select *, md5((to_jsonb(s) - 'line')::text) as whole from staged_%2$s s
				    where (%3$s) in (select %3$s from staged_%2$s group by %3$s having count(*) > 1)
				  ) twice
				) placed where place > 1
				""".formatted(table, key.part().code(), identity.list()));
		update("analyze " + table);
		reject(key, ProblemCode.ROW_REPEATED, "s.line in (select line from %s where same)".formatted(table));
		reject(key, differs, "s.line in (select line from %s)".formatted(table));
		update("drop table " + table);
	}

	/** How many problems have been named until now. */
	int named() {
		return this.problems.size();
	}

	/**
	 * Lets the planner know a table of which this import has written a good part; an
	 * empty one it must not know as such, or it makes no plans for its filling.
	 */
	void analyze(String table) {
		if (is("""
				select x.n_tup_ins + x.n_tup_upd > greatest(c.reltuples, 0) * %d / 100
				from pg_stat_xact_user_tables x join pg_class c on c.oid = x.relid
				where x.relid = '%s'::regclass
				""".formatted(PERCENT_WORTH_ANALYZING, table))) {
			update("analyze " + table);
		}
	}

	/**
	 * Names the rows of a query of {@code line}, {@code key} and {@code value} in the
	 * order of lines; they are taken all the same.
	 */
	void mention(Column column, ProblemCode code, String sql) {
		this.problems.fromTable(column, code, false, spec(sql));
	}

	/**
	 * Names the rows of lists of a query of {@code line} and {@code value}.
	 * @param rowLost whether they are left out
	 */
	void mentionListed(ProblemCode code, boolean rowLost, String sql) {
		this.problems.fromTable(spec(sql), rs -> Optional
			.of(Problem.of(Part.STUDENTS, rs.getLong("line"), null, null, rs.getString("value"), code, rowLost)));
	}

	/**
	 * Says something of the lists as a whole.
	 * @param line of the lists, or of none of them
	 * @param value what it is about
	 * @param arguments what the placeholders of the sentence stand for
	 */
	void say(ProblemCode code, long line, String value, Object... arguments) {
		this.problems.add(new Problem(Part.STUDENTS.code(), line, null, null, value, code.messageKey(),
				Stream.of(arguments).map(String::valueOf).toList(), false));
	}

	/**
	 * Names what a reader finds wrong with the rows of a query, of which nearly all are
	 * named.
	 */
	void each(String sql, RemarkReader reader) {
		this.problems.fromTable(spec(sql), reader);
	}

	/** The day of the merging. */
	LocalDate today() {
		return (LocalDate) Objects.requireNonNull(this.parameters.get("today"));
	}

	/**
	 * Makes the table {@code rejected_…} of the accounts of which the part has a row that
	 * was named as bad: what the source says of them is not known, unless it is said in
	 * an earlier row.
	 */
	void rememberRejected(Part part) {
		this.problems.write();
		this.parameters.put("files", this.problems.files(part));
		update("""
				create temp table rejected_%1$s on commit drop as
				select distinct row_key as number from import_problem
				where import_id = :import and file in (:files) and row_lost and row_key is not null
				  and message not in ('%2$s', '%3$s')
				""".formatted(part.code(), ProblemCode.ROW_REPEATED.messageKey(),
				ProblemCode.MOVEMENT_TWICE.messageKey()));
		update("analyze rejected_" + part.code());
	}

	private StatementSpec spec(String sql) {
		if (!this.wanted.getAsBoolean()) {
			throw new ImportCancelled();
		}
		StatementSpec spec = this.jdbc.sql(sql);
		for (var parameter : this.parameters.entrySet()) {
			if (sql.contains(":" + parameter.getKey())) {
				spec = spec.param(parameter.getKey(), parameter.getValue());
			}
		}
		return spec;
	}

}
