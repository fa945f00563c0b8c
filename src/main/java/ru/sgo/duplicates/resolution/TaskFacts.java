package ru.sgo.duplicates.resolution;

/**
 * What the stays and accounts of the registry say of a task, in the words of the
 * database.
 */
final class TaskFacts {

	/**
	 * Whether the facts satisfy a task {@code t}. A withdrawal is satisfied when no
	 * regular stay there goes on after its day; a later enrolment is another stay. Stays
	 * are taken over when no day of theirs is lost, none more goes on for ever, and none
	 * more is counted elsewhere too; of a stay that goes on only the first day is sure,
	 * for the child may have moved on. Whether a child has one card or two is answered,
	 * or is no question any more once the sources say that its stays do not meet: what
	 * has been noted here does not answer it.
	 */
	static final String SATISFIED = """
			case
			  when t.act in ('withdraw', 'correct_withdrawal') then not exists (select from stay s
			    where s.account_id = t.account_id and s.organization_id = t.at_organization_id and s.kind = 'REGULAR'
			      and s.begins <= t.date and coalesce(s.ends, 'infinity') > t.date)
			  when t.act in ('enrol', 'attach') then not exists (select from task_stay w where w.task_id = t.id
			    and not daterange(w.begins, coalesce(w.ends, w.begins), '[]') <@ (
			      select coalesce(range_agg(daterange(s.begins, s.ends, '[]')), '{}') from stay s
			      where s.account_id = t.account_id and s.organization_id = t.at_organization_id
			        and s.kind = case t.act when 'enrol' then 'REGULAR' else 'ATTACHED' end
			        and s.begins is distinct from s.ends))
			    and not exists (select from stay s
			      cross join lateral (select range_agg(daterange(w.begins, w.ends, '[]')) as days from task_stay w
			        where w.task_id = t.id) decided
			      cross join lateral (
			        select datemultirange(daterange(s.begins, s.ends, '[]')) - decided.days as days) more
			      where s.account_id = t.account_id and s.organization_id = t.at_organization_id
			        and s.kind = case t.act when 'enrol' then 'REGULAR' else 'ATTACHED' end
			        and daterange(s.begins, s.ends, '[]') && decided.days
			        and (upper_inf(more.days) or (t.act = 'enrol' and exists (select from stay o
			          join organization p on p.id = o.organization_id and p.kind <> 'EXTRACURRICULAR'
			          where o.account_id = t.account_id and o.organization_id <> t.at_organization_id
			            and o.kind = 'REGULAR' and o.begins is distinct from o.ends
			            and daterange(o.begins, o.ends, '[]') && more.days))))
			  when t.act = 'correct_enrolment' then exists (select from student_account a
			      where a.id = t.account_id and a.deleted_at is not null)
			    or exists (select from stay s
			      where s.account_id = t.account_id and s.organization_id = t.at_organization_id and s.kind = 'REGULAR'
			        and s.begins = t.date and s.begins is distinct from s.ends
			        and not exists (select from stay o where o.account_id = s.account_id
			          and o.organization_id = s.organization_id and o.kind = 'REGULAR' and o.begins <> s.begins
			          and daterange(o.begins, o.ends, '[]') && daterange(s.begins, s.ends, '[]')))
			  when t.act = 'detach' then not exists (select from stay s
			    where s.account_id = t.account_id and s.organization_id = t.at_organization_id and s.kind = 'ATTACHED'
			      and s.ends is null)
			  when t.act = 'delete_account' then exists (select from student_account a
			    where a.id = t.account_id and a.deleted_at is not null)
			  when t.act = 'clarify' then t.cards is not null or not (
			    exists (select from case_account ca join movement m on m.account_id = ca.account_id
			      where ca.case_number = t.case_number and m.kind = 'WITHDRAWAL' and m.origin = 'here'
			        and m.superseded_at is null)
			    or exists (select from case_account one
			      join case_account other on other.case_number = one.case_number and other.account_id > one.account_id
			      join known_enrolment s on s.account_id = one.account_id
			      join known_enrolment o on o.account_id = other.account_id and o.organization_id <> s.organization_id
			      where one.case_number = t.case_number
			        and daterange(s.begins, s.ends, '[]') && daterange(o.begins, o.ends, '[]')))
			  else t.explanation is not null
			end
			""";

	/**
	 * The day on which a task {@code t} took effect, as the stays tell: the last day in
	 * the place that is left, the first one in the place that is entered. A stay that
	 * ended a year before is another one.
	 */
	static final String ACTUAL = """
			case
			  when t.act in ('withdraw', 'correct_withdrawal', 'detach') then (select max(s.ends) from stay s
			    where s.account_id = t.account_id and s.organization_id = t.at_organization_id
			      and s.kind = case t.act when 'detach' then 'ATTACHED' else 'REGULAR' end
			      and s.ends > t.date - 366 and (t.act = 'detach' or s.ends <= t.date))
			  when t.act in ('enrol', 'attach') then (select max(s.begins) from stay s
			    where s.account_id = t.account_id and s.organization_id = t.at_organization_id
			      and s.kind = case t.act when 'enrol' then 'REGULAR' else 'ATTACHED' end
			      and daterange(s.begins, s.ends, '[]') @> t.date)
			end
			""";

	private TaskFacts() {
	}

}
