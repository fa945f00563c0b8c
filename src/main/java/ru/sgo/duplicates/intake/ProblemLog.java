package ru.sgo.duplicates.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The problems of one import, in the order in which they were found. They are bounded, so
 * that they can be kept: what was written goes with the import when it is rolled back.
 */
final class ProblemLog {

	/**
	 * With more bad rows than this it is the wrong file; of the accounts of a region of
	 * ten millions 140,000 bear a certificate that is not a Russian one.
	 */
	private static final int AT_MOST = 250_000;

	private static final int FETCHED_AT_ONCE = 1000;

	private final JdbcTemplate jdbc;

	private final long importId;

	private final List<Problem> found = new ArrayList<>();

	private int written;

	ProblemLog(JdbcTemplate jdbc, long importId) {
		this.jdbc = jdbc;
		this.importId = importId;
	}

	void add(Problem problem) {
		if (size() >= AT_MOST) {
			throw new ImportFailure(new Problem(problem.file(), problem.line(), null, null, null,
					"intake.failed.too-many-problems", List.of(String.valueOf(AT_MOST)), true));
		}
		this.found.add(problem);
	}

	/**
	 * Adds the rows of a query, in the order of their lines; of a wrong file, which may
	 * be of any size, not more is read than can be named.
	 */
	void fromTable(Part part, String message, String column, boolean rowLost, StatementSpec linesKeysAndValues) {
		linesKeysAndValues.withFetchSize(FETCHED_AT_ONCE)
			.query((RowCallbackHandler) rs -> add(new Problem(part.code(), rs.getLong(1), rs.getString(2), column,
					rs.getString(3), message, List.of(), rowLost)));
	}

	/** Adds what the reader finds wrong with the rows of a query. */
	void fromTable(StatementSpec rows, RemarkReader reader) {
		rows.withFetchSize(FETCHED_AT_ONCE).query((RowCallbackHandler) rs -> reader.read(rs).ifPresent(this::add));
	}

	/** The message by which most rows of the part were lost; empty if none was. */
	Optional<String> commonestLoss(Part part) {
		return this.found.stream()
			.filter(problem -> problem.rowLost() && problem.file().equals(part.code()))
			.collect(Collectors.groupingBy(Problem::message, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey);
	}

	int size() {
		return this.found.size();
	}

	/** Writes all once more, after the import was rolled back. */
	void writeAgain() {
		this.written = 0;
		write();
	}

	/**
	 * Writes what has been found since the last time, in place of what an earlier attempt
	 * has left; not while a COPY is under way.
	 */
	void write() {
		if (this.written == 0) {
			this.jdbc.update("delete from import_problem where import_id = ?", this.importId);
		}
		this.jdbc.batchUpdate("""
				insert into import_problem
				  (import_id, position, file, line, row_key, column_name, value, message, arguments, row_lost)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", this.found.subList(this.written, this.found.size()), 1000, (statement, problem) -> {
			statement.setLong(1, this.importId);
			statement.setInt(2, ++this.written);
			statement.setString(3, problem.file());
			statement.setLong(4, problem.line());
			statement.setString(5, problem.key());
			statement.setString(6, problem.column());
			statement.setString(7, problem.value());
			statement.setString(8, problem.message());
			statement.setArray(9, statement.getConnection().createArrayOf("text", problem.arguments().toArray()));
			statement.setBoolean(10, problem.rowLost());
		});
	}

}
