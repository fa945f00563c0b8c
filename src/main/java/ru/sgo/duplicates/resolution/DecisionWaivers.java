package ru.sgo.duplicates.resolution;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.report.OrganizationTree;

/** Which past stays a person has decided not to bring back; the proof names them. */
@Component
class DecisionWaivers {

	private final JdbcClient jdbc;

	DecisionWaivers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps those of the case's last decision, in the place of any before. */
	void keep(long caseNumber, List<Stay> stays, OrganizationTree places) {
		this.jdbc.sql("delete from case_waiver where case_number = :case").param("case", caseNumber).update();
		for (Stay stay : stays) {
			this.jdbc.sql("""
					insert into case_waiver (case_number, organization_id, begins, ends)
					values (:case, :at, :from, :to) on conflict do nothing
					""")
				.param("case", caseNumber)
				.param("at", places.id(stay.organization()))
				.param("from", stay.begins())
				.param("to", stay.ends(), Types.DATE)
				.update();
		}
	}

	/** Those of the cases, by the case's number. */
	Map<Long, List<DecisionWaiver>> of(Collection<Long> cases) {
		Map<Long, List<DecisionWaiver>> waivers = new HashMap<>();
		this.jdbc.sql("""
				select w.case_number, coalesce(o.short_name, o.name) as name, w.begins, w.ends
				from case_waiver w join organization o on o.id = w.organization_id
				where w.case_number = any (:cases) order by w.begins, o.code
				""").param("cases", cases.stream().mapToLong(Long::longValue).toArray()).query(rs -> {
			waivers.computeIfAbsent(rs.getLong("case_number"), absent -> new ArrayList<>())
				.add(new DecisionWaiver(rs.getString("name"), rs.getObject("begins", LocalDate.class),
						rs.getObject("ends", LocalDate.class)));
		});
		return waivers;
	}

}
