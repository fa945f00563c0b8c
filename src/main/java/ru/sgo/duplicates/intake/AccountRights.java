package ru.sgo.duplicates.intake;

import ru.sgo.duplicates.registry.StoredStays;

/**
 * Whose an account {@code a} is. Facts flow, rights do not (a stay that is only claimed
 * gives none), and what is yet to come gives none either, nor does the moment that a file
 * claims to show.
 */
final class AccountRights {

	private static final String TODAY = "%1$s.begins <= :today and (%1$s.ends is null or %1$s.ends > :today)";

	/**
	 * Where the account is at home: where the child is today, rather in a school than
	 * attached or beside it, else where it last was, else with whoever made it; where
	 * none is known, nowhere, so that no scope but the whole registry holds it.
	 */
	private static final String HOME = """
			left join lateral (
			  select s.organization_id, o.kind from stay s join organization o on o.id = s.organization_id
			  where s.account_id = a.id and s.begins <= :today and %s
			  order by %s desc, s.kind = 'REGULAR' desc, o.kind <> 'EXTRACURRICULAR' desc, s.ends desc nulls first,
			    s.begins desc, o.code
			  limit 1) home on true
			""".formatted(StoredStays.founded("s"), "(" + isThereToday("s") + ")");

	/** At home within the organization's reach, with no regular stay outside of it. */
	private static final String OWN = """
			(coalesce(home.organization_id, a.creator_id) in
			    (select organization_id from organization_reach where ancestor_id = %1$s)
			  and not exists (select from stay other join organization o on o.id = other.organization_id
			    where other.account_id = a.id and other.kind = 'REGULAR' and %2$s and %3$s
			      and (o.kind <> 'EXTRACURRICULAR' or home.kind = 'EXTRACURRICULAR')
			      and other.organization_id not in
			        (select organization_id from organization_reach where ancestor_id = %1$s)))
			""";

	/**
	 * The accounts of the whole registry for which a complete import speaks. Where it
	 * speaks for all, nobody's home is looked for.
	 */
	static final String IN_FIELD = """
			from student_account a
			where a.source = 'sgo' and a.deleted_at is null
			  and (:field::bigint is null or (select %s from (values (a.id)) this (id) %s))
			""".formatted(own(":field"), HOME);

	/** Whether the import itself says that the child comes to the sender. */
	static final String SENT_AS_COMING = """
			exists (select from staged_movements m join organization o on o.code = m.organization
			  join organization_reach r on r.organization_id = o.id and r.ancestor_id = :scope
			  where m.number = a.number and m.kind in ('ENROLMENT', 'ATTACHMENT'))
			""";

	/**
	 * Makes the table of the accounts that the students part names: whether the sender
	 * may write them, and whether she has to do with them at all. A number alone, which
	 * may be guessed, opens no account. Wants a further condition of the latter.
	 */
	static final String OF_SENDER = """
			create temp table sender_rights on commit drop as
			select a.id as account_id, a.number, coalesce(%s, false) as writes,
			  coalesce(a.creator_id in (select organization_id from organization_reach where ancestor_id = :scope), false)
			  or exists (select from stay s join organization_reach r on r.organization_id = s.organization_id
			    where s.account_id = a.id and r.ancestor_id = :scope)
			  or %%s as knows
			from (select distinct number from staged_students) s
			join student_account a on a.source = 'sgo' and a.number = s.number %s
			"""
		.formatted(own(":scope"), HOME);

	private AccountRights() {
	}

	/**
	 * The condition of a query that somebody is there today.
	 * @param stay the name of the stay in the query
	 */
	static String isThereToday(String stay) {
		return TODAY.formatted(stay);
	}

	private static String own(String organization) {
		return OWN.formatted(organization, isThereToday("other"), StoredStays.founded("other"));
	}

}
