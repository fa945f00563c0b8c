-- Lists of different days: of which organizations a run awaits newer ones, and how many children they are to tell of.

create table report_awaited (
  report_id bigint not null constraint report_awaited_report_fk references duplicate_report,
  organization_code text collate "C" not null,
  organization_name text not null,
  children integer not null,
  constraint report_awaited_pkey primary key (report_id, organization_code)
);

create trigger report_awaited_kept before update or delete or truncate on report_awaited
  for each statement execute function refuse_change();
