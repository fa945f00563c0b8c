-- The same stays as before. The next end after a day was looked for anew from every day of a history, which for an
-- account with thousands of documents in one organization took minutes; read from the last day to the first it is known.

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
    min(date) filter (where ends) over (partition by account_id, organization_id, kind order by date desc
      rows between unbounded preceding and 1 preceding) as next_end
  from documents
  window past as (partition by account_id, organization_id, kind order by date
    rows between unbounded preceding and 1 preceding)
)
select account_id, organization_id, kind, date as begins,
  case when ends and open_before is not true then date else next_end end as ends
from framed
where starts and (ends or open_before is not true);

-- As before, planned each time: a plan made for no rows that is kept compares twenty thousand organizations each with
-- each.
create or replace function card_organization_changed() returns trigger language plpgsql as $$
begin
  execute '
    insert into card_unread (account_id)
    select distinct s.account_id
    from before join after on after.id = before.id and after.kind <> before.kind
    join stay s on s.organization_id = after.id';
  return null;
end $$;
