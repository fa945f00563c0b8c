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

	/** The condition of a query that a stay {@code s} is one of {@code :today}. */
	public static final String CURRENT = "(s.begins <= :today and (s.ends is null or s.ends > :today))";

	private final JdbcClient jdbc;

	StoredStays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The condition of a query that a stay is more than a claim, for which another
	 * organization would have to let the child go. Only of the few that are claimed more
	 * is asked. Has the parameter {@code :today}.
	 * @param stay the name of the stay in the query
	 */
	public static String founded(String stay) {
		return """
				not ((%1$s.account_id, %1$s.organization_id, %1$s.kind) in
				    (select account_id, organization_id, kind from stay_claim where agreed_at is null)
				  and stay_held(%1$s.account_id, %1$s.organization_id, %1$s.kind, :today))
				""".formatted(stay);
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
		refresh(new long[] { account.value() });
	}

	/** Derives the stays of the accounts anew from their movements. */
	void refresh(long[] accounts) {
		this.jdbc.sql("select refresh_stays(:accounts)").param("accounts", accounts).query(rs -> {
		});
	}

	private static Stay stay(ResultSet rs) throws SQLException {
		return new Stay(rs.getString("code"), OrganizationKind.valueOf(rs.getString("organization_kind")),
				StayKind.valueOf(rs.getString("kind")), rs.getObject("begins", LocalDate.class),
				rs.getObject("ends", LocalDate.class));
	}

}
