-- Lists that were sent with an import, how each of their sheets was understood, and what would become of the registry.

alter table import_run
  -- Nothing is written before somebody has looked at it.
  add column preview boolean not null default false,
  add column list_kind text collate "C" constraint import_run_list_kind_known check (list_kind in ('pupils', 'duplicates')),
  add column new_accounts integer,
  add column changed_accounts integer,
  add column gone_accounts integer,
  add column new_movements integer,
  add column gone_movements integer;

create table import_list (
  import_id bigint not null constraint import_list_import_fk references import_run,
  place integer not null,
  -- As it was sent, made fit to be shown.
  name text not null,
  -- The uploaded file, under a generated name, until the import has ended.
  file text not null,
  bytes bigint not null,
  digest text collate "C" not null,
  -- What the sender has said of it, where she has.
  organization text collate "C",
  as_of date,
  columns jsonb not null default '{}',
  -- What holds where neither she nor the file says it.
  usual_organization text collate "C",
  usual_as_of date,
  constraint import_list_pkey primary key (import_id, place)
);

create table import_list_sheet (
  import_id bigint not null,
  sheet integer not null,
  place integer not null,
  kind text collate "C" not null,
  -- Why nothing of the file could be read; it has no further sheets then.
  refusal text collate "C",
  name text not null,
  header_row bigint not null,
  columns jsonb not null,
  organization text collate "C",
  organization_from text collate "C",
  class_name text,
  as_of date,
  rows integer not null,
  taken integer not null,
  folded integer not null,
  bad integer not null,
  constraint import_list_sheet_pkey primary key (import_id, sheet),
  constraint import_list_sheet_list_fk foreign key (import_id, place) references import_list
);

-- What people have said of headings that were not recognised, offered again for the same header.
create table list_mapping (
  header text collate "C" not null constraint list_mapping_pkey primary key,
  columns jsonb not null
);
