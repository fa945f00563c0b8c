-- Before past stays were taken over, a plan enrolled the original at the last place only, and for ever: where the child
-- had been before was lost, and whoever had left stayed. What was decided so then, and would still lose or leave
-- something, is decided once more.

create temp table plan_of_before on commit drop as
with decided as (
  select c.number, c.keep_id, c.decided_at
  from duplicate_case c
  where c.kind = 'duplicate' and c.status in ('ASSIGNED', 'DISPUTED', 'AWAITING_CHECK')
    -- The day more is for a time zone that has been set otherwise since.
    and c.decided_at < (select installed_on from flyway_schema_history where version = '0021') + interval '1 day'
    and exists (select from task t where t.case_number = c.number and t.status <> 'CANCELLED' and t.act <> 'explain')
), attended as (
  select d.number, d.keep_id, d.decided_at, s.organization_id, s.ends, daterange(s.begins, s.ends, '[]') as days
  from decided d
  join case_account ca on ca.case_number = d.number and ca.role = 'delete'
  join stay s on s.account_id = ca.account_id and s.kind = 'REGULAR' and s.begins is distinct from s.ends
  join organization o on o.id = s.organization_id and o.kind <> 'EXTRACURRICULAR'
), planned as (
  select t.case_number, t.at_organization_id, daterange(w.begins, w.ends, '[]') as days
  from task t join task_stay w on w.task_id = t.id
  where t.act = 'enrol' and t.status <> 'CANCELLED'
)
select distinct a.number
from attended a
cross join lateral (
  select coalesce(range_agg(there.days), '{}') as days
  from (
    select daterange(s.begins, s.ends, '[]') from stay s
    where s.account_id = a.keep_id and s.organization_id = a.organization_id and s.kind = 'REGULAR'
    union all
    select p.days from planned p where p.case_number = a.number and p.at_organization_id = a.organization_id
    union all
    select daterange(w.begins, w.ends, '[]') from case_waiver w
    where w.case_number = a.number and w.organization_id = a.organization_id
  ) there (days)
) kept
where not a.days <@ kept.days
  or (a.ends < a.decided_at::date
    and exists (select from planned p where p.case_number = a.number and p.at_organization_id = a.organization_id
      and upper_inf(p.days) and p.days && a.days)
    and not exists (select from attended other where other.number = a.number
      and other.organization_id = a.organization_id and other.ends is null));

update task set status = 'CANCELLED', version = version + 1
where status in ('WAITING', 'OPEN') and case_number in (select number from plan_of_before);

update duplicate_case
set status = 'FOUND', certainty = 'look', verdict = null, decision_reason = null, decided_by = null, decided_at = null,
  objection = null, remark = 'case.remark.plan-changed', due_on = null, confirmed_at = null, version = version + 1
where number in (select number from plan_of_before);

insert into case_event (case_number, at, actor, kind, arguments)
select number, now(), '<application>', 'found-again', array['case.remark.plan-changed'] from plan_of_before order by number;
