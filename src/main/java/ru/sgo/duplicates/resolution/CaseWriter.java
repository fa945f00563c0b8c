package ru.sgo.duplicates.resolution;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.report.StoredReasons;

/** Writes cases, many at once. */
@Component
class CaseWriter {

	private static final int BATCH = 1000;

	private final BulkCopy bulk;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final StoredReasons reasons;

	CaseWriter(BulkCopy bulk, JdbcClient jdbc, JdbcTemplate template, StoredReasons reasons) {
		this.bulk = bulk;
		this.jdbc = jdbc;
		this.template = template;
		this.reasons = reasons;
	}

	/**
	 * Numbers for new cases, in their order, drawn all at once: only a report opens
	 * cases, and the gate lets no other one in meanwhile.
	 */
	List<Long> numbers(int count) {
		if (count == 0) {
			return List.of();
		}
		long last = this.jdbc.sql("""
				select setval(s, nextval(s) + :count - 1)
				from cast(pg_get_serial_sequence('duplicate_case', 'number') as regclass) s
				""").param("count", count).query(Long.class).single();
		return LongStream.rangeClosed(last - count + 1, last).boxed().toList();
	}

	void open(List<DuplicateCase> cases, long report, Instant at) {
		this.bulk.write("""
				duplicate_case (number, kind, authority_id, organization_a_id, organization_b_id, counted_since,
				  opened_report_id, opened_at, status, tier, cause, certainty, identity, keep_id, responsible_id,
				  reasons, attends_id, enrol_from, last_report_id, appearance, restricted)
				""", rows -> cases.forEach(duplicate -> {
			CaseDoubleCount twice = duplicate.countedTwice();
			CaseProposal proposal = duplicate.proposal();
			rows.add(duplicate.number())
				.add(duplicate.kind().code())
				.add(duplicate.authority())
				.add((twice != null) ? twice.organizationA() : null)
				.add((twice != null) ? twice.organizationB() : null)
				.add((twice != null) ? twice.since() : null)
				.add(report)
				.add(at)
				.add(duplicate.status().name())
				.add(code(proposal.tier()))
				.add(code(proposal.cause()))
				.add(code(proposal.certainty()))
				.add(code(proposal.identity()))
				.add(proposal.keep())
				.add(proposal.responsible())
				.add(this.reasons.write(proposal.reasons()))
				.add(proposal.attends())
				.add(proposal.from())
				.add(report)
				.add(duplicate.appearance().code())
				.add(duplicate.isRestricted())
				.end();
		}));
		writeAccounts(cases);
	}

	/** Writes back what has changed. */
	void save(List<DuplicateCase> cases) {
		List<DuplicateCase> accountsChanged = cases.stream().filter(DuplicateCase::areAccountsChanged).toList();
		this.template.batchUpdate("delete from case_account where case_number = ?", accountsChanged, BATCH,
				(statement, duplicate) -> statement.setLong(1, duplicate.number()));
		this.template.batchUpdate("""
				update duplicate_case set status = ?, tier = ?, cause = ?, certainty = ?, identity = ?, keep_id = ?,
				  responsible_id = ?, reasons = ?::json, attends_id = ?, enrol_from = ?, verdict = ?,
				  decision_reason = ?, decided_by = ?, decided_at = ?, objection = ?, remark = ?, reopened = ?,
				  absorbed_by = ?, due_on = ?, last_report_id = ?, confirmed_at = ?, restricted = ?,
				  appearance = ?, authority_id = ?, version = version + 1
				where number = ?
				""", cases.stream().filter(DuplicateCase::isChanged).toList(), BATCH, (statement, duplicate) -> {
			CaseNotes notes = duplicate.notes();
			CaseDecision decision = duplicate.decision();
			statement.setString(1, duplicate.status().name());
			proposal(statement, 2, duplicate.proposal());
			statement.setString(11, (decision != null) ? decision.verdict().code() : null);
			statement.setString(12, (decision != null) ? decision.reason() : null);
			statement.setString(13, (decision != null) ? decision.by() : null);
			statement.setTimestamp(14, (decision != null) ? Timestamp.from(decision.at()) : null);
			statement.setString(15, notes.objection());
			statement.setString(16, notes.remark());
			statement.setBoolean(17, notes.reopened());
			statement.setObject(18, notes.absorbedBy(), Types.BIGINT);
			statement.setObject(19, notes.dueOn(), Types.DATE);
			statement.setObject(20, notes.lastReport(), Types.BIGINT);
			statement.setTimestamp(21, (notes.confirmedAt() != null) ? Timestamp.from(notes.confirmedAt()) : null);
			statement.setBoolean(22, duplicate.isRestricted());
			statement.setString(23, duplicate.appearance().code());
			statement.setLong(24, duplicate.authority());
			statement.setLong(25, duplicate.number());
		});
		writeAccounts(accountsChanged);
	}

	/** Notes that the run has seen those that it has not changed. */
	void see(List<DuplicateCase> cases, long report) {
		this.jdbc.sql("update duplicate_case set last_report_id = :report where number = any (:numbers)")
			.param("report", report)
			.param("numbers",
					cases.stream().filter(DuplicateCase::isOnlySeen).mapToLong(DuplicateCase::number).toArray())
			.update();
	}

	/** From the given index on: tier to the first day of attendance, nine values. */
	private void proposal(PreparedStatement statement, int index, CaseProposal proposal) throws SQLException {
		statement.setString(index, code(proposal.tier()));
		statement.setString(index + 1, code(proposal.cause()));
		statement.setString(index + 2, code(proposal.certainty()));
		statement.setString(index + 3, code(proposal.identity()));
		statement.setObject(index + 4, proposal.keep(), Types.BIGINT);
		statement.setObject(index + 5, proposal.responsible(), Types.BIGINT);
		statement.setString(index + 6, this.reasons.write(proposal.reasons()));
		statement.setObject(index + 7, proposal.attends(), Types.BIGINT);
		statement.setObject(index + 8, proposal.from(), Types.DATE);
	}

	private void writeAccounts(List<DuplicateCase> cases) {
		if (cases.isEmpty()) {
			return;
		}
		this.bulk.write("""
				case_account (case_number, account_id, role, cause, responsible_id, fingerprint, unclosed, reasons)
				""",
				rows -> cases.forEach(duplicate -> duplicate.proposal()
					.accounts()
					.forEach(account -> rows.add(duplicate.number())
						.add(account.id())
						.add(account.role().code())
						.add((account.cause() != null) ? code(account.cause()) : null)
						.add(account.responsible())
						.add(account.fingerprint())
						.add(duplicate.status().isUnclosed())
						.add(this.reasons.write(account.reasons()))
						.end())));
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
