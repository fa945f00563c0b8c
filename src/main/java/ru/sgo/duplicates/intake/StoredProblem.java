package ru.sgo.duplicates.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;

/**
 * A problem as it is kept with its import.
 *
 * @param position its place among the problems of the import, from 1
 */
record StoredProblem(long importId, int position, Problem problem) {

	static final TableColumns<StoredProblem> TABLE = new TableColumns<>("import_problem");

	static {
		TABLE.addFixed("import_id", ColumnType.LONG, StoredProblem::importId);
		TABLE.addFixed("position", ColumnType.INTEGER, StoredProblem::position);
	}

	static final TableColumn<StoredProblem, String> FILE = TABLE.addFixed("file", ColumnType.CODE,
			stored -> stored.problem.file());

	static final TableColumn<StoredProblem, Long> LINE = TABLE.addFixed("line", ColumnType.LONG,
			stored -> stored.problem.line());

	static final TableColumn<StoredProblem, String> KEY = TABLE.addFixed("row_key", ColumnType.CODE,
			stored -> stored.problem.key());

	static final TableColumn<StoredProblem, String> COLUMN = TABLE.addFixed("column_name", ColumnType.TEXT,
			stored -> stored.problem.column());

	static final TableColumn<StoredProblem, String> VALUE = TABLE.addFixed("value", ColumnType.TEXT,
			stored -> stored.problem.value());

	static final TableColumn<StoredProblem, String> MESSAGE = TABLE.addFixed("message", ColumnType.CODE,
			stored -> stored.problem.message());

	static final TableColumn<StoredProblem, List<String>> ARGUMENTS = TABLE.addFixed("arguments", ColumnType.TEXTS,
			stored -> stored.problem.arguments());

	static final TableColumn<StoredProblem, Boolean> ROW_LOST = TABLE.addFixed("row_lost", ColumnType.BOOLEAN,
			stored -> stored.problem.rowLost());

	/** The problem of a row of the table. */
	static Problem read(ResultSet rs) throws SQLException {
		return new Problem(FILE.of(rs), LINE.of(rs), KEY.orNull(rs), COLUMN.orNull(rs), VALUE.orNull(rs),
				MESSAGE.of(rs), ARGUMENTS.of(rs), ROW_LOST.of(rs));
	}

}
