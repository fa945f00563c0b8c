package ru.sgo.duplicates.resolution;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Role;
import ru.sgo.duplicates.report.StoredReason;

/**
 * Reads cases to change them, each held by a row lock until the end of the transaction,
 * and writes them back.
 */
@Component
class CaseStore {

	private static final int BATCH = 1000;

	private static final String FROM_CASE = "select c.* from duplicate_case c where ";

	private static final String HELD = " order by c.number for update of c";

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final JsonMapper json;

	CaseStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
		this.jdbc = jdbc;
		this.template = template;
		this.json = json;
	}

	/** The case, if its authority lies in the scope. */
	Optional<DuplicateCase> hold(long number, Scope scope) {
		return read(FROM_CASE + "c.number = :number and " + Scope.holds("c.authority_id") + HELD,
				Map.of("number", number), scope.parameter())
			.stream()
			.findFirst();
	}

	/** The case to look at only, not held. */
	DuplicateCase look(long number) {
		return read(FROM_CASE + "c.number = :number", Map.of("number", number), null).get(0);
	}

	/** The unclosed cases under an authority, by their numbers. */
	List<DuplicateCase> holdUnclosed(long authority) {
		return read(
				FROM_CASE + "c.status not in ('CONFIRMED', 'DISMISSED') and " + Scope.holds("c.authority_id") + HELD,
				Map.of(), authority);
	}

	/**
	 * The cases with tasks out that concern any of the accounts; of all accounts, if
	 * empty.
	 */
	List<DuplicateCase> holdAssigned(Collection<Long> accounts) {
		return read(FROM_CASE + """
				c.status in ('ASSIGNED', 'AWAITING_CHECK', 'DISPUTED') and (cardinality(:accounts::bigint[]) = 0
				  or c.number in (select case_number from case_account where account_id = any (:accounts)))
				""" + HELD, Map.of("accounts", accounts.stream().mapToLong(Long::longValue).toArray()), null);
	}

	/** The confirmed cases under an authority of which a deleted account lives again. */
	List<DuplicateCase> holdRevived(long authority) {
		return read(FROM_CASE + """
				c.status = 'CONFIRMED' and c.number in (
				  select ca.case_number from case_account ca join student_account a on a.id = ca.account_id
				  where ca.role = 'delete' and a.deleted_at is null)
				and not exists (select from case_account mine join case_account other
				    on other.account_id = mine.account_id and (other.unclosed or other.case_number > c.number)
				  where mine.case_number = c.number)
				and
				""" + Scope.holds("c.authority_id") + HELD, Map.of(), authority);
	}

	/** The cases dismissed as different children that concern any of the accounts. */
	List<DuplicateCase> holdDismissed(Collection<Long> accounts) {
		return read(FROM_CASE + """
				c.status = 'DISMISSED' and c.absorbed_by is null and c.number in (
				  select case_number from case_account where account_id = any (:accounts))
				""" + HELD, Map.of("accounts", accounts.stream().mapToLong(Long::longValue).toArray()), null);
	}

	/** The accounts of the cases that are deleted. */
	Set<Long> deletedAccounts(List<DuplicateCase> cases) {
		return new HashSet<>(this.jdbc
			.sql("select id from student_account where deleted_at is not null and id = any (:ids)")
			.param("ids", cases.stream().flatMap(one -> one.accountIds().stream()).mapToLong(Long::longValue).toArray())
			.query(Long.class)
			.list());
	}

	/** The unclosed cases, wherever they lie, of these accounts. */
	Map<Long, Long> unclosedCaseOf(Collection<Long> accounts) {
		Map<Long, Long> cases = new HashMap<>();
		this.jdbc
			.sql("select account_id, case_number from case_account where unclosed and account_id = any (:accounts)")
			.param("accounts", accounts.stream().mapToLong(Long::longValue).toArray())
			.query(rs -> {
				cases.put(rs.getLong(1), rs.getLong(2));
			});
		return cases;
	}

	/** Numbers for new cases, in their order. */
	List<Long> numbers(int count) {
		return this.jdbc
			.sql("select nextval(pg_get_serial_sequence('duplicate_case', 'number')) from generate_series(1, :count)")
			.param("count", count)
			.query(Long.class)
			.list();
	}

	void open(List<DuplicateCase> cases, long report, Instant at) {
		this.template.batchUpdate("""
				insert into duplicate_case (number, kind, authority_id, organization_a_id, organization_b_id,
				  counted_since, opened_report_id, opened_at, status, tier, cause, certainty, identity, keep_id,
				  responsible_id, reasons, attends_id, enrol_from, last_report_id)
				overriding system value
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
				""", cases, BATCH, (statement, one) -> {
			DuplicateCase.CountedTwice twice = one.countedTwice();
			statement.setLong(1, one.number());
			statement.setString(2, one.kind().code());
			statement.setLong(3, one.authority());
			statement.setObject(4, (twice != null) ? twice.organizationA() : null, Types.BIGINT);
			statement.setObject(5, (twice != null) ? twice.organizationB() : null, Types.BIGINT);
			statement.setObject(6, (twice != null) ? twice.since() : null, Types.DATE);
			statement.setLong(7, report);
			statement.setTimestamp(8, Timestamp.from(at));
			statement.setString(9, one.status().name());
			proposal(statement, 10, one.proposal());
			statement.setLong(19, report);
		});
		writeAccounts(cases);
	}

	/** Writes back what has changed. */
	void save(List<DuplicateCase> cases) {
		List<DuplicateCase> accountsChanged = cases.stream().filter(DuplicateCase::areAccountsChanged).toList();
		this.template.batchUpdate("delete from case_account where case_number = ?", accountsChanged, BATCH,
				(statement, one) -> statement.setLong(1, one.number()));
		this.template.batchUpdate("""
				update duplicate_case set status = ?, tier = ?, cause = ?, certainty = ?, identity = ?, keep_id = ?,
				  responsible_id = ?, reasons = ?::jsonb, attends_id = ?, enrol_from = ?, verdict = ?,
				  decision_reason = ?, decided_by = ?, decided_at = ?, objection = ?, remark = ?, reopened = ?,
				  absorbed_by = ?, due_on = ?, last_report_id = ?, confirmed_at = ?, version = version + 1
				where number = ?
				""", cases.stream().filter(DuplicateCase::isChanged).toList(), BATCH, (statement, one) -> {
			DuplicateCase.Notes notes = one.notes();
			DuplicateCase.Decision decision = one.decision();
			statement.setString(1, one.status().name());
			proposal(statement, 2, one.proposal());
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
			statement.setLong(22, one.number());
		});
		writeAccounts(accountsChanged);
	}

	/** From the given index on: tier to the first day of attendance, nine values. */
	private void proposal(PreparedStatement statement, int index, CaseProposal proposal) throws SQLException {
		statement.setString(index, code(proposal.tier()));
		statement.setString(index + 1, code(proposal.cause()));
		statement.setString(index + 2, code(proposal.certainty()));
		statement.setString(index + 3, code(proposal.identity()));
		statement.setObject(index + 4, proposal.keep(), Types.BIGINT);
		statement.setObject(index + 5, proposal.responsible(), Types.BIGINT);
		statement.setString(index + 6, this.json.writeValueAsString(proposal.reasons()));
		statement.setObject(index + 7, proposal.attends(), Types.BIGINT);
		statement.setObject(index + 8, proposal.from(), Types.DATE);
	}

	private void writeAccounts(List<DuplicateCase> cases) {
		record Row(DuplicateCase of, CaseAccount account) {
		}
		List<Row> rows = cases.stream()
			.flatMap(one -> one.proposal().accounts().stream().map(account -> new Row(one, account)))
			.toList();
		this.template.batchUpdate("""
				insert into case_account (case_number, account_id, role, cause, responsible_id, fingerprint, unclosed,
				  reasons)
				values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
				""", rows, BATCH, (statement, row) -> {
			CaseAccount account = row.account();
			statement.setLong(1, row.of().number());
			statement.setLong(2, account.id());
			statement.setString(3, account.role().code());
			statement.setString(4, (account.cause() != null) ? code(account.cause()) : null);
			statement.setObject(5, account.responsible(), Types.BIGINT);
			statement.setString(6, account.fingerprint());
			statement.setBoolean(7, row.of().status().isUnclosed());
			statement.setString(8, this.json.writeValueAsString(account.reasons()));
		});
	}

	private List<DuplicateCase> read(String sql, Map<String, ?> parameters, @Nullable Long scope) {
		record Found(Row row, List<CaseAccount> accounts) {
		}
		Map<Long, Found> found = new java.util.LinkedHashMap<>();
		JdbcClient.StatementSpec spec = this.jdbc.sql(sql).params(parameters);
		(sql.contains(":scope") ? spec.param("scope", scope) : spec).query(rs -> {
			found.put(rs.getLong("number"), new Found(Row.of(rs, reasons(rs)), new ArrayList<>()));
		});
		this.jdbc.sql("select * from case_account where case_number = any (:numbers) order by case_number, account_id")
			.param("numbers", found.keySet().stream().mapToLong(Long::longValue).toArray())
			.query(rs -> {
				found.get(rs.getLong("case_number")).accounts().add(account(rs));
			});
		return found.values().stream().map(one -> one.row().toCase(one.accounts())).toList();
	}

	private CaseAccount account(ResultSet rs) throws SQLException {
		String cause = rs.getString("cause");
		return new CaseAccount(rs.getLong("account_id"), Role.valueOf(upper(rs.getString("role"))),
				(cause != null) ? Cause.valueOf(upper(cause)) : null, rs.getObject("responsible_id", Long.class),
				reasons(rs), rs.getString("fingerprint"));
	}

	private List<StoredReason> reasons(ResultSet rs) throws SQLException {
		return List.of(this.json.readValue(rs.getString("reasons"), StoredReason[].class));
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private static String upper(String code) {
		return code.toUpperCase(Locale.ROOT);
	}

	/** A row of the table of cases. */
	private record Row(long number, CaseKind kind, long authority, DuplicateCase.@Nullable CountedTwice countedTwice,
			CaseStatus status, CaseProposal proposal, DuplicateCase.@Nullable Decision decision,
			DuplicateCase.Notes notes) {

		static Row of(ResultSet rs, List<StoredReason> reasons) throws SQLException {
			LocalDate since = rs.getObject("counted_since", LocalDate.class);
			String verdict = rs.getString("verdict");
			Timestamp confirmed = rs.getTimestamp("confirmed_at");
			return new Row(rs.getLong("number"), CaseKind.of(rs.getString("kind")), rs.getLong("authority_id"),
					(since != null) ? new DuplicateCase.CountedTwice(
							rs.getLong("organization_a_id"), rs.getLong("organization_b_id"), since) : null,
					CaseStatus.valueOf(rs.getString("status")),
					new CaseProposal(Tier.valueOf(upper(rs.getString("tier"))),
							Cause.valueOf(upper(rs.getString("cause"))),
							Certainty.valueOf(upper(rs.getString("certainty"))),
							Identity.valueOf(upper(rs.getString("identity"))), rs.getObject("keep_id", Long.class),
							rs.getObject("responsible_id", Long.class), reasons, rs.getObject("attends_id", Long.class),
							rs.getObject("enrol_from", LocalDate.class), List.of()),
					(verdict != null) ? new DuplicateCase.Decision(Verdict.of(verdict), rs.getString("decision_reason"),
							rs.getString("decided_by"), rs.getTimestamp("decided_at").toInstant()) : null,
					new DuplicateCase.Notes(rs.getString("objection"), rs.getString("remark"),
							rs.getBoolean("reopened"), rs.getObject("absorbed_by", Long.class),
							rs.getObject("due_on", LocalDate.class), rs.getObject("last_report_id", Long.class),
							(confirmed != null) ? confirmed.toInstant() : null));
		}

		DuplicateCase toCase(List<CaseAccount> accounts) {
			return new DuplicateCase(this.number, this.kind, this.authority, this.countedTwice, this.status,
					new CaseProposal(this.proposal.tier(), this.proposal.cause(), this.proposal.certainty(),
							this.proposal.identity(), this.proposal.keep(), this.proposal.responsible(),
							this.proposal.reasons(), this.proposal.attends(), this.proposal.from(), accounts),
					this.decision, this.notes);
		}

	}

}
