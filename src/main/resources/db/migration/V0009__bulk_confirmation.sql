-- Confirming at once all clear proposals of a report: long work, with its progress and what it came to.

create table bulk_confirmation (
  id bigint generated always as identity constraint bulk_confirmation_pkey primary key,
  report_id bigint not null constraint bulk_confirmation_report_fk references duplicate_report,
  status text collate "C" not null constraint bulk_confirmation_status_known
    check (status in ('RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED')),
  actor text collate "C" not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- How many proposals it set out to confirm, how many it has looked at, and how many of these it has confirmed.
  total integer not null,
  looked_at integer not null default 0,
  confirmed integer not null default 0,
  -- How many duplicates of the report waited for a person at its end.
  remaining integer,
  version integer not null default 0,
  constraint bulk_confirmation_within_total check (confirmed between 0 and looked_at and looked_at <= total),
  constraint bulk_confirmation_completed_whole check (status <> 'COMPLETED' or remaining is not null)
);

-- Two tabs, one confirmation.
create unique index bulk_confirmation_running on bulk_confirmation (report_id) where status = 'RUNNING';
create index bulk_confirmation_report on bulk_confirmation (report_id, id);
