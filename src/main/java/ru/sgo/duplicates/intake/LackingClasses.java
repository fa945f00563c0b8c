package ru.sgo.duplicates.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/**
 * Of whom an organization has sent only a part: classes of which the newest day of its
 * lists names nobody, though the registry has children in them on that day.
 */
@Component
public class LackingClasses {

	private final JdbcClient jdbc;

	LackingClasses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By the codes of organizations of the scope that have sent lists. */
	public Map<String, List<LackingClass>> of(Collection<String> codes, Scope scope) {
		Map<String, List<LackingClass>> lacking = new HashMap<>();
		scope
			.bind(this.jdbc
				.sql("""
						with sent as materialized (
						  select o.id, o.code, s.day, s.classes, max(s.day) over (partition by o.id) as newest
						  from organization o join list_state s on s.organization_id = o.id where o.code = any (:codes) and %1$s),
						newest as materialized (
						  select s.id, s.code, s.day, array_agg(distinct c.name) as classes from sent s
						  cross join unnest(s.classes) as c (name) where s.day = s.newest group by 1, 2, 3)
						select n.code, c.class_name, count(*)::int as children
						from newest n
						join stay t on t.organization_id = n.id and t.kind = 'REGULAR' and t.begins < n.day
						  and (t.ends is null or t.ends > n.day)
						join student_account a on a.id = t.account_id and a.deleted_at is null
						cross join lateral %2$s as c (class_name)
						where c.class_name is not null and %3$s <> all (n.classes)
						group by n.code, c.class_name order by n.code, c.class_name
						"""
					.formatted(Scope.holds("o.id"), LastClass.OF_ACCOUNT, LastClass.plain("c.class_name"))))
			.param("codes", codes.toArray(String[]::new))
			.query(rs -> {
				lacking.computeIfAbsent(rs.getString("code"), first -> new ArrayList<>())
					.add(new LackingClass(rs.getString("class_name"), rs.getInt("children")));
			});
		return lacking;
	}

}
