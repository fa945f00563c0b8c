package ru.sgo.duplicates.confirmation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.LongUse;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseClear;
import ru.sgo.duplicates.resolution.CaseOfReport;

/**
 * Which duplicates of a report wait for a person, and which of these may be confirmed
 * without a look.
 */
@Component
class ClearProposals {

	private static final String WAITING = """
			from duplicate_case c where c.status = 'FOUND' and not c.restricted and %s and %s
			""".formatted(CaseOfReport.HOLDS, Scope.holds("c.authority_id"));

	/** Of those that a person has ticked only what is still as the person has seen it. */
	private static final String CLEAR = WAITING + " and " + CaseClear.HOLDS + """
			 and (:all or exists (select from unnest(:numbers::bigint[], :versions::integer[]) seen (number, version)
			    where seen.number = c.number and seen.version = c.version))
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ClearProposals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The versions of the cases, by their numbers and in their order. */
	SortedMap<Long, Integer> versions(long report, ChosenProposals chosen, Scope scope) {
		SortedMap<Long, Integer> versions = new TreeMap<>();
		of("select c.number, c.version " + CLEAR, report, chosen, scope).query(rs -> {
			versions.put(rs.getLong("number"), rs.getInt("version"));
		});
		return versions;
	}

	int count(long report, Scope scope) {
		return of("select count(*) " + CLEAR, report, ChosenProposals.ALL, scope).query(Integer.class).single();
	}

	/** How many accounts would be deleted, and how many of them have long been in use. */
	ClearDeletions deletions(long report, ChosenProposals chosen, Scope scope) {
		return of("select count(*) as accounts, count(*) filter (where " + LongUse.HOLDS
				+ ") as in_use from case_account ca where ca.role = 'delete' and ca.case_number in (select c.number "
				+ CLEAR + ")", report, chosen, scope)
			.query((rs, row) -> new ClearDeletions(rs.getInt("accounts"), rs.getInt("in_use")))
			.single();
	}

	/** How many wait for a person, the clear ones among them. */
	int countWaiting(long report, Scope scope) {
		return of("select count(*) " + WAITING, report, ChosenProposals.ALL, scope).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec of(String sql, long report, ChosenProposals chosen, Scope scope) {
		return scope.bind(this.jdbc.sql(sql))
			.param("report", report)
			.param("all", chosen.isAll())
			.param("numbers", chosen.numbers())
			.param("versions", chosen.versions())
			.param("today", LocalDate.now(this.clock));
	}

}
