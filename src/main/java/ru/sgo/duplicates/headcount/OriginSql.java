package ru.sgo.duplicates.headcount;

import ru.sgo.duplicates.registry.Scope;

/**
 * The query of where duplicates come from. A duplicate is an account that a case shows
 * beside the one to keep, or a stay that makes one account count twice. It may speak of
 * two organizations:
 * <ul>
 * <li>of the one that did not withdraw the child in time, where the cause says so: «не
 * выбыл своевременно из одной ОО» (S4), «выбытие из одной ОО и зачисление в другую ОО
 * произведено в одну дату» (S5). Which one it was stands in the reason of the cause, as
 * it was when it was found: what has been put right since does not hide it;
 * <li>of the one that made the second account: always where it did so by quick entry (S4,
 * S9 «ОО, учётная запись в которой появилась позже (та, которую внесли быстрым вводом)»),
 * and where the child was there already (S6, or simply twice) or should have been
 * enrolled from the withdrawn. Made by application for a child that another organization
 * had not let go, it speaks of that other one alone.
 * </ul>
 * An account that is counted twice is nobody's second account; where the cause does not
 * say who was late it speaks of nobody.
 */
final class OriginSql {

	/** A row is about an organization, a month, or all: what the query says of it. */
	static final int OF_ORGANIZATION = 1;

	static final int OF_MONTH = 2;

	private static final String NOT_WITHDRAWN = "('not_withdrawn', 'same_date')";

	private static final String MADE_ANEW = "('attached', 'same_organization', 'after_withdrawal')";

	/**
	 * The reason of a cause stands first; it begins with the place of the account to
	 * keep, and the arrival is the last day of the first two. It is read once for each
	 * account, which the database would not do by itself.
	 */
	private static final String ACCOUNTS = """
			select c.status = 'FOUND' as undecided, c.confirmed_at, a.created_on,
			  coalesce(case when ca.cause <> 'undetermined' then r.day end,
			    (select min(s.begins) from stay s where s.account_id = a.id), a.created_on) as arrived,
			  case when ca.cause in %s then l.id end as late,
			  case when ca.cause in %s or a.entry_method = 'QUICK_ENTRY' then coalesce(a.creator_id, ca.responsible_id) end
			    as second
			from duplicate_case c join case_account ca on ca.case_number = c.number and ca.role <> 'keep'
			    and ca.cause is not null
			  join student_account a on a.id = ca.account_id
			  cross join lateral (select q.said -> 0 ->> 'place' as place,
			      coalesce(q.said -> 3 ->> 'day', q.said -> 2 ->> 'day')::date as day
			    from (select ca.reasons -> 0 -> 'arguments' as said offset 0) q offset 0) r
			  left join organization l on l.code = r.place
			where c.kind = 'duplicate' and c.status <> 'DISMISSED' and %s
			"""
		.formatted(NOT_WITHDRAWN, MADE_ANEW, visible());

	private static final String COUNTED_TWICE = """
			select c.status = 'FOUND', c.confirmed_at, null::date, c.counted_since,
			  c.organization_a_id, null::bigint
			from duplicate_case c join case_account ca on ca.case_number = c.number
			where c.kind = 'double_count' and c.status <> 'DISMISSED' and c.verdict is distinct from 'lawful'
			  and c.cause in %s and %s
			""".formatted(NOT_WITHDRAWN, visible());

	/**
	 * By organization, by month of arrival, and in all. Has the parameters {@code
	 * :authority}, {@code :organization}, {@code :from}, {@code :to}, {@code :today},
	 * {@code :zone} and {@code :scope}.
	 */
	static final String COUNTED = "with " + HeadcountSql.PLACES
			+ ", found as materialized (select row_number() over () as id, f.*" + " from (" + ACCOUNTS + " union all "
			+ COUNTED_TWICE + ") f), spoken as ("
			+ """
					  select p.code, x.late, f.id, f.undecided, date_trunc('month', f.arrived)::date as month,
					    greatest(0, coalesce((f.confirmed_at at time zone :zone)::date, :today::date)
					      - coalesce(f.created_on, f.arrived)) as days
					  from found f cross join lateral (values (f.late, true), (f.second, false)) x (organization_id, late)
					    join places p on p.id = x.organization_id
					  where (:organization::text is null or p.code = :organization)
					    and (:from::date is null or f.arrived >= :from) and (:to::date is null or f.arrived <= :to))
					select code, month, grouping(code, month) as told, count(*) filter (where late) as late,
					  count(*) filter (where not late) as second,
					  count(distinct id) as duplicates,
					  count(distinct id) filter (where undecided) as undecided,
					  percentile_cont(0.5) within group (order by days) as median_days
					from spoken group by grouping sets ((code), (month), ())
					""";

	private OriginSql() {
	}

	/** Which cases the reader may know of. */
	private static String visible() {
		return Scope.holds("c.authority_id") + " and " + Scope.shows("c.restricted");
	}

}
