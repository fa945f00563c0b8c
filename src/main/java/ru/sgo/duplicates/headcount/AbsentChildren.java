package ru.sgo.duplicates.headcount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.AcademicYear;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.SoughtName;
import ru.sgo.duplicates.registry.TypedText;

/**
 * «Был в детском саду и нигде не числится»: who was old enough for school when the school
 * year began and is no adult, was last in a kindergarten, has left it for no named place,
 * and is in no school, kindergarten or college now or later, under no other account of
 * the same names and birth date either.
 */
@Component
@Transactional(readOnly = true)
public class AbsentChildren {

	/** In months on 1 September: six and a half years. */
	private static final int YOUNGEST = 78;

	/** In years. */
	private static final int ADULT = 18;

	private static final int FETCH = 1000;

	/** Whether a stay {@code t} is one where a child of that age learns. */
	private static final String COUNTS = "t.organization_id in (select id from organization where kind in"
			+ " ('SCHOOL', 'KINDERGARTEN', 'COLLEGE'))";

	private static final String NOW_OR_LATER = "(t.ends is null or t.ends > :today)";

	private static final String LATER_OR_SOMEWHERE = """
			exists (select from stay t where t.account_id = s.account_id and %s and (%s
			  or t.kind = 'REGULAR' and (t.ends, t.begins, t.organization_id) > (s.ends, s.begins, s.organization_id)))
			""".formatted(COUNTS, NOW_OR_LATER);

	private static final String TWIN_SOMEWHERE = """
			exists (select from student_account b join stay t on t.account_id = b.id
			  where b.surname_key = a.surname_key and b.given_name_key = a.given_name_key
			    and b.patronymic_key = a.patronymic_key and b.birth_date = a.birth_date and b.id <> a.id
			    and b.deleted_at is null and %s and %s)
			""".formatted(COUNTS, NOW_OR_LATER);

	private static final String FOUND = """
			from stay s
			  join organization o on o.id = s.organization_id and o.kind = 'KINDERGARTEN'
			  join student_account a on a.id = s.account_id and a.deleted_at is null
			    and a.birth_date <= :oldEnough and a.birth_date > :adult
			  left join lateral (select nullif(btrim(m.reason), '') as reason, m.day_known from movement m
			    where m.account_id = s.account_id and m.organization_id = s.organization_id and m.kind = 'WITHDRAWAL'
			      and m.date = s.ends and m.superseded_at is null order by m.id desc limit 1) w on true
			  cross join lateral (select case when not coalesce(w.day_known, true) then 'NOT_LISTED'
			    when w.reason is null then 'NO_REASON' else 'NO_PLACE' end as cause) c
			  left join absence_mark k on k.account_id = s.account_id and k.left_on = s.ends
			where s.kind = 'REGULAR' and s.ends <= :today and not %s and not %s
			  and (w.reason is null or not %s) and (:cause::text is null or c.cause = :cause)
			  and (:withMarked or k.account_id is null) and %s and %s and %s
			""".formatted(LATER_OR_SOMEWHERE, TWIN_SOMEWHERE, NamedPlace.in("w.reason"), HeadcountListSql.WITHIN,
			Scope.HOLDS_ACCOUNT, HeadcountListSql.SOUGHT);

	private static final String COLUMNS = HeadcountListSql.COLUMNS + """
			, s.ends, c.cause, w.reason, k.mark, k.marked_by, k.marked_at
			""";

	private static final String LINES = "select " + COLUMNS + FOUND + HeadcountListSql.ORDER;

	private final JdbcClient jdbc;

	private final Clock clock;

	AbsentChildren(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public long count(AbsenceFilter filter, Scope scope) {
		return ask("select count(*) " + FOUND, filter, scope).query(Long.class).single();
	}

	/**
	 * How many of those who are nowhere the authority has so marked, and who had left by
	 * a day: no headcount of that day has them.
	 * @param authority the code of an authority: everything under it
	 */
	public long marked(AbsenceMark mark, LocalDate on, String authority, Scope scope) {
		return ask("select count(*) " + FOUND + " and k.mark = :mark and s.ends < :on",
				new AbsenceFilter(null, authority, null, true), scope)
			.param("mark", mark.code())
			.param("on", on)
			.query(Long.class)
			.single();
	}

	/** By kindergarten, then by name. */
	public List<AbsentChild> page(AbsenceFilter filter, long offset, int limit, Scope scope) {
		return ask(LINES + " offset :offset limit :limit", filter, scope).param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> child(rs))
			.list();
	}

	/** All of them, one after the other. */
	public void forEach(AbsenceFilter filter, Scope scope, Consumer<AbsentChild> reader) {
		ask(LINES, filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(child(rs));
		});
	}

	/** Whether each of the numbers is that of an account in the scope. */
	boolean areWithin(Collection<String> numbers, Scope scope) {
		List<String> codes = numbers.stream().map(TypedText::code).distinct().toList();
		long found = scope
			.bind(this.jdbc.sql("select count(distinct a.number) from student_account a where a.number = any (:numbers)"
					+ " and " + Scope.HOLDS_ACCOUNT))
			.param("numbers", codes.toArray(String[]::new))
			.param("today", LocalDate.now(this.clock))
			.query(Long.class)
			.single();
		return found == codes.size();
	}

	/** The leavings of those of the numbers that stand on the list, marked or not. */
	List<Leaving> leavings(Collection<String> numbers, Scope scope) {
		return ask("select a.id, o.id as organization_id, s.ends " + FOUND + " and a.number = any (:numbers)",
				new AbsenceFilter(null, null, null, true), scope)
			.param("numbers", numbers.stream().map(TypedText::code).toArray(String[]::new))
			.query((rs, row) -> new Leaving(rs.getLong("id"), rs.getLong("organization_id"),
					rs.getObject("ends", LocalDate.class)))
			.list();
	}

	/**
	 * What is marked.
	 *
	 * @param account the id
	 * @param organization the id of the kindergarten
	 * @param left the last day there
	 */
	record Leaving(long account, long organization, LocalDate left) {
	}

	private StatementSpec ask(String sql, AbsenceFilter filter, Scope scope) {
		LocalDate today = LocalDate.now(this.clock);
		return SoughtName.bind(scope.bind(this.jdbc.sql(sql)), filter.text())
			.param("today", today)
			.param("oldEnough", AcademicYear.of(today).firstDay().minusMonths(YOUNGEST))
			.param("adult", today.minusYears(ADULT))
			.param("organization", filter.organization())
			.param("cause", (filter.cause() != null) ? filter.cause().name() : null)
			.param("withMarked", filter.withMarked());
	}

	private static AbsentChild child(ResultSet rs) throws SQLException {
		return new AbsentChild(
				new HeadcountChild(rs.getString("number"), rs.getString("full_name"),
						rs.getObject("birth_date", LocalDate.class)),
				new HeadcountPlace(rs.getString("code"), rs.getString("organization_name"), rs.getString("class_name")),
				rs.getObject("ends", LocalDate.class), AbsenceCause.valueOf(rs.getString("cause")),
				rs.getString("reason"), marked(rs));
	}

	private static @Nullable AbsenceMarked marked(ResultSet rs) throws SQLException {
		String mark = rs.getString("mark");
		return (mark == null) ? null : new AbsenceMarked(AbsenceMark.of(mark).orElseThrow(), rs.getString("marked_by"),
				rs.getTimestamp("marked_at").toInstant());
	}

}
