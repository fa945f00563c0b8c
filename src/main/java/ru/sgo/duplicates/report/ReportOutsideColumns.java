package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.decision.Cause;

/** The columns of {@code report_outside}. */
final class ReportOutsideColumns {

	static final TableColumns<Row> ALL = new TableColumns<>("report_outside");

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

	static final TableColumn<Row, Long> OUTSIDE_ID = ALL.addFixed("outside_id", ColumnType.LONG,
			row -> row.pair().outside().id().value());

	static final TableColumn<Row, String> OUTSIDE = ALL.addFixed("outside_number", ColumnType.TEXT,
			row -> row.pair().outside().number());

	static final TableColumn<Row, Cause> CAUSE = ALL.addFixed("cause", ColumnType.code(Cause.class),
			row -> row.pair().cause());

	static final TableColumn<Row, AccountRole> ROLE = ALL.addFixed("role", ColumnType.code(AccountRole.class),
			row -> row.pair().role());

	static final TableColumn<Row, Long> CASE = ALL.addFixed("case_number", ColumnType.LONG, Row::caseNumber);

	private ReportOutsideColumns() {
	}

	/**
	 * An account with its twin outside of the period.
	 *
	 * @param position its place in the run, from 1
	 * @param caseNumber the case of the group that has both
	 */
	record Row(long report, int position, OutsidePair pair, @Nullable Long caseNumber) {

		AccountFile account() {
			return this.pair.account();
		}

	}

	/** With the case, and what is to become of the twin, if the reader may see them. */
	static ReportOutside read(ResultSet row) throws SQLException {
		return new ReportOutside(ACCOUNT.of(row), OUTSIDE.of(row), FULL_NAME.of(row), BIRTH_DATE.orNull(row),
				CAUSE.of(row), ROLE.type().orNull(row, "shown_role"), row.getObject("shown_case", Long.class),
				row.getString("case_status"));
	}

}
