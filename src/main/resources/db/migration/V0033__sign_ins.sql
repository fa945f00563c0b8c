-- Who signed in from where, once a day for each credential and address: a program signs in with every request.

create table sign_in (
  id bigint generated always as identity constraint sign_in_pkey primary key,
  at timestamptz not null,
  day date not null,
  login text collate "C" not null,
  address text collate "C" not null,
  -- The version of the user's row: another one after every new password.
  credential integer not null,
  constraint sign_in_once unique (login, address, day, credential)
);

create index sign_in_at on sign_in (at);

create trigger sign_in_append_only before update or delete or truncate on sign_in
  for each statement execute function refuse_change();

-- Failures of an hour, counted. A login that no user has is not kept, for people type passwords there: it is empty.
create table failed_sign_in (
  hour timestamptz not null,
  login text collate "C" not null,
  failures integer not null,
  last_at timestamptz not null,
  last_address text collate "C" not null,
  constraint failed_sign_in_pkey primary key (hour, login)
);

create index failed_sign_in_last_at on failed_sign_in (last_at);

create trigger failed_sign_in_kept before delete or truncate on failed_sign_in
  for each statement execute function refuse_change();
create trigger failed_sign_in_only_grows before update on failed_sign_in
  for each row when (new.failures <> old.failures + 1 or new.hour <> old.hour or new.login <> old.login)
  execute function refuse_change();

-- The one way to count: the application's own database user may not change these rows.
create function count_failed_sign_in(failed_at timestamptz, failed_login text, failed_address text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.failed_sign_in as known (hour, login, failures, last_at, last_address)
  values (date_trunc('hour', failed_at), failed_login, 1, failed_at, failed_address)
  on conflict (hour, login) do update
    set failures = known.failures + 1, last_at = excluded.last_at, last_address = excluded.last_address;
$$;
