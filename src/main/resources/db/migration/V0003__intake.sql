-- Imports: what was sent, what became of it, and the rows that could not be taken.

create table import_run (
  id bigint generated always as identity constraint import_run_pkey primary key,
  status text collate "C" not null constraint import_run_status_known check (status in
    ('RUNNING', 'COMPLETED', 'FAILED', 'AWAITING_CONFIRMATION', 'CANCELLED', 'INTERRUPTED')),
  mode text collate "C" not null constraint import_run_mode_known check (mode in ('addition', 'complete')),
  authority_id bigint constraint import_run_authority_fk references organization,
  -- Who may see it: the organization of the user who sent it, empty for the whole registry.
  scope_id bigint constraint import_run_scope_fk references organization,
  as_of timestamptz not null,
  present_only boolean not null,
  actor text collate "C" not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  stage text collate "C",
  progress integer not null default 0 constraint import_run_progress_percent check (progress between 0 and 100),
  organizations integer,
  accounts integer,
  movements integer,
  problem_count integer not null default 0,
  -- What the confirmation is about: how much would be removed, of how much.
  would_remove integer,
  of_total integer,
  failure text collate "C",
  -- The uploaded files, under generated names, until the import has ended.
  organizations_file text,
  students_file text,
  movements_file text,
  version integer not null default 0
);

create table import_problem (
  import_id bigint not null constraint import_problem_import_fk references import_run,
  position integer not null,
  file text collate "C" not null,
  line bigint not null,
  column_name text,
  value text,
  -- The message's key in the bundles, and its arguments.
  message text collate "C" not null,
  arguments text[] not null default '{}',
  -- Whether the row was left out (true) or taken without the value (false).
  row_lost boolean not null,
  constraint import_problem_pkey primary key (import_id, position)
);
