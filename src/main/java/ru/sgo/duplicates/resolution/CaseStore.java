package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.LawfulAttendance;

/**
 * Finds cases to change, each held by a row lock until the end of the transaction.
 */
@Component
class CaseStore {

	private static final String FROM_CASE = "select c.* from duplicate_case c where ";

	/**
	 * Holds for a case {@code c} that whoever asks may see: {@code :scope},
	 * {@code :restricted}.
	 */
	static final String VISIBLE = Scope.holds("c.authority_id") + " and " + Scope.shows("c.restricted");

	private static final String HELD = " order by c.number for update of c";

	private final JdbcClient jdbc;

	CaseStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The case, if it lies in the scope. */
	Optional<DuplicateCase> hold(long number, Scope scope) {
		return hold(List.of(number), scope).stream().findFirst();
	}

	/** Those of the cases that lie in the scope, by their numbers. */
	List<DuplicateCase> hold(Collection<Long> numbers, Scope scope) {
		return read(FROM_CASE + "c.number = any (:numbers) and " + VISIBLE + HELD, numbers(numbers), scope);
	}

	private static Map<String, ?> numbers(Collection<Long> numbers) {
		return Map.of("numbers", numbers.stream().mapToLong(Long::longValue).toArray());
	}

	/** The case to look at only, not held. */
	Optional<DuplicateCase> look(long number, Scope scope) {
		return look(List.of(number), scope).stream().findFirst();
	}

	/** Those of the cases that lie in the scope, to look at only. */
	List<DuplicateCase> look(Collection<Long> numbers, Scope scope) {
		return read(FROM_CASE + "c.number = any (:numbers) and " + VISIBLE + " order by c.number", numbers(numbers),
				scope);
	}

	/** Those of the cases that need no look, as they are now. */
	Set<Long> clear(Collection<Long> numbers, LocalDate today) {
		return this.jdbc
			.sql("select c.number from duplicate_case c where c.number = any (:numbers) and " + CaseClear.HOLDS)
			.param("numbers", numbers.stream().mapToLong(Long::longValue).toArray())
			.param("today", today)
			.query(Long.class)
			.set();
	}

	/** The cases to look at only, wherever they lie, by their numbers. */
	List<DuplicateCase> look(Collection<Long> numbers) {
		return read(FROM_CASE + "c.number = any (:numbers) order by c.number",
				Map.of("numbers", numbers.stream().mapToLong(Long::longValue).toArray()), Scope.EVERYTHING);
	}

	/** The unclosed cases under an authority, by their numbers. */
	List<DuplicateCase> holdUnclosed(long authority) {
		return read(
				FROM_CASE + "c.status not in ('CONFIRMED', 'DISMISSED') and " + Scope.holds("c.authority_id") + HELD,
				Map.of(), new Scope(new OrganizationId(authority)));
	}

	/**
	 * The cases with tasks out that concern any of the accounts; of all accounts, if
	 * empty.
	 */
	List<DuplicateCase> holdAssigned(Collection<Long> accounts) {
		String assigned = FROM_CASE + "c.status in ('ASSIGNED', 'AWAITING_CHECK', 'DISPUTED')";
		return accounts.isEmpty() ? read(assigned + HELD, Map.of(), Scope.EVERYTHING)
				: read(assigned
						+ " and c.number in (select case_number from case_account where account_id = any (:accounts))"
						+ HELD, accounts(accounts), Scope.EVERYTHING);
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
				""" + Scope.holds("c.authority_id") + HELD, Map.of(), new Scope(new OrganizationId(authority)));
	}

	/**
	 * The cases under an authority that are left as they are for a time, of accounts that
	 * no other unclosed case has.
	 */
	List<DuplicateCase> holdLawful(long authority) {
		return read(FROM_CASE + CaseLawful.HOLDS + """
				 and not exists (select from case_account mine join case_account other
				    on other.account_id = mine.account_id and other.unclosed
				  where mine.case_number = c.number)
				and
				""" + Scope.holds("c.authority_id") + HELD, Map.of(), new Scope(new OrganizationId(authority)));
	}

	/** Who stands in two organizations lawfully on that day. */
	List<LawfulAttendance> lawful(LocalDate today) {
		return this.jdbc.sql("""
				select c.number, ca.account_id, a.code as code_a, b.code as code_b, c.lawful_until
				from duplicate_case c join case_account ca on ca.case_number = c.number
				  join organization a on a.id = c.organization_a_id join organization b on b.id = c.organization_b_id
				where c.lawful_until >= :today and\s""" + CaseLawful.HOLDS)
			.param("today", today)
			.query((rs, row) -> new LawfulAttendance(CaseColumns.NUMBER.of(rs), rs.getLong("account_id"),
					rs.getString("code_a"), rs.getString("code_b"), CaseColumns.LAWFUL_UNTIL.of(rs)))
			.list();
	}

	/**
	 * The closed cases of any of the accounts that may come back: dismissed as different
	 * children, or counted twice once.
	 */
	List<DuplicateCase> holdClosed(Collection<Long> accounts) {
		return read(FROM_CASE + """
				((c.status = 'DISMISSED' and c.absorbed_by is null)
				  or (c.status = 'CONFIRMED' and c.kind = 'double_count'))
				and c.number in (select case_number from case_account where account_id = any (:accounts))
				""" + HELD, accounts(accounts), Scope.EVERYTHING);
	}

	private static Map<String, ?> accounts(Collection<Long> accounts) {
		return Map.of("accounts", accounts.stream().mapToLong(Long::longValue).toArray());
	}

	/** The accounts of the cases that are deleted. */
	Set<Long> deletedAccounts(List<DuplicateCase> cases) {
		return new HashSet<>(
				this.jdbc.sql("select id from student_account where deleted_at is not null and id = any (:ids)")
					.param("ids",
							cases.stream()
								.flatMap(duplicate -> duplicate.accountIds().stream())
								.mapToLong(Long::longValue)
								.toArray())
					.query(Long.class)
					.list());
	}

	/** The day of the newest list of each organization that has sent any, by its code. */
	Map<String, LocalDate> newestLists() {
		Map<String, LocalDate> days = new HashMap<>();
		this.jdbc.sql("""
				select o.code, max(l.day) as day from list_state l join organization o on o.id = l.organization_id
				group by o.code
				""").query(rs -> {
			days.put(rs.getString("code"), rs.getObject("day", LocalDate.class));
		});
		return days;
	}

	/** The case and all that it has absorbed. */
	List<Long> withAbsorbed(long number) {
		return this.jdbc.sql("""
				with recursive mine (number) as (
				  select :number::bigint
				  union select c.number from duplicate_case c join mine on c.absorbed_by = mine.number)
				select number from mine
				""").param("number", number).query(Long.class).list();
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

	private List<DuplicateCase> read(String sql, Map<String, ?> parameters, Scope scope) {
		Map<Long, DuplicateCase> cases = new LinkedHashMap<>();
		scope.bind(this.jdbc.sql(sql)).params(parameters).query(rs -> {
			DuplicateCase duplicate = CaseColumns.read(rs);
			cases.put(duplicate.number(), duplicate);
		});
		Map<Long, List<CaseAccount>> accounts = new HashMap<>();
		this.jdbc.sql("select * from case_account where case_number = any (:numbers) order by case_number, account_id")
			.param("numbers", cases.keySet().stream().mapToLong(Long::longValue).toArray())
			.query(rs -> {
				accounts.computeIfAbsent(CaseAccountColumns.CASE.of(rs), number -> new ArrayList<>())
					.add(CaseAccountColumns.read(rs));
			});
		return cases.values()
			.stream()
			.map(duplicate -> duplicate.with(accounts.getOrDefault(duplicate.number(), List.of())))
			.toList();
	}

}
