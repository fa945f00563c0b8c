-- What is guarded goes when its time is over, and a child's data go for good, by nobody's hand: the only ways are the
-- functions below, which the owner of the guards has made. They know by themselves what is too early. They say so by
-- set_config: as a setting of a function only a superuser may name a parameter that no extension knows.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'TRUNCATE' and current_setting('duplicates.time_is_over', true) = 'yes' then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

-- Who looked at what. Whoever has taken over the application can remove no look of the last year.
create function forget_looks(before timestamptz, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone integer;
begin
  if before > now() - interval '364 days' then
    raise exception 'Looks are kept for a year at least';
  end if;
  perform set_config('duplicates.time_is_over', 'yes', true);
  delete from public.look where id in (select id from public.look where at < before order by at limit most);
  get diagnostics gone = row_count;
  perform set_config('duplicates.time_is_over', '', true);
  return gone;
end $$;

-- Who signed in from where, and who failed to.
create function forget_sign_ins(before timestamptz, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone integer;
  failed integer;
begin
  if before > now() - interval '364 days' then
    raise exception 'Sign-ins are kept for a year at least';
  end if;
  perform set_config('duplicates.time_is_over', 'yes', true);
  delete from public.sign_in where id in (select id from public.sign_in where at < before order by at limit most);
  get diagnostics gone = row_count;
  delete from public.failed_sign_in where (hour, login) in (
    select hour, login from public.failed_sign_in where last_at < before order by last_at limit most - gone);
  get diagnostics failed = row_count;
  perform set_config('duplicates.time_is_over', '', true);
  return gone + failed;
end $$;

-- What the guarded tables tell of retired accounts: names, birth dates, histories, and what people have written of
-- their cases. That something happened, when, to which number and by whom stays. It reads two tables of the application:
-- a view that somebody put in the place of one would be read with the rights of the guards, so there must be none.
create function erase_from_guarded(erased bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
  set restrict_nonsystem_relation_kind = 'view, foreign-table' set row_security = off as $$
begin
  if exists (select from unnest(erased) e (id) left join public.student_account a on a.id = e.id
      where a.deleted_at is null) then
    raise exception 'Only retired accounts are erased';
  end if;
  perform set_config('duplicates.time_is_over', 'yes', true);
  update public.report_line set full_name = '—', birth_date = null, class_name = null, enrolled = null,
    withdrawn = null, order_number = null, created_on = null
  where account_id = any (erased);
  update public.report_double_count set full_name = '—', birth_date = null where account_id = any (erased);
  update public.report_outside set full_name = '—', birth_date = null
  where account_id = any (erased) or outside_id = any (erased);
  update public.case_event set note = null
  where note is not null
    and case_number in (select case_number from public.case_account where account_id = any (erased));
  update public.registry_act set before = null, after = (select jsonb_object_agg(part.key, part.value)
    from jsonb_each(after) part where part.key in ('kept', 'other', 'restricted', 'deleted'))
  where account_id = any (erased) and (before is not null or after is not null);
  update public.look set reason = null
  where reason is not null and subject in (select number from public.student_account where id = any (erased));
  perform set_config('duplicates.time_is_over', '', true);
end $$;

-- What people typed into files goes before the import that it was part of.
create index import_problem_typed on import_problem (import_id) where value is not null;
