package ru.sgo.duplicates.resolution;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Attendance;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.report.StandingDecision;

/**
 * What persons have decided of cases and nobody has proved yet: it outranks the machine.
 */
@Component
class DecisionsInForce {

	/** Holds for a case {@code c} that a person has decided and nobody has proved yet. */
	private static final String DECIDED = "c.status in ('ASSIGNED', 'DISPUTED', 'AWAITING_CHECK')";

	private final JdbcClient jdbc;

	DecisionsInForce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By the id of the account to keep. */
	Map<Long, StandingDecision> byKeptAccount() {
		Map<Long, Map<String, StandingDecision.DecidedDeletion>> deletions = new HashMap<>();
		this.jdbc.sql("""
				select ca.case_number, a.number, ca.role, ca.cause, r.code as responsible, ca.reasons
				from case_account ca join student_account a on a.id = ca.account_id
				join organization r on r.id = ca.responsible_id
				join duplicate_case c on c.number = ca.case_number
				where ca.unclosed and ca.role <> 'keep' and ca.cause is not null and %s
				""".formatted(DECIDED)).query(rs -> {
			deletions.computeIfAbsent(rs.getLong("case_number"), absent -> new HashMap<>())
				.put(rs.getString("number"),
						new StandingDecision.DecidedDeletion(CaseAccountColumns.ROLE.of(rs),
								CaseAccountColumns.CAUSE.of(rs), rs.getString("responsible"),
								CaseAccountColumns.REASONS.of(rs)));
		});
		Map<Long, StandingDecision> decisions = new HashMap<>();
		this.jdbc.sql("""
				select c.number as case_number, c.keep_id, k.number, c.certainty, o.code, o.kind, c.enrol_from
				from duplicate_case c join student_account k on k.id = c.keep_id
				left join organization o on o.id = c.attends_id
				where c.kind = 'duplicate' and %s and (c.verdict = 'keep'
				  or (c.verdict = 'confirm' and c.cause <> 'undetermined'))
				  and not exists (select from case_account ca join student_account a on a.id = ca.account_id
				    where ca.case_number = c.number and personal_fingerprint(a) <> ca.fingerprint)
				""".formatted(DECIDED)).query(rs -> {
			String code = rs.getString("code");
			Attendance attends = (code != null) ? new Attendance(code, OrganizationKind.valueOf(rs.getString("kind")),
					CaseColumns.ENROL_FROM.orNull(rs)) : null;
			decisions.put(CaseColumns.KEEP.of(rs), new StandingDecision(rs.getString("number"), attends,
					CaseColumns.CERTAINTY.of(rs), deletions.getOrDefault(rs.getLong("case_number"), Map.of())));
		});
		return decisions;
	}

}
