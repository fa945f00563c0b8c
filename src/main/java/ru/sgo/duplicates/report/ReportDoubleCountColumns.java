package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.decision.DoubleCount;

/** The columns of {@code report_double_count}. */
final class ReportDoubleCountColumns {

	static final TableColumns<Row> ALL = new TableColumns<>("report_double_count");

	static final TableColumn<Row, Long> REPORT = ALL.addFixed("report_id", ColumnType.LONG, Row::report);

	static final TableColumn<Row, Integer> POSITION = ALL.addFixed("position", ColumnType.INTEGER, Row::position);

	static final TableColumn<Row, Long> ACCOUNT_ID = ALL.addFixed("account_id", ColumnType.LONG,
			row -> row.account().id().value());

	static final TableColumn<Row, String> ACCOUNT = ALL.addFixed("account_number", ColumnType.TEXT,
			row -> row.account().number());

	static final TableColumn<Row, String> FULL_NAME = ALL.addFixed("full_name", ColumnType.TEXT,
			row -> row.account().fullName());

	static final TableColumn<Row, LocalDate> BIRTH_DATE = ALL.addFixed("birth_date", ColumnType.DATE,
			row -> row.account().personal().birthDate());

	static final TableColumn<Row, DoubleCount.Kind> KIND = ALL.addFixed("kind", ColumnType.code(DoubleCount.Kind.class),
			row -> row.found().count().kind());

	static final TableColumn<Row, String> ORGANIZATION_A = ALL.addFixed("organization_a", ColumnType.TEXT,
			row -> row.found().count().organizationA());

	static final TableColumn<Row, String> ORGANIZATION_B = ALL.addFixed("organization_b", ColumnType.TEXT,
			row -> row.found().count().organizationB());

	static final TableColumn<Row, LocalDate> SINCE = ALL.addFixed("date", ColumnType.DATE,
			row -> row.found().count().since());

	static final TableColumn<Row, Long> CASE = ALL.addFixed("case_number", ColumnType.LONG, Row::caseNumber);

	private ReportDoubleCountColumns() {
	}

	/**
	 * An account counted twice.
	 *
	 * @param position its place in the run, from 1
	 */
	record Row(long report, int position, FoundDoubleCount found, @Nullable Long caseNumber) {

		AccountFile account() {
			return this.found.account();
		}

	}

	/** With the names of the organizations, and the case that the reader may see. */
	static ReportDoubleCount read(ResultSet row) throws SQLException {
		return new ReportDoubleCount(ACCOUNT.of(row), FULL_NAME.of(row), BIRTH_DATE.orNull(row), KIND.of(row),
				ORGANIZATION_A.of(row), row.getString("name_a"), ORGANIZATION_B.of(row), row.getString("name_b"),
				SINCE.of(row), row.getObject("shown_case", Long.class), row.getString("case_status"));
	}

}
