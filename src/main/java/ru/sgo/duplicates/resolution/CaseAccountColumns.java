package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.StoredReasons;

/** The columns of {@code case_account}. */
final class CaseAccountColumns {

	static final TableColumns<Row> ALL = new TableColumns<>("case_account");

	static final TableColumn<Row, Long> CASE = ALL.addFixed("case_number", ColumnType.LONG,
			row -> row.duplicate().number());

	static final TableColumn<Row, Long> ACCOUNT = ALL.addFixed("account_id", ColumnType.LONG,
			row -> row.account().id());

	static final TableColumn<Row, AccountRole> ROLE = ALL.addFixed("role", ColumnType.code(AccountRole.class),
			row -> row.account().role());

	static final TableColumn<Row, Cause> CAUSE = ALL.addFixed("cause", ColumnType.code(Cause.class),
			row -> row.account().cause());

	static final TableColumn<Row, Long> RESPONSIBLE = ALL.addFixed("responsible_id", ColumnType.LONG,
			row -> row.account().responsible());

	static final TableColumn<Row, String> FINGERPRINT = ALL.addFixed("fingerprint", ColumnType.TEXT,
			row -> row.account().fingerprint());

	static final TableColumn<Row, Boolean> UNCLOSED = ALL.addFixed("unclosed", ColumnType.BOOLEAN,
			row -> row.duplicate().status().isUnclosed());

	static final TableColumn<Row, StoredReasons> REASONS = ALL.addFixed("reasons", StoredReasons.COLUMN,
			row -> row.account().reasons());

	private CaseAccountColumns() {
	}

	/** What is kept of one account: of the case, only whether it is closed. */
	record Row(DuplicateCase duplicate, CaseAccount account) {
	}

	static CaseAccount read(ResultSet row) throws SQLException {
		return new CaseAccount(ACCOUNT.of(row), ROLE.of(row), CAUSE.orNull(row), RESPONSIBLE.orNull(row),
				REASONS.of(row), FINGERPRINT.of(row));
	}

}
