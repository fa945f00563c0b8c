-- One child's duplicate followed from report to report: the decision, the tasks, the proof.

create table duplicate_case (
  number bigint generated always as identity constraint duplicate_case_pkey primary key,
  kind text collate "C" not null constraint duplicate_case_kind_known check (kind in ('duplicate', 'double_count')),
  status text collate "C" not null constraint duplicate_case_status_known check (status in
    ('FOUND', 'ASSIGNED', 'DISPUTED', 'AWAITING_CHECK', 'CONFIRMED', 'DISMISSED')),
  tier text collate "C" not null,
  cause text collate "C" not null,
  certainty text collate "C" not null constraint duplicate_case_certainty_known check (certainty in ('clear', 'look')),
  identity text collate "C" not null constraint duplicate_case_identity_known
    check (identity in ('document', 'improbable', 'verify')),
  -- Empty while the machine asks and nobody has decided.
  keep_id bigint constraint duplicate_case_keep_fk references student_account,
  responsible_id bigint constraint duplicate_case_responsible_fk references organization,
  reasons jsonb not null,
  -- The person's decision; empty until there is one.
  verdict text collate "C" constraint duplicate_case_verdict_known check (verdict in ('confirm', 'keep', 'distinct')),
  decision_reason text,
  decided_by text collate "C",
  decided_at timestamptz,
  attends_id bigint constraint duplicate_case_attends_fk references organization,
  enrol_from date,
  objection text,
  -- Why the last run did not confirm it: a message key.
  remark text collate "C",
  reopened boolean not null default false,
  absorbed_by bigint constraint duplicate_case_absorbed_fk references duplicate_case,
  due_on date,
  opened_report_id bigint constraint duplicate_case_opened_report_fk references duplicate_report,
  last_report_id bigint constraint duplicate_case_last_report_fk references duplicate_report,
  opened_at timestamptz not null,
  confirmed_at timestamptz,
  version integer not null default 0
);

create index duplicate_case_status on duplicate_case (status, number);

create table case_account (
  case_number bigint not null constraint case_account_case_fk references duplicate_case,
  account_id bigint not null constraint case_account_account_fk references student_account,
  role text collate "C" not null constraint case_account_role_known check (role in ('keep', 'delete', 'ask')),
  cause text collate "C",
  responsible_id bigint constraint case_account_responsible_fk references organization,
  -- The personal data that were decided upon (personal_fingerprint); when they change, the decision is void.
  fingerprint text not null,
  -- False as soon as the case is CONFIRMED or DISMISSED.
  unclosed boolean not null,
  constraint case_account_pkey primary key (case_number, account_id)
);

-- Unclosed cases never share an account.
create unique index case_account_unclosed on case_account (account_id) where unclosed;
create index case_account_account on case_account (account_id);

create table task (
  id bigint generated always as identity constraint task_pkey primary key,
  case_number bigint not null constraint task_case_fk references duplicate_case,
  position integer not null,
  status text collate "C" not null constraint task_status_known
    check (status in ('WAITING', 'OPEN', 'DONE', 'CANCELLED')),
  act text collate "C" not null constraint task_act_known check (act in
    ('withdraw', 'correct_withdrawal', 'enrol', 'detach', 'delete_account', 'explain')),
  -- Who owes it, and where it takes effect (the same, save for a college).
  organization_id bigint not null constraint task_organization_fk references organization,
  at_organization_id bigint not null constraint task_at_organization_fk references organization,
  account_id bigint not null constraint task_account_fk references student_account,
  date date,
  due_on date not null,
  seen_at timestamptz,
  done_at timestamptz,
  done_by text collate "C",
  done_origin text collate "C" constraint task_done_origin_known check (done_origin in ('here', 'source')),
  explanation text,
  objection text,
  version integer not null default 0,
  constraint task_done_whole check ((status = 'DONE') = (done_at is not null))
);

create index task_case on task (case_number);
create index task_organization on task (organization_id, status);
create index task_account on task (account_id) where status in ('WAITING', 'OPEN');

create table task_wait (
  task_id bigint not null constraint task_wait_task_fk references task,
  waits_for bigint not null constraint task_wait_waits_for_fk references task,
  constraint task_wait_pkey primary key (task_id, waits_for)
);

create table case_event (
  id bigint generated always as identity constraint case_event_pkey primary key,
  case_number bigint not null constraint case_event_case_fk references duplicate_case,
  at timestamptz not null,
  actor text collate "C" not null,
  -- A message key and its arguments; what a person wrote stands in note.
  kind text collate "C" not null,
  arguments text[] not null default '{}',
  note text,
  report_id bigint,
  task_id bigint
);

create index case_event_case on case_event (case_number, id);
create trigger case_event_append_only before update or delete or truncate on case_event
  for each statement execute function refuse_change();

-- A person's lasting word about two accounts; void once the personal data of one of them change.
create table distinct_children (
  account_a bigint not null constraint distinct_children_a_fk references student_account,
  account_b bigint not null constraint distinct_children_b_fk references student_account,
  fingerprint_a text not null,
  fingerprint_b text not null,
  case_number bigint constraint distinct_children_case_fk references duplicate_case,
  reason text not null,
  decided_by text collate "C" not null,
  decided_at timestamptz not null,
  constraint distinct_children_pkey primary key (account_a, account_b),
  constraint distinct_children_ordered check (account_a < account_b)
);
