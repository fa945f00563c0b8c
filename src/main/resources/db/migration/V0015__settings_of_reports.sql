-- The numbers by which detection judged in a run, as detection.Settings; empty in runs before they were kept.

alter table duplicate_report add column settings jsonb;
