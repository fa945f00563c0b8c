package ru.sgo.duplicates.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/** The stays as the database derives and stores them. */
@Component
public class StoredStays {

	/**
	 * The condition of a query that a stay {@code s} is more than a claim, for which
	 * another organization would have to let the child go. Has the parameter
	 * {@code :today}.
	 */
	public static final String FOUNDED = "not (exists (select from stay_claim)"
			+ " and stay_held(s.account_id, s.organization_id, s.kind, :today))";

	private final JdbcClient jdbc;

	StoredStays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The account's stays by their beginning, then by the organization's code. */
	public List<Stay> of(AccountId account) {
		return of(new long[] { account.value() }).getOrDefault(account.value(), List.of());
	}

	/** The stays of many accounts by the accounts' ids. */
	Map<Long, List<Stay>> of(long[] accounts) {
		Map<Long, List<Stay>> stays = new HashMap<>();
		this.jdbc.sql("""
				select s.account_id, o.code, o.kind as organization_kind, s.kind, s.begins, s.ends
				from stay s join organization o on o.id = s.organization_id
				where s.account_id = any (:accounts)
				order by s.begins, o.code, s.kind desc
				""").param("accounts", accounts).query(rs -> {
			stays.computeIfAbsent(rs.getLong("account_id"), absent -> new ArrayList<>()).add(stay(rs));
		});
		return stays;
	}

	/** Derives the account's stays anew from its movements. */
	void refresh(AccountId account) {
		this.jdbc.sql("select refresh_stays(array[:account]::bigint[])").param("account", account.value()).query(rs -> {
		});
	}

	private static Stay stay(ResultSet rs) throws SQLException {
		return new Stay(rs.getString("code"), OrganizationKind.valueOf(rs.getString("organization_kind")),
				StayKind.valueOf(rs.getString("kind")), rs.getObject("begins", LocalDate.class),
				rs.getObject("ends", LocalDate.class));
	}

}
