package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.AccountRole;

/** Where the accounts of many cases were, read at once. */
@Component
public class CaseStays {

	private final JdbcClient jdbc;

	CaseStays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One account of a case.
	 *
	 * @param name the child's, as it stands there
	 * @param role what is to become of it
	 * @param stays by their beginning
	 */
	public record Account(String number, String name, AccountRole role, List<Stay> stays) {
	}

	/**
	 * The accounts by the numbers of their cases, as far as these lie in the scope; those
	 * of a case by their numbers.
	 */
	public Map<Long, List<Account>> of(Collection<Long> cases, Scope scope) {
		Map<Long, Map<String, Account>> found = new HashMap<>();
		scope
			.bind(this.jdbc
				.sql("""
						select ca.case_number, ca.role, a.number, concat_ws(' ', a.surname, a.given_name, a.patronymic) as name, o.code, o.kind as organization_kind, s.kind, s.begins, s.ends
						from duplicate_case c join case_account ca on ca.case_number = c.number
						join student_account a on a.id = ca.account_id
						left join stay s on s.account_id = a.id left join organization o on o.id = s.organization_id
						where c.number = any (:cases) and %s
						order by a.number, s.begins, o.code, s.kind desc
						"""
					.formatted(CaseStore.VISIBLE)))
			.param("cases", cases.stream().mapToLong(Long::longValue).toArray())
			.query(rs -> {
				add(rs, found.computeIfAbsent(rs.getLong("case_number"), number -> new LinkedHashMap<>()));
			});
		Map<Long, List<Account>> accounts = new HashMap<>();
		found.forEach((number, ofCase) -> accounts.put(number, List.copyOf(ofCase.values())));
		return accounts;
	}

	private static void add(ResultSet rs, Map<String, Account> accounts) throws SQLException {
		String number = rs.getString("number");
		AccountRole role = CaseAccountColumns.ROLE.of(rs);
		String name = rs.getString("name");
		Account account = accounts.computeIfAbsent(number,
				absent -> new Account(absent, name, role, new ArrayList<>()));
		String organization = rs.getString("code");
		if (organization != null) {
			account.stays().add(stay(organization, rs));
		}
	}

	private static Stay stay(String organization, ResultSet rs) throws SQLException {
		return new Stay(organization, OrganizationKind.valueOf(rs.getString("organization_kind")),
				StayKind.valueOf(rs.getString("kind")), rs.getObject("begins", LocalDate.class),
				rs.getObject("ends", LocalDate.class));
	}

}
