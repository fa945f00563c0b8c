-- What the functions of the guards believe stands in tables of the guards: nothing that the application's user owns, and
-- so could have put there a moment ago, is read with their rights.

-- When a line was written, by the clock of the database: the time that the application says can be made up. Lines of
-- before have none.
alter table registry_act add column written_at timestamptz;

create function refuse_other_time() returns trigger language plpgsql as $$
begin
  new.written_at := pg_catalog.clock_timestamp();
  return new;
end $$;

create trigger registry_act_written before insert on registry_act
  for each row execute function refuse_other_time();

-- Whether somebody has said of an account why its documents were looked at.
create index look_reason on look (subject) where reason is not null;

-- Made anew, so that it belongs to whoever makes it. What the guarded tables tell of retired accounts: names, birth
-- dates, histories, and what people have written of their cases. That something happened, when, to which number and by
-- whom stays. Retired is what the last word of the journal has called so for 30 days, in which whoever has taken over
-- the application would have been noticed; younger notes stay too, and reasons of looks stay for a year. Which cases an
-- account lay in, and under which number, the journal and the lists tell.
drop function erase_from_guarded(bigint[]);

create function erase_from_guarded(erased bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set row_security = off as $$
declare
  cases bigint[] := array(
    select case_number from public.registry_act where account_id = any (erased)
    union select case_number from public.report_line where account_id = any (erased)
    union select case_number from public.report_double_count where account_id = any (erased)
    union select case_number from public.report_outside where account_id = any (erased) or outside_id = any (erased));
  numbers text[] := array(
    select before ->> 'number' from public.registry_act where account_id = any (erased) and kind = 'delete');
begin
  if exists (select from unnest(erased) e (id)
      where not coalesce((select r.kind = 'delete' and greatest(r.at, r.written_at) < now() - interval '30 days'
        from public.registry_act r where r.account_id = e.id and r.kind in ('delete', 'restore')
        order by r.revision desc limit 1), false)) then
    raise exception 'Only accounts that were retired 30 days ago are erased';
  end if;
  perform set_config('duplicates.time_is_over', 'yes', true);
  update public.report_line set full_name = '—', birth_date = null, class_name = null, enrolled = null,
    withdrawn = null, order_number = null, created_on = null
  where account_id = any (erased);
  update public.report_double_count set full_name = '—', birth_date = null where account_id = any (erased);
  update public.report_outside set full_name = '—', birth_date = null
  where account_id = any (erased) or outside_id = any (erased);
  update public.case_event set note = null
  where note is not null and case_number = any (cases) and at < now() - interval '30 days';
  update public.registry_act set before = null, after = (select jsonb_object_agg(part.key, part.value)
    from jsonb_each(after) part where part.key in ('kept', 'other', 'restricted', 'deleted'))
  where account_id = any (erased) and (before is not null or after is not null);
  update public.look set reason = null
  where reason is not null and subject = any (numbers) and at < now() - interval '364 days';
  perform set_config('duplicates.time_is_over', '', true);
end $$;
