package ru.sgo.duplicates.headcount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.AcademicYear;
import ru.sgo.duplicates.registry.RegistryFigures;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.SoughtName;
import ru.sgo.duplicates.registry.StoredStays;

/**
 * «Должны были выбыть»: who is enrolled today, and by age or class should have left, or
 * because the organization is closed.
 */
@Component
@Transactional(readOnly = true)
public class DueLeavers {

	/** Who is older is too old for a kindergarten, in months: seven and a half years. */
	private static final int OLDEST_IN_KINDERGARTEN = 90;

	private static final int FETCH = 1000;

	/**
	 * Whether a movement {@code %1$s} has put its account into a class of the eleventh.
	 * The first half is the condition of an index.
	 */
	private static final String INTO_ELEVENTH = "left(%1$s.class_name, 2) = '11' and %1$s.class_name ~ '^11([^0-9]|$)'";

	private static final String INTO_CLASS = """
			%1$s.superseded_at is null and %1$s.class_name is not null and %1$s.date <= :today
			  and %1$s.kind in ('ENROLMENT', 'TRANSFER')
			""";

	/**
	 * Who was put into class 11 before the last promotion and into no other class since.
	 */
	private static final String LEFT_BEHIND = """
			select m.account_id, m.organization_id, m.date from movement m
			where %s and %s and m.date < :promotion and not exists (select from movement n
			  where n.account_id = m.account_id and n.organization_id = m.organization_id and %s and not (%s)
			    and (n.date, n.id) > (m.date, m.id))
			""".formatted(INTO_CLASS.formatted("m"), INTO_ELEVENTH.formatted("m"), INTO_CLASS.formatted("n"),
			INTO_ELEVENTH.formatted("n"));

	/** Whether the organization of a stay {@code s} is closed. */
	private static final String CLOSED = """
			s.organization_id in (select organization_id from organization_closing where closed_on <= :today)
			""";

	/** The age is asked of the account where it is looked up for its name, once. */
	private static final String FOUND = """
			with behind as materialized (%s), due as (
			  select s.account_id, s.organization_id, s.begins, 'TOO_OLD' as cause
			  from stay s join organization o on o.id = s.organization_id and o.kind = 'KINDERGARTEN'
			  where s.kind = 'REGULAR' and %2$s and not %6$s
			  union all
			  select s.account_id, s.organization_id, s.begins, 'CLOSED' from stay s
			  where s.kind = 'REGULAR' and %2$s and %6$s
			  union all
			  select distinct s.account_id, s.organization_id, s.begins, 'LAST_CLASS'
			  from behind b join stay s on s.account_id = b.account_id and s.organization_id = b.organization_id
			      and s.begins <= b.date
			    join organization o on o.id = s.organization_id and o.kind = 'SCHOOL'
			  where s.kind = 'REGULAR' and %2$s and not %6$s)
			select %%s from due s
			  join student_account a on a.id = s.account_id and a.deleted_at is null
			    and (s.cause <> 'TOO_OLD' or a.birth_date < :youngest)
			  join organization o on o.id = s.organization_id
			where (:cause::text is null or s.cause = :cause) and %3$s and %4$s and %5$s
			""".formatted(LEFT_BEHIND, StoredStays.CURRENT, HeadcountListSql.WITHIN, Scope.HOLDS_ACCOUNT,
			HeadcountListSql.SOUGHT, CLOSED);

	private static final String LINES = FOUND.formatted(HeadcountListSql.COLUMNS + ", s.begins, s.cause")
			+ HeadcountListSql.ORDER + ", s.cause, s.begins";

	private static final String COUNT = FOUND.formatted("count(*)");

	private final JdbcClient jdbc;

	private final RegistryFigures figures;

	private final Clock clock;

	DueLeavers(JdbcClient jdbc, RegistryFigures figures, Clock clock) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.clock = clock;
	}

	/** What was counted, of which day. */
	private record Counted(DueLeaverFilter filter, Scope scope, LocalDate today) {
	}

	public long count(DueLeaverFilter filter, Scope scope) {
		return this.figures.of(new Counted(filter, scope, LocalDate.now(this.clock)),
				() -> ask(COUNT, filter, scope).query(Long.class).single(), count -> count);
	}

	/** By organization, then by name. */
	public List<DueLeaver> page(DueLeaverFilter filter, long offset, int limit, Scope scope) {
		return ask(LINES + " offset :offset limit :limit", filter, scope).param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> leaver(rs))
			.list();
	}

	/** All of them, one after the other. */
	public void forEach(DueLeaverFilter filter, Scope scope, Consumer<DueLeaver> reader) {
		ask(LINES, filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(leaver(rs));
		});
	}

	private StatementSpec ask(String sql, DueLeaverFilter filter, Scope scope) {
		LocalDate today = LocalDate.now(this.clock);
		return SoughtName.bind(scope.bind(this.jdbc.sql(sql)), filter.text())
			.param("today", today)
			.param("youngest", today.minusMonths(OLDEST_IN_KINDERGARTEN))
			.param("promotion", AcademicYear.of(today).firstPromotion())
			.param("organization", filter.organization())
			.param("cause", (filter.cause() != null) ? filter.cause().name() : null);
	}

	private static DueLeaver leaver(ResultSet rs) throws SQLException {
		return new DueLeaver(
				new HeadcountChild(rs.getString("number"), rs.getString("full_name"),
						rs.getObject("birth_date", LocalDate.class)),
				new HeadcountPlace(rs.getString("code"), rs.getString("organization_name"), rs.getString("class_name")),
				rs.getObject("begins", LocalDate.class), DueCause.valueOf(rs.getString("cause")));
	}

}
