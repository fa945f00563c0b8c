-- The letters to all organizations of a scope, written in the background into one archive, which is kept for a while.

create table letter_run (
  id bigint generated always as identity constraint letter_run_pkey primary key,
  -- The top of the scope whose letters they are; empty for the whole registry.
  organization_id bigint constraint letter_run_organization_fk references organization,
  status text collate "C" not null constraint letter_run_status_known
    check (status in ('RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED', 'CANCELLED', 'FORGOTTEN')),
  actor text collate "C" not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  stage text collate "C",
  progress integer not null default 0,
  paced_from timestamptz,
  paced_percent integer,
  told_at timestamptz,
  -- To how many organizations it set out to write.
  organizations integer not null,
  -- The name of the archive below the folder of the letters.
  file text collate "C" not null constraint letter_run_file_unique unique,
  version integer not null default 0,
  constraint letter_run_pace_whole check ((paced_from is null) = (paced_percent is null))
);

-- Two tabs, one run.
create unique index letter_run_running on letter_run (coalesce(organization_id, 0)) where status = 'RUNNING';
create index letter_run_organization on letter_run (organization_id, id desc);
