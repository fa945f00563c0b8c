package ru.sgo.duplicates.registry;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many accounts are enrolled now. */
@Component
public class Enrolments {

	private final JdbcClient jdbc;

	private final RegistryFigures figures;

	private final Clock clock;

	Enrolments(JdbcClient jdbc, RegistryFigures figures, Clock clock) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.clock = clock;
	}

	/**
	 * The present accounts of a scope; one account in two organizations counts once in
	 * the total.
	 */
	public record Now(long schools, long kindergartens, long total) {
	}

	/**
	 * Accounts with a regular stay today; attached ones do not belong to the headcount.
	 */
	public Now now(Scope scope) {
		LocalDate today = LocalDate.now(this.clock);
		return this.figures.of(new Counted(scope, today), () -> count(scope, today), Now::total);
	}

	/** What was counted, of which day. */
	private record Counted(Scope scope, LocalDate today) {
	}

	private Now count(Scope scope, LocalDate today) {
		return scope.bind(this.jdbc.sql("""
				select count(distinct s.account_id) filter (where o.kind = 'SCHOOL') as schools,
				  count(distinct s.account_id) filter (where o.kind = 'KINDERGARTEN') as kindergartens,
				  count(distinct s.account_id) as total
				from stay s join organization o on o.id = s.organization_id
				  join student_account a on a.id = s.account_id
				where s.kind = 'REGULAR' and o.kind in ('SCHOOL', 'KINDERGARTEN') and a.deleted_at is null
				  and %s and %s
				""".formatted(StoredStays.CURRENT, Scope.holds("s.organization_id"))))
			.param("today", today)
			.query((rs, row) -> new Now(rs.getLong("schools"), rs.getLong("kindergartens"), rs.getLong("total")))
			.single();
	}

}
