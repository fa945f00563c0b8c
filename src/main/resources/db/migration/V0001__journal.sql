-- Who did and who looked at what. Append-only: an entry is never changed or removed.

create table registry_act (
  revision bigint generated always as identity constraint registry_act_pkey primary key,
  at timestamptz not null,
  actor text collate "C" not null,
  -- The organization in whose name the actor acted, when it is not the actor's own.
  on_behalf_of text collate "C",
  origin text collate "C" not null constraint registry_act_origin_known check (origin in ('here', 'source')),
  kind text collate "C" not null,
  account_id bigint,
  organization_id bigint,
  case_number bigint,
  import_id bigint,
  before jsonb,
  after jsonb
);

create index registry_act_account on registry_act (account_id, revision) where account_id is not null;
create index registry_act_at on registry_act (at);

create table look (
  id bigint generated always as identity constraint look_pkey primary key,
  at timestamptz not null,
  actor text collate "C" not null,
  kind text collate "C" not null,
  -- Numbers and codes only, never a name or a document.
  subject text collate "C" not null,
  reason text
);

create index look_at on look (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger registry_act_append_only before update or delete or truncate on registry_act
  for each statement execute function refuse_change();
create trigger look_append_only before update or delete or truncate on look
  for each statement execute function refuse_change();
