package ru.sgo.duplicates.report;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/** «Списки на разные даты»: of whom a run awaits a newer list. */
@Component
public class AwaitedLists {

	private final JdbcClient jdbc;

	AwaitedLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those of a run whose authority lies in the scope, with the most children first.
	 */
	public List<AwaitedList> of(long report, Scope scope) {
		return scope.bind(this.jdbc.sql("""
				select w.* from report_awaited w join duplicate_report r on r.id = w.report_id
				where w.report_id = :report and %s
				order by w.children desc, w.organization_code
				""".formatted(Scope.holds("r.authority_id"))))
			.param("report", report)
			.query((rs, row) -> new AwaitedList(rs.getString("organization_code"), rs.getString("organization_name"),
					rs.getInt("children")))
			.list();
	}

	/**
	 * Keeps them.
	 * @param children how many, by the organization's code
	 */
	void write(long report, Map<String, Integer> children, OrganizationTree places) {
		children.forEach((organization, count) -> this.jdbc.sql("""
				insert into report_awaited (report_id, organization_code, organization_name, children)
				values (:report, :organization, :name, :children)
				""")
			.param("report", report)
			.param("organization", organization)
			.param("name", places.of(organization).name())
			.param("children", count)
			.update());
	}

}
