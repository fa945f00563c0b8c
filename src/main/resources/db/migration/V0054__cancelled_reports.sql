-- A run of the report can be cancelled like an import.

alter table duplicate_report drop constraint duplicate_report_status_known;
alter table duplicate_report add constraint duplicate_report_status_known
  check (status in ('RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED', 'CANCELLED'));

-- How fast a run is: since when and from where its progress is measured, anew after it has waited for others, and when
-- it was last told.

alter table duplicate_report add column paced_from timestamptz, add column paced_percent integer,
  add column told_at timestamptz,
  add constraint duplicate_report_pace_whole check ((paced_from is null) = (paced_percent is null));

alter table import_run add column paced_from timestamptz, add column paced_percent integer,
  add column told_at timestamptz,
  add constraint import_run_pace_whole check ((paced_from is null) = (paced_percent is null));
