-- The set-based twin of history.Stays: the same stays from the same movements. A day's documents count together.
-- Days that both begin and end leave open what was open and closed what was closed, so the state after a day is that
-- of the last day that did only one of the two.

create view derived_stay as
with documents as (
  select account_id, organization_id, date,
    case when kind in ('ENROLMENT', 'WITHDRAWAL') then 'REGULAR' else 'ATTACHED' end as kind,
    bool_or(kind in ('ENROLMENT', 'ATTACHMENT')) as starts,
    bool_or(kind in ('WITHDRAWAL', 'DETACHMENT')) as ends
  from movement
  where superseded_at is null and kind <> 'TRANSFER'
  group by 1, 2, 4, 3
), numbered as (
  select *, count(*) filter (where starts <> ends) over track as run
  from documents
  window track as (partition by account_id, organization_id, kind order by date)
), known as (
  select *, bool_or(starts and not ends) over (partition by account_id, organization_id, kind, run) as open_after
  from numbered
), framed as (
  select *, lag(open_after, 1, false) over track as open_before,
    min(date) filter (where ends) over (track rows between 1 following and unbounded following) as next_end
  from known
  window track as (partition by account_id, organization_id, kind order by date)
)
select account_id, organization_id, kind, date as begins,
  case when ends and not open_before then date else next_end end as ends
from framed
where starts and (ends or not open_before);

create function refresh_stays(accounts bigint[]) returns void language sql as $$
  delete from stay where account_id = any (accounts);
  insert into stay (account_id, organization_id, kind, begins, ends)
  select account_id, organization_id, kind, begins, ends from derived_stay where account_id = any (accounts);
$$;
