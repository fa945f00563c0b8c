package ru.sgo.duplicates.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was wrong with imports, and why they failed. */
@Component
class ProblemBook {

	private static final int FETCH = 1000;

	private final JdbcClient jdbc;

	ProblemBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Problem> first(long id, int limit) {
		return this.jdbc.sql("select * from import_problem where import_id = :id order by position limit :limit")
			.param("id", id)
			.param("limit", limit)
			.query((rs, row) -> StoredProblem.read(rs))
			.list();
	}

	/**
	 * All of them, without ever holding them all; one transaction for as long as it
	 * takes.
	 */
	@Transactional(readOnly = true)
	void forEach(long id, Consumer<Problem> reader) {
		this.jdbc.sql("select * from import_problem where import_id = :id order by position")
			.param("id", id)
			.withFetchSize(FETCH)
			.query(rs -> {
				reader.accept(StoredProblem.read(rs));
			});
	}

	/** The remarks that say the same, together, in the order of the first of each. */
	List<SameProblems> together(long id, int limit) {
		return this.jdbc.sql("""
				select file, column_name, message, arguments, row_lost, count(*) as rows,
				  (array_agg(line order by position))[1\\:%1$d] as lines,
				  (array_agg(value order by position))[1\\:%1$d] as values
				from import_problem where import_id = :id
				group by 1, 2, 3, 4, 5 order by min(position) limit :limit
				""".formatted(SameProblems.EXAMPLES))
			.param("id", id)
			.param("limit", limit)
			.query((rs, row) -> new SameProblems(rs.getLong("rows"), examples(rs)))
			.list();
	}

	/**
	 * Why an import failed: a part of which no row could be taken, a file that could not
	 * be read, or something else.
	 * @param key the key of the sentence
	 */
	ImportFailure failure(long id, String key) {
		return this.jdbc
			.sql("select refused_part, refused_rows from import_run where id = :id and refused_rows is not null")
			.param("id", id)
			.query((rs, row) -> ImportFailure.ofRows(rs.getString("refused_part"), rs.getInt("refused_rows"), key))
			.optional()
			.or(() -> ofFile(id, key))
			.orElseGet(() -> new ImportFailure(null, 0, key, List.of()));
	}

	private Optional<ImportFailure> ofFile(long id, String key) {
		return first(id, 1).stream()
			.filter(problem -> problem.message().equals(key))
			.map(problem -> new ImportFailure(problem.file(), problem.line(), key, List.copyOf(problem.arguments())))
			.findFirst();
	}

	private static List<Problem> examples(ResultSet rs) throws SQLException {
		Long[] lines = (Long[]) rs.getArray("lines").getArray();
		String[] values = (String[]) rs.getArray("values").getArray();
		List<Problem> examples = new ArrayList<>();
		for (int i = 0; i < lines.length; i++) {
			examples
				.add(new Problem(StoredProblem.FILE.of(rs), lines[i], null, StoredProblem.COLUMN.orNull(rs), values[i],
						StoredProblem.MESSAGE.of(rs), StoredProblem.ARGUMENTS.of(rs), StoredProblem.ROW_LOST.of(rs)));
		}
		return examples;
	}

}
