-- Whatever inserts an account has just found the organization that made it, which is never deleted as a row. To look
-- it up once more, row by row, and to lock it, took a quarter of the inserting.

alter table student_account drop constraint student_account_creator_fk;

-- The same stays as before with one sort instead of three: whether something is open before a day is told by the last
-- day before it that only began and the last that only ended.

create or replace view derived_stay as
with documents as (
  select account_id, organization_id, date,
    case when kind in ('ENROLMENT', 'WITHDRAWAL') then 'REGULAR' else 'ATTACHED' end as kind,
    bool_or(kind in ('ENROLMENT', 'ATTACHMENT')) as starts,
    bool_or(kind in ('WITHDRAWAL', 'DETACHMENT')) as ends
  from movement
  where superseded_at is null and kind <> 'TRANSFER'
  group by 1, 2, 4, 3
), framed as (
  select *,
    max(date) filter (where starts and not ends) over past > coalesce(
      max(date) filter (where ends and not starts) over past, '-infinity') as open_before,
    min(date) filter (where ends) over (track rows between 1 following and unbounded following) as next_end
  from documents
  window track as (partition by account_id, organization_id, kind order by date),
    past as (track rows between unbounded preceding and 1 preceding)
)
select account_id, organization_id, kind, date as begins,
  case when ends and open_before is not true then date else next_end end as ends
from framed
where starts and (ends or open_before is not true);
