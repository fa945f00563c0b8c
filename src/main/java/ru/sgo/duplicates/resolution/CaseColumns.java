package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.report.StoredReasons;

/** The columns of {@code duplicate_case}. */
final class CaseColumns {

	static final TableColumns<DuplicateCase> ALL = new TableColumns<>("duplicate_case");

	static final TableColumn<DuplicateCase, Long> NUMBER = ALL.addFixed("number", ColumnType.LONG,
			DuplicateCase::number);

	static final TableColumn<DuplicateCase, CaseKind> KIND = ALL.addFixed("kind", ColumnType.code(CaseKind.class),
			DuplicateCase::kind);

	static final TableColumn<DuplicateCase, Long> AUTHORITY = ALL.add("authority_id", ColumnType.LONG,
			DuplicateCase::authority);

	static final TableColumn<DuplicateCase, Long> ORGANIZATION_A = ALL.addFixed("organization_a_id", ColumnType.LONG,
			ofTwice(CaseDoubleCount::organizationA));

	static final TableColumn<DuplicateCase, Long> ORGANIZATION_B = ALL.addFixed("organization_b_id", ColumnType.LONG,
			ofTwice(CaseDoubleCount::organizationB));

	static final TableColumn<DuplicateCase, LocalDate> COUNTED_SINCE = ALL.addFixed("counted_since", ColumnType.DATE,
			ofTwice(CaseDoubleCount::since));

	static final TableColumn<DuplicateCase, Long> OPENED_REPORT = ALL.addFixed("opened_report_id", ColumnType.LONG,
			DuplicateCase::openedReport);

	static final TableColumn<DuplicateCase, Instant> OPENED_AT = ALL.addFixed("opened_at", ColumnType.MOMENT,
			DuplicateCase::openedAt);

	static final TableColumn<DuplicateCase, CaseStatus> STATUS = ALL.add("status", ColumnType.status(CaseStatus.class),
			DuplicateCase::status);

	static final TableColumn<DuplicateCase, Tier> TIER = ALL.add("tier", ColumnType.code(Tier.class),
			ofProposal(CaseProposal::tier));

	static final TableColumn<DuplicateCase, Cause> CAUSE = ALL.add("cause", ColumnType.code(Cause.class),
			ofProposal(CaseProposal::cause));

	static final TableColumn<DuplicateCase, Certainty> CERTAINTY = ALL.add("certainty",
			ColumnType.code(Certainty.class), ofProposal(CaseProposal::certainty));

	static final TableColumn<DuplicateCase, Identity> IDENTITY = ALL.add("identity", ColumnType.code(Identity.class),
			ofProposal(CaseProposal::identity));

	static final TableColumn<DuplicateCase, Long> KEEP = ALL.add("keep_id", ColumnType.LONG,
			ofProposal(CaseProposal::keep));

	static final TableColumn<DuplicateCase, Long> RESPONSIBLE = ALL.add("responsible_id", ColumnType.LONG,
			ofProposal(CaseProposal::responsible));

	static final TableColumn<DuplicateCase, StoredReasons> REASONS = ALL.add("reasons", StoredReasons.COLUMN,
			ofProposal(CaseProposal::reasons));

	static final TableColumn<DuplicateCase, Long> ATTENDS = ALL.add("attends_id", ColumnType.LONG,
			ofProposal(CaseProposal::attends));

	static final TableColumn<DuplicateCase, LocalDate> ENROL_FROM = ALL.add("enrol_from", ColumnType.DATE,
			ofProposal(CaseProposal::from));

	static final TableColumn<DuplicateCase, DecisionVerdict> VERDICT = ALL.add("verdict",
			ColumnType.code(DecisionVerdict.class), ofDecision(CaseDecision::verdict));

	static final TableColumn<DuplicateCase, String> DECISION_REASON = ALL.add("decision_reason", ColumnType.TEXT,
			ofDecision(CaseDecision::reason));

	static final TableColumn<DuplicateCase, String> DECIDED_BY = ALL.add("decided_by", ColumnType.TEXT,
			ofDecision(CaseDecision::by));

	static final TableColumn<DuplicateCase, Instant> DECIDED_AT = ALL.add("decided_at", ColumnType.MOMENT,
			ofDecision(CaseDecision::at));

	static final TableColumn<DuplicateCase, CaseLawfulGround> LAWFUL_GROUND = ALL.add("lawful_ground",
			ColumnType.code(CaseLawfulGround.class), ofLawful(CaseLawful::ground));

	static final TableColumn<DuplicateCase, LocalDate> LAWFUL_UNTIL = ALL.add("lawful_until", ColumnType.DATE,
			ofLawful(CaseLawful::until));

	static final TableColumn<DuplicateCase, Long> LAWFUL_PLACE = ALL.add("lawful_place_id", ColumnType.LONG,
			ofLawful(CaseLawful::place));

	static final TableColumn<DuplicateCase, LocalDate> DUE_ON = ALL.add("due_on", ColumnType.DATE,
			DuplicateCase::dueOn);

	static final TableColumn<DuplicateCase, String> OBJECTION = ALL.add("objection", ColumnType.TEXT,
			DuplicateCase::objection);

	static final TableColumn<DuplicateCase, String> REMARK = ALL.add("remark", ColumnType.TEXT, DuplicateCase::remark);

	static final TableColumn<DuplicateCase, Boolean> REOPENED = ALL.add("reopened", ColumnType.BOOLEAN,
			DuplicateCase::isReopened);

	static final TableColumn<DuplicateCase, Long> ABSORBED_BY = ALL.add("absorbed_by", ColumnType.LONG,
			DuplicateCase::absorbedBy);

	static final TableColumn<DuplicateCase, Long> LAST_REPORT = ALL.add("last_report_id", ColumnType.LONG,
			DuplicateCase::lastReport);

	static final TableColumn<DuplicateCase, Instant> CONFIRMED_AT = ALL.add("confirmed_at", ColumnType.MOMENT,
			DuplicateCase::confirmedAt);

	static final TableColumn<DuplicateCase, CaseAppearance> APPEARANCE = ALL.add("appearance",
			ColumnType.code(CaseAppearance.class), DuplicateCase::appearance);

	static final TableColumn<DuplicateCase, Boolean> RESTRICTED = ALL.add("restricted", ColumnType.BOOLEAN,
			DuplicateCase::isRestricted);

	private CaseColumns() {
	}

	private static <T> Function<DuplicateCase, @Nullable T> ofTwice(Function<CaseDoubleCount, T> value) {
		return duplicate -> (duplicate.countedTwice() != null) ? value.apply(duplicate.countedTwice()) : null;
	}

	private static <T> Function<DuplicateCase, @Nullable T> ofProposal(Function<CaseProposal, @Nullable T> value) {
		return duplicate -> value.apply(duplicate.proposal());
	}

	private static <T> Function<DuplicateCase, @Nullable T> ofDecision(Function<CaseDecision, @Nullable T> value) {
		return duplicate -> (duplicate.decision() != null) ? value.apply(duplicate.decision()) : null;
	}

	private static <T> Function<DuplicateCase, @Nullable T> ofLawful(Function<CaseLawful, T> value) {
		return ofDecision(decision -> (decision.lawful() != null) ? value.apply(decision.lawful()) : null);
	}

	/** A case as it is kept, without its accounts. */
	static DuplicateCase read(ResultSet row) throws SQLException {
		CaseOrigin origin = new CaseOrigin(NUMBER.of(row), KIND.of(row), countedTwice(row), OPENED_REPORT.orNull(row),
				OPENED_AT.of(row));
		CaseState state = new CaseState(STATUS.of(row), decision(row), DUE_ON.orNull(row), OBJECTION.orNull(row),
				REMARK.orNull(row), REOPENED.of(row), ABSORBED_BY.orNull(row), LAST_REPORT.orNull(row),
				CONFIRMED_AT.orNull(row), APPEARANCE.of(row), RESTRICTED.of(row), row.getInt("version"));
		return new DuplicateCase(origin, AUTHORITY.of(row), proposal(row), state);
	}

	private static @Nullable CaseDoubleCount countedTwice(ResultSet row) throws SQLException {
		LocalDate since = COUNTED_SINCE.orNull(row);
		return (since == null) ? null : new CaseDoubleCount(ORGANIZATION_A.of(row), ORGANIZATION_B.of(row), since);
	}

	/** Without the accounts. */
	private static CaseProposal proposal(ResultSet row) throws SQLException {
		return new CaseProposal(TIER.of(row), CAUSE.of(row), CERTAINTY.of(row), IDENTITY.of(row), KEEP.orNull(row),
				RESPONSIBLE.orNull(row), REASONS.of(row), ATTENDS.orNull(row), ENROL_FROM.orNull(row), List.of());
	}

	static @Nullable CaseDecision decision(ResultSet row) throws SQLException {
		DecisionVerdict verdict = VERDICT.orNull(row);
		return (verdict == null) ? null : new CaseDecision(verdict, DECISION_REASON.orNull(row), DECIDED_BY.of(row),
				DECIDED_AT.of(row), lawful(row));
	}

	private static @Nullable CaseLawful lawful(ResultSet row) throws SQLException {
		CaseLawfulGround ground = LAWFUL_GROUND.orNull(row);
		return (ground == null) ? null : new CaseLawful(ground, LAWFUL_UNTIL.of(row), LAWFUL_PLACE.of(row));
	}

}
