package ru.sgo.duplicates.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;

/** Who of those who have something to do about a case was told of it. */
@Service
@Transactional(readOnly = true)
public class CaseNotices {

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseNotices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The schools and kindergartens of the scope that were told since the case was
	 * decided, and those that were not and have still something to do; nobody for a case
	 * that only administrators may see, of which no letter tells.
	 */
	public List<CaseNotice> of(long number, Scope scope) {
		Map<String, CaseNotice> byCode = new LinkedHashMap<>();
		scope
			.bind(this.jdbc
				.sql("""
						select s.code, s.name, n.way, n.number, n.told_to, n.given_on from (
						  select o.id, o.code, coalesce(o.short_name, o.name) as name, max(%s) as given_out,
						    bool_or(t.status in ('OPEN', 'WAITING')) as owes
						  from task t join duplicate_case c on c.number = t.case_number and not c.restricted
						    join organization o on o.id = t.organization_id
						  where t.case_number = :case and t.status <> 'CANCELLED' and o.kind in ('SCHOOL', 'KINDERGARTEN') and %s
						  group by o.id) s
						left join notice_given n on n.organization_id = s.id and n.given_on >= s.given_out
						where s.owes or n.id is not null
						order by n.id is not null, s.code, n.given_on, n.id
						"""
					.formatted(Notices.GIVEN_OUT, Scope.holds("o.id"))))
			.param("case", number)
			.param("zone", this.clock.getZone().getId())
			.query(rs -> {
				add(rs, byCode);
			});
		return List.copyOf(byCode.values());
	}

	private static void add(ResultSet rs, Map<String, CaseNotice> byCode) throws SQLException {
		String code = rs.getString("code");
		String name = rs.getString("name");
		NoticeGiven given = NoticeGiven.read(rs);
		List<NoticeGiven> times = new ArrayList<>(
				byCode.getOrDefault(code, new CaseNotice(code, name, List.of())).times());
		if (given != null) {
			times.add(given);
		}
		byCode.put(code, new CaseNotice(code, name, times));
	}

}
