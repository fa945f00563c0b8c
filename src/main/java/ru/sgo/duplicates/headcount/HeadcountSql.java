package ru.sgo.duplicates.headcount;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseLawful;

/**
 * The queries of a headcount. Their parameters are {@code :on}, the day, {@code
 * :authority}, the id of the authority, and {@code :scope}.
 */
final class HeadcountSql {

	/** The schools and kindergartens of the authority that the reader may see. */
	static final String PLACES = """
			places as (
			  select o.id, o.code, coalesce(o.short_name, o.name) as name, o.kind, k.closed_on,
			    u.code as authority, coalesce(u.short_name, u.name) as authority_name
			  from organization o left join organization_closing k on k.organization_id = o.id
			    left join organization u on u.id = o.authority_id
			  where o.kind in ('SCHOOL', 'KINDERGARTEN')
			    and o.id in (select organization_id from organization_reach where ancestor_id = :authority) and %s)
			""".formatted(Scope.holds("o.id"));

	/**
	 * The cases of which it is known where their accounts will be: once the decided plans
	 * are carried out, and once the proposed ones are, too. A child in two organizations
	 * lawfully is counted once already, unless another case of it says where it will be;
	 * of several such words about one account the latest stands for all of them. Cases
	 * that the reader may not know of are counted as they stand, or the figures would
	 * tell of them.
	 */
	private static final String SETTLED = """
			foreseen as (
			  select k.case_number, c.status, c.decided_at from case_after k
			    join duplicate_case c on c.number = k.case_number and c.version = k.case_version
			  where k.planned and (c.status in ('FOUND', 'ASSIGNED', 'DISPUTED') or %s) and %s),
			settled as (
			  select case_number, status <> 'FOUND' as decided, true as proposed from foreseen
			  where status <> 'DISMISSED'
			  union all
			  select l.case_number, not coalesce(bool_or(x.status in ('ASSIGNED', 'DISPUTED')), false),
			    not coalesce(bool_or(x.status <> 'DISMISSED'), false)
			  from foreseen l join case_account mine on mine.case_number = l.case_number
			    left join case_account other on other.account_id = mine.account_id and other.case_number <> l.case_number
			    left join foreseen x on x.case_number = other.case_number
			  where l.status = 'DISMISSED'
			  group by l.case_number, l.decided_at
			  having not coalesce(bool_or(x.status = 'DISMISSED'
			    and (x.decided_at, x.case_number) > (l.decided_at, l.case_number)), false)),
			moved as (
			  select ca.account_id, bool_or(d.decided) as decided, bool_or(d.proposed) as proposed
			  from settled d join case_account ca on ca.case_number = d.case_number group by 1)
			"""
		.formatted(CaseLawful.HOLDS, Scope.shows("c.restricted"));

	/**
	 * The accounts that have been deleted, or acted upon here: few, and found by indexes,
	 * where to look at each account of a region takes longer than to count its stays.
	 */
	private static final String TOUCHED = """
			touched as materialized (
			  select id, deleted_at, acted_at, import_id from student_account
			  where deleted_at is not null or acted_at is not null)
			""";

	/**
	 * Whether a stay {@code s} at a place {@code p} has the day; both its ends are days
	 * of attendance, and nobody attends a place that is closed.
	 */
	private static final String ON_THE_DAY = """
			s.begins <= :on and (s.ends is null or s.ends >= :on) and (p.closed_on is null or p.closed_on > :on)
			""";

	private static final String PAST_THE_DAY = "(s.ends is null or s.ends > :on)";

	private static final String TO_THE_DAY = "s.ends = :on";

	/**
	 * Whether on the last day of a stay {@code s} another begins, of the same account and
	 * kind: such a child is counted where it enters. Nobody is counted in additional
	 * education. Of most stays nothing has to be looked up.
	 */
	private static final String GOES_ON = """
			case when s.ends = :on then exists (select from %s t join organization e on e.id = t.organization_id
			  where t.account_id = s.account_id and t.kind = s.kind and t.begins = :on
			    and (t.ends is null or t.ends > :on) and e.kind <> 'EXTRACURRICULAR'%s) else false end
			""";

	/** Of an account several cases may tell where it will be. */
	private static final String OF_THE_CASE = " and t.case_number = s.case_number";

	private static final String BEGUN_AGAIN = GOES_ON.formatted("stay", " and t.organization_id = s.organization_id");

	private static final String BEGUN_ANYWHERE = GOES_ON.formatted("stay", "");

	private static final String PLANNED_ANYWHERE = GOES_ON.formatted("case_after_stay", OF_THE_CASE);

	/**
	 * The places that are not closed on the day, and of which moment the newest movements
	 * and accounts are that the source has sent of all under an organization above each.
	 */
	private static final String HEARD = """
			sent as (
			  select authority_id, max(as_of) filter (where movements) as movements,
			    max(as_of) filter (where accounts) as accounts
			  from source_state group by 1),
			heard as materialized (
			  select p.id,
			    greatest(max(x.movements), (select movements from sent where authority_id is null)) as movements,
			    greatest(max(x.accounts), (select accounts from sent where authority_id is null)) as accounts
			  from places p left join organization_reach u on u.organization_id = p.id
			    left join sent x on x.authority_id = u.ancestor_id
			  where not exists (select from organization_closing k
			    where k.organization_id = p.id and k.closed_on <= :on)
			  group by 1)
			""";

	/**
	 * Whether an act of ours on a touched account {@code a} waits for the source to
	 * agree, at a place {@code p} of {@link #HEARD}.
	 */
	private static final String UNCONFIRMED = """
			a.acted_at is not null and a.import_id is not null
			  and coalesce(case when a.deleted_at is null then p.movements else p.accounts end, '-infinity') <= a.acted_at
			""";

	/**
	 * The class in which one of the accounts was last, up to the day; {@code ''} if none.
	 */
	private static final String CLASS_OF = """
			coalesce((select v.class_name from movement v
			  where v.account_id %s and v.organization_id = s.organization_id and v.superseded_at is null
			    and v.kind in ('ENROLMENT', 'TRANSFER', 'ATTACHMENT') and v.date <= :on and v.class_name is not null
			  order by v.date desc, v.id desc limit 1), '')
			""";

	private static final String CLASS_OF_ACCOUNT = CLASS_OF.formatted("= s.account_id");

	/** The account to keep takes over what the others have. */
	private static final String CLASS_OF_CHILD = CLASS_OF
		.formatted("in (select account_id from case_account where case_number = s.case_number)");

	private static final String NO_CLASS = "null::text";

	/**
	 * Only of stays that end on the day it is asked whether they go on: where it is asked
	 * of each, the server believes that it takes so long that it sorts all of them first.
	 */
	private static final String AS_THEY_ARE = """
			select p.id, %s as class_name,
			  count(*) filter (where a.deleted_at is null and s.kind = 'REGULAR' and not t.again) as accounts,
			  count(*) filter (where a.deleted_at is null and s.kind = 'ATTACHED' and not t.again) as attached,
			  count(*) filter (where a.deleted_at is null and s.kind = 'REGULAR' and not t.anywhere
			    and not coalesce(m.decided, false)) as after,
			  count(*) filter (where a.deleted_at is null and s.kind = 'REGULAR' and not t.anywhere
			    and not coalesce(m.proposed, false)) as after_proposed,
			  bool_or(s.kind = 'REGULAR' and (%s)) as preliminary
			from stay s join heard p on p.id = s.organization_id left join touched a on a.id = s.account_id
			  left join moved m on m.account_id = s.account_id
			  cross join lateral (select %s as again, %s as anywhere) t
			where s.begins <= :on and %s
			group by 1, 2
			""";

	private static final String AS_PLANNED = """
			select p.id, %s, 0, 0, count(*) filter (where d.decided), count(*) filter (where d.proposed), false
			from case_after_stay s join settled d on d.case_number = s.case_number
			  join places p on p.id = s.organization_id
			where s.kind = 'REGULAR' and %s and not (%s)
			group by 1, 2
			""";

	/**
	 * On which days of {@code :days} a stay {@code s} counts: from the first that is no
	 * earlier than its beginning, before the first that is later than its end. So one
	 * look at each stay is enough for all days.
	 */
	private static final String SPAN = """
			width_bucket(s.begins - 1, :days::date[]) as first,
			  width_bucket(least(s.ends, p.closed_on - 1), :days::date[]) as past
			""";

	private static final String BEGUN_BEFORE_CLOSED = "(p.closed_on is null or s.begins < p.closed_on)";

	/** The day of {@code :days} on which a stay {@code s} is counted where it goes on. */
	private static final String MOVES = """
			case when s.ends = any (:days::date[]) and (p.closed_on is null or s.ends < p.closed_on)
			  then (select max(case when t.organization_id = s.organization_id then 2 else 1 end) from %s t join organization e on e.id = t.organization_id
			  where t.account_id = s.account_id and t.kind = s.kind and t.begins = s.ends
			    and (t.ends is null or t.ends > s.ends) and e.kind <> 'EXTRACURRICULAR'%s) end as moves
			""";

	/**
	 * How many regular stays begin and end between the days of {@code :days}, those of
	 * the accounts, of the decided plans and of all plans apart.
	 */
	static final String SERIES = "with " + PLACES + ", " + SETTLED + ", " + TOUCHED + """
			, spans as (
			  select %1$s, %2$s, true as is_account, not coalesce(m.decided, false) as is_after,
			    not coalesce(m.proposed, false) as is_proposed
			  from stay s join places p on p.id = s.organization_id
			    left join touched a on a.id = s.account_id
			    left join moved m on m.account_id = s.account_id
			  where s.kind = 'REGULAR' and a.deleted_at is null and %4$s
			  union all
			  select %1$s, %3$s, false, d.decided, d.proposed
			  from case_after_stay s join settled d on d.case_number = s.case_number
			    join places p on p.id = s.organization_id
			  where s.kind = 'REGULAR' and %4$s)
			select first, past, moves, count(*) filter (where is_account) as accounts,
			  count(*) filter (where is_after) as after, count(*) filter (where is_proposed) as after_proposed
			from spans group by 1, 2, 3
			""".formatted(SPAN, MOVES.formatted("stay", ""), MOVES.formatted("case_after_stay", OF_THE_CASE),
			BEGUN_BEFORE_CLOSED);

	private HeadcountSql() {
	}

	/** The figures of every line, but for the cases that are not decided. */
	static String figures(HeadcountBy by) {
		boolean classes = by == HeadcountBy.CLASS;
		return "with "
				+ String.join(", ", PLACES, SETTLED, TOUCHED, HEARD,
						"parts as (" + asTheyAre(classes) + " union all " + asPlanned(classes)
								+ " union all select id, null, 0, 0, 0, 0, false from places)")
				+ """
						select %s, sum(l.accounts) as accounts, sum(l.attached) as attached, sum(l.after) as after,
						  sum(l.after_proposed) as after_proposed, bool_or(l.preliminary) as preliminary
						from parts l join places p on p.id = l.id
						%s
						group by 1, 2, 3, 4 order by 3 desc, 1, 4
						""".formatted(columns(by, "l.class_name"), classes
						? "where l.class_name is not null or l.id not in (select id from parts where class_name is not null)"
						: "");
	}

	/**
	 * How many unclosed cases have no plan, by line, and in all, for one may lie in
	 * several.
	 */
	static String undecided(HeadcountBy by) {
		String className = (by == HeadcountBy.CLASS) ? CLASS_OF_ACCOUNT : NO_CLASS;
		return "with " + PLACES + ", " + SETTLED + ", " + TOUCHED + """
				, there as (
				  select c.number, %s
				  from duplicate_case c join case_account ca on ca.case_number = c.number
				    left join touched a on a.id = ca.account_id
				    join stay s on s.account_id = ca.account_id and s.kind = 'REGULAR'
				    join places p on p.id = s.organization_id
				  where a.deleted_at is null and c.status in ('FOUND', 'ASSIGNED', 'DISPUTED') and %s and %s
				    and c.number not in (select case_number from settled))
				select code, name, kind, class_name, count(distinct number) as undecided, grouping(kind) = 1 as in_all
				from there group by grouping sets ((code, name, kind, class_name), ())
				""".formatted(columns(by, className), ON_THE_DAY, Scope.shows("c.restricted"));
	}

	private static String asTheyAre(boolean classes) {
		String className = classes ? CLASS_OF_ACCOUNT : NO_CLASS;
		return AS_THEY_ARE.formatted(className, UNCONFIRMED, "false", "false", PAST_THE_DAY) + " union all "
				+ AS_THEY_ARE.formatted(className, UNCONFIRMED, BEGUN_AGAIN, BEGUN_ANYWHERE, TO_THE_DAY);
	}

	private static String asPlanned(boolean classes) {
		return AS_PLANNED.formatted(classes ? CLASS_OF_CHILD : NO_CLASS, ON_THE_DAY, PLANNED_ANYWHERE);
	}

	/** What tells a line from the others. */
	private static String columns(HeadcountBy by, String className) {
		return switch (by) {
			case ORGANIZATION -> "p.code as code, p.name as name, p.kind as kind, null::text as class_name";
			case KIND -> "null::text as code, null::text as name, p.kind as kind, null::text as class_name";
			case AUTHORITY -> "p.authority as code, p.authority_name as name, '" + OrganizationKind.AUTHORITY
					+ "'::text as kind, null::text as class_name";
			case CLASS -> "p.code as code, p.name as name, p.kind as kind, " + className + " as class_name";
		};
	}

}
