-- «Акт об уничтожении» is kept for three years (order № 179, paragraph 8): nobody changes it, and nobody removes it
-- earlier.

create trigger erasure_act_kept before update or delete or truncate on erasure_act
  for each statement execute function refuse_change();
create trigger erasure_account_kept before update or delete or truncate on erasure_account
  for each statement execute function refuse_change();

alter table erasure_act owner to current_user;
alter table erasure_account owner to current_user;

create function forget_erasure_acts(before timestamptz, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone integer;
begin
  if before > now() - interval '1095 days' then
    raise exception 'Acts of erasure are kept for three years at least';
  end if;
  perform set_config('duplicates.time_is_over', 'yes', true);
  delete from public.erasure_act where id in (
    select id from public.erasure_act where at < before order by id limit most);
  get diagnostics gone = row_count;
  perform set_config('duplicates.time_is_over', '', true);
  return gone;
end $$;
