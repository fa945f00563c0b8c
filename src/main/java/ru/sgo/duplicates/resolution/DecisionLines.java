package ru.sgo.duplicates.resolution;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.report.OrganizationTree;

/**
 * The way of the child where a person has said all of it: neither the dates nor the place
 * where it attends would tell it again.
 */
@Component
class DecisionLines {

	private final JdbcClient jdbc;

	DecisionLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps that of the case's last decision, in the place of any before. */
	void keep(long caseNumber, List<Stay> line, OrganizationTree places) {
		this.jdbc.sql("delete from case_line where case_number = :case").param("case", caseNumber).update();
		for (Stay stay : line) {
			this.jdbc.sql("""
					insert into case_line (case_number, organization_id, begins, ends) values (:case, :at, :from, :to)
					""")
				.param("case", caseNumber)
				.param("at", places.id(stay.organization()))
				.param("from", stay.begins())
				.param("to", stay.ends(), Types.DATE)
				.update();
		}
	}

	/** Empty where nobody has said it. */
	List<Stay> of(long caseNumber) {
		return this.jdbc.sql("""
				select o.code, o.kind, l.begins, l.ends from case_line l join organization o on o.id = l.organization_id
				where l.case_number = :case order by l.begins
				""")
			.param("case", caseNumber)
			.query((rs, row) -> new Stay(rs.getString("code"), OrganizationKind.valueOf(rs.getString("kind")),
					StayKind.REGULAR, rs.getObject("begins", LocalDate.class), rs.getObject("ends", LocalDate.class)))
			.list();
	}

}
