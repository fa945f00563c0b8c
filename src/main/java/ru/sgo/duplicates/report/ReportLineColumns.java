package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.EntryMethod;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;

/** The columns of {@code report_line}; the lines copy what they show. */
final class ReportLineColumns {

	static final TableColumns<Row> ALL = new TableColumns<>("report_line");

	static final TableColumn<Row, Long> REPORT = ALL.addFixed("report_id", ColumnType.LONG, Row::report);

	static final TableColumn<Row, Integer> GROUP = ALL.addFixed("group_number", ColumnType.INTEGER,
			row -> row.group().number());

	static final TableColumn<Row, Integer> POSITION = ALL.addFixed("position", ColumnType.INTEGER, Row::position);

	static final TableColumn<Row, Long> ACCOUNT_ID = ALL.addFixed("account_id", ColumnType.LONG,
			row -> row.account().id().value());

	static final TableColumn<Row, String> ACCOUNT = ALL.addFixed("account_number", ColumnType.TEXT,
			row -> row.account().number());

	static final TableColumn<Row, String> FULL_NAME = ALL.addFixed("full_name", ColumnType.TEXT,
			row -> row.account().fullName());

	static final TableColumn<Row, LocalDate> BIRTH_DATE = ALL.addFixed("birth_date", ColumnType.DATE,
			row -> row.account().personal().birthDate());

	static final TableColumn<Row, Tier> TIER = ALL.addFixed("tier", ColumnType.code(Tier.class),
			row -> row.group().tier());

	static final TableColumn<Row, AccountRole> ROLE = ALL.addFixed("role", ColumnType.code(AccountRole.class),
			row -> row.line().role());

	static final TableColumn<Row, Cause> CAUSE = ALL.addFixed("cause", ColumnType.code(Cause.class),
			row -> row.line().cause());

	static final TableColumn<Row, String> ORGANIZATION = ALL.addFixed("organization_code", ColumnType.TEXT,
			ofStay(Stay::organization));

	static final TableColumn<Row, String> ORGANIZATION_NAME = ALL.addFixed("organization_name", ColumnType.TEXT,
			row -> row.name((row.stay() != null) ? row.stay().organization() : null));

	static final TableColumn<Row, OrganizationKind> ORGANIZATION_KIND = ALL.addFixed("organization_kind",
			ColumnType.code(OrganizationKind.class), ofStay(Stay::organizationKind));

	static final TableColumn<Row, String> CLASS_NAME = ALL.addFixed("class_name", ColumnType.TEXT,
			ofAccountIn(AccountFile::classIn));

	static final TableColumn<Row, LocalDate> ENROLLED = ALL.addFixed("enrolled", ColumnType.DATE, ofStay(Stay::begins));

	static final TableColumn<Row, LocalDate> WITHDRAWN = ALL.addFixed("withdrawn", ColumnType.DATE, ofStay(Stay::ends));

	static final TableColumn<Row, String> ORDER_NUMBER = ALL.addFixed("order_number", ColumnType.TEXT,
			ofAccountIn(AccountFile::orderOf));

	static final TableColumn<Row, EntryMethod> ENTRY_METHOD = ALL.addFixed("entry_method",
			ColumnType.code(EntryMethod.class), row -> row.account().candidate().entryMethod());

	static final TableColumn<Row, LocalDate> CREATED_ON = ALL.addFixed("created_on", ColumnType.DATE,
			row -> row.account().candidate().createdOn());

	static final TableColumn<Row, String> RESPONSIBLE = ALL.addFixed("responsible_code", ColumnType.TEXT,
			row -> row.line().responsible());

	static final TableColumn<Row, String> RESPONSIBLE_NAME = ALL.addFixed("responsible_name", ColumnType.TEXT,
			row -> row.name(row.line().responsible()));

	static final TableColumn<Row, Long> CASE = ALL.addFixed("case_number", ColumnType.LONG, Row::caseNumber);

	static final TableColumn<Row, Certainty> CERTAINTY = ALL.addFixed("certainty", ColumnType.code(Certainty.class),
			row -> row.group().certainty());

	static final TableColumn<Row, Identity> IDENTITY = ALL.addFixed("identity", ColumnType.code(Identity.class),
			row -> row.group().identity());

	static final TableColumn<Row, StoredReasons> REASONS = ALL.addFixed("reasons", StoredReasons.COLUMN,
			row -> row.line().reasons());

	static final TableColumn<Row, Boolean> RESTRICTED = ALL.addFixed("restricted", ColumnType.BOOLEAN,
			row -> row.group().restricted());

	static final TableColumn<Row, String> KEEP_OUTSIDE = ALL.addFixed("keep_outside", ColumnType.TEXT,
			row -> row.group().keepOutside().map(keep -> keep.account().number()).orElse(null));

	private ReportLineColumns() {
	}

	/**
	 * A line with what it stands in.
	 *
	 * @param position its place in the group, from 1
	 * @param stay the stay that it shows
	 * @param caseNumber the case of the group
	 */
	record Row(long report, FoundGroup group, int position, FoundLine line, @Nullable Stay stay,
			OrganizationTree places, @Nullable Long caseNumber) {

		AccountFile account() {
			return this.line.account();
		}

		/** The name of an organization. */
		@Nullable String name(@Nullable String organization) {
			return (organization != null) ? this.places.of(organization).name() : null;
		}

	}

	private static <T> Function<Row, @Nullable T> ofStay(Function<Stay, @Nullable T> value) {
		return row -> (row.stay() != null) ? value.apply(row.stay()) : null;
	}

	private static Function<Row, @Nullable String> ofAccountIn(BiFunction<AccountFile, Stay, @Nullable String> value) {
		return row -> (row.stay() != null) ? value.apply(row.account(), row.stay()) : null;
	}

	/**
	 * A line with the case that the reader may see; class and order of a place only
	 * within her scope.
	 */
	static ReportLine read(ResultSet row) throws SQLException {
		return new ReportLine(group(row), POSITION.of(row),
				new ReportLine.Account(ACCOUNT.of(row), FULL_NAME.of(row), BIRTH_DATE.orNull(row),
						ENTRY_METHOD.orNull(row), CREATED_ON.orNull(row)),
				place(row), new ReportLine.Proposed(ROLE.of(row), CAUSE.orNull(row), RESPONSIBLE.orNull(row),
						RESPONSIBLE_NAME.orNull(row), REASONS.of(row).list()));
	}

	private static ReportLine.Group group(ResultSet row) throws SQLException {
		return new ReportLine.Group(GROUP.of(row), TIER.of(row), CERTAINTY.of(row), IDENTITY.of(row),
				RESTRICTED.of(row), KEEP_OUTSIDE.orNull(row), row.getObject("shown_case", Long.class),
				row.getString("case_status"));
	}

	private static ReportLine.Place place(ResultSet row) throws SQLException {
		boolean within = row.getBoolean("within");
		return new ReportLine.Place(ORGANIZATION.orNull(row), ORGANIZATION_NAME.orNull(row),
				ORGANIZATION_KIND.orNull(row), within ? CLASS_NAME.orNull(row) : null, ENROLLED.orNull(row),
				WITHDRAWN.orNull(row), within ? ORDER_NUMBER.orNull(row) : null);
	}

}
