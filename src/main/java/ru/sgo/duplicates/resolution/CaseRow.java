package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.report.Role;
import ru.sgo.duplicates.report.StoredReason;

/** A row of the table of cases, before its accounts are read. */
record CaseRow(long number, CaseKind kind, long authority, @Nullable CaseDoubleCount countedTwice, CaseStatus status,
		CaseProposal proposal, @Nullable CaseDecision decision, CaseNotes notes, CaseAppearance appearance,
		boolean restricted) {

	static CaseRow of(ResultSet rs, List<StoredReason> reasons) throws SQLException {
		return new CaseRow(rs.getLong("number"), CaseKind.of(rs.getString("kind")), rs.getLong("authority_id"),
				countedTwice(rs), CaseStatus.valueOf(rs.getString("status")), proposal(rs, reasons), decision(rs),
				notes(rs), CaseAppearance.of(rs.getString("appearance")), rs.getBoolean("restricted"));
	}

	private static @Nullable CaseDoubleCount countedTwice(ResultSet rs) throws SQLException {
		LocalDate since = rs.getObject("counted_since", LocalDate.class);
		return (since == null) ? null
				: new CaseDoubleCount(rs.getLong("organization_a_id"), rs.getLong("organization_b_id"), since);
	}

	private static CaseProposal proposal(ResultSet rs, List<StoredReason> reasons) throws SQLException {
		return new CaseProposal(value(Tier.class, rs.getString("tier")), value(Cause.class, rs.getString("cause")),
				value(Certainty.class, rs.getString("certainty")), value(Identity.class, rs.getString("identity")),
				rs.getObject("keep_id", Long.class), rs.getObject("responsible_id", Long.class), reasons,
				rs.getObject("attends_id", Long.class), rs.getObject("enrol_from", LocalDate.class), List.of());
	}

	private static @Nullable CaseDecision decision(ResultSet rs) throws SQLException {
		String verdict = rs.getString("verdict");
		return (verdict == null) ? null : new CaseDecision(DecisionVerdict.of(verdict), rs.getString("decision_reason"),
				rs.getString("decided_by"), rs.getTimestamp("decided_at").toInstant());
	}

	private static CaseNotes notes(ResultSet rs) throws SQLException {
		return new CaseNotes(rs.getString("objection"), rs.getString("remark"), rs.getBoolean("reopened"),
				rs.getObject("absorbed_by", Long.class), rs.getObject("due_on", LocalDate.class),
				rs.getObject("last_report_id", Long.class), instant(rs.getTimestamp("confirmed_at")),
				rs.getInt("version"));
	}

	/** An account of a case. */
	static CaseAccount account(ResultSet rs, List<StoredReason> reasons) throws SQLException {
		String cause = rs.getString("cause");
		return new CaseAccount(rs.getLong("account_id"), value(Role.class, rs.getString("role")),
				(cause != null) ? value(Cause.class, cause) : null, rs.getObject("responsible_id", Long.class), reasons,
				rs.getString("fingerprint"));
	}

	DuplicateCase toCase(List<CaseAccount> accounts) {
		return new DuplicateCase(this.number, this.kind, this.authority, this.countedTwice, this.status,
				this.proposal.with(accounts), this.decision, this.notes, this.appearance, this.restricted);
	}

	private static <E extends Enum<E>> E value(Class<E> type, String code) {
		return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
