-- Runs of the report «Список учащихся-"дублей"»: each is kept as it was, its lines copy what they show.

create table duplicate_report (
  id bigint generated always as identity constraint duplicate_report_pkey primary key,
  authority_id bigint not null constraint duplicate_report_authority_fk references organization,
  period_from date not null,
  period_to date not null,
  status text collate "C" not null constraint duplicate_report_status_known
    check (status in ('RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED')),
  actor text collate "C" not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  stage text collate "C",
  progress integer not null default 0 constraint duplicate_report_progress_percent check (progress between 0 and 100),
  accounts integer not null default 0,
  identical_groups integer not null default 0,
  probable_groups integer not null default 0,
  check_groups integer not null default 0,
  double_counts integer not null default 0,
  outside integer not null default 0,
  -- Accounts without movements, or only outside schools and kindergartens: counted beside the report.
  beside integer not null default 0,
  cases_opened integer not null default 0,
  cases_confirmed integer not null default 0,
  cases_reopened integer not null default 0,
  cases_open integer not null default 0,
  version integer not null default 0,
  constraint duplicate_report_period_in_order check (period_from <= period_to)
);

create index duplicate_report_authority on duplicate_report (authority_id, id);

create table report_line (
  report_id bigint not null constraint report_line_report_fk references duplicate_report,
  group_number integer not null,
  position integer not null,
  account_id bigint not null,
  account_number text collate "C" not null,
  full_name text not null,
  birth_date date,
  tier text collate "C" not null,
  role text collate "C" not null,
  cause text collate "C",
  organization_code text collate "C",
  organization_name text,
  organization_kind text collate "C",
  class_name text,
  enrolled date,
  withdrawn date,
  order_number text,
  entry_method text collate "C",
  created_on date,
  responsible_code text collate "C",
  responsible_name text,
  case_number bigint,
  certainty text collate "C" not null,
  identity text collate "C" not null,
  reasons jsonb not null,
  constraint report_line_pkey primary key (report_id, group_number, position)
);

create table report_pair (
  report_id bigint not null constraint report_pair_report_fk references duplicate_report,
  account_a text collate "C" not null,
  account_b text collate "C" not null,
  tier text collate "C" not null,
  weight double precision,
  evidence text[] not null,
  constraint report_pair_pkey primary key (report_id, account_a, account_b)
);

create table report_double_count (
  report_id bigint not null constraint report_double_count_report_fk references duplicate_report,
  position integer not null,
  account_id bigint not null,
  account_number text collate "C" not null,
  full_name text not null,
  birth_date date,
  kind text collate "C" not null,
  organization_a text collate "C" not null,
  organization_b text collate "C" not null,
  date date,
  case_number bigint,
  constraint report_double_count_pkey primary key (report_id, position)
);

create table report_outside (
  report_id bigint not null constraint report_outside_report_fk references duplicate_report,
  position integer not null,
  account_id bigint not null,
  account_number text collate "C" not null,
  outside_id bigint not null,
  outside_number text collate "C" not null,
  full_name text not null,
  birth_date date,
  cause text collate "C" not null,
  constraint report_outside_pkey primary key (report_id, position)
);

create trigger report_line_kept before update or delete or truncate on report_line
  for each statement execute function refuse_change();
create trigger report_pair_kept before update or delete or truncate on report_pair
  for each statement execute function refuse_change();
create trigger report_double_count_kept before update or delete or truncate on report_double_count
  for each statement execute function refuse_change();
create trigger report_outside_kept before update or delete or truncate on report_outside
  for each statement execute function refuse_change();
