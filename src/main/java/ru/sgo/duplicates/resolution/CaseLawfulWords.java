package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.CountedAt;

/** What persons have said of accounts that stand in two organizations lawfully. */
@Component
class CaseLawfulWords {

	private final JdbcClient jdbc;

	CaseLawfulWords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of each account, by its id, the latest first; most have none. */
	Map<Long, List<CountedAt>> of(Collection<Long> accounts) {
		Map<Long, List<CountedAt>> words = new HashMap<>();
		this.jdbc.sql("""
				select ca.account_id, p.code as counted, o.code as other, c.lawful_until
				from case_account ca join duplicate_case c on c.number = ca.case_number
				  join organization p on p.id = c.lawful_place_id
				  join organization o on o.id in (c.organization_a_id, c.organization_b_id) and o.id <> p.id
				where ca.account_id = any (:accounts) and %s
				order by c.decided_at desc, c.number desc
				""".formatted(CaseLawful.HOLDS))
			.param("accounts", accounts.stream().mapToLong(Long::longValue).toArray())
			.query(rs -> {
				words.computeIfAbsent(rs.getLong("account_id"), absent -> new ArrayList<>())
					.add(new CountedAt(rs.getString("counted"), rs.getString("other"),
							rs.getObject("lawful_until", LocalDate.class)));
			});
		return words;
	}

}
