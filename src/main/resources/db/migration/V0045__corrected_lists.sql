-- What can be put right of lists that are held for somebody to look at.

alter table import_list
  -- A file that was left out of an archive is not kept.
  alter column file drop not null,
  -- Why it is not read, where that is known before anybody reads it.
  add column refusal text collate "C",
  add constraint import_list_file_or_refusal check (file is not null or refusal is not null);

alter table import_list_sheet
  -- The header as it is compared with that of another file.
  add column header text collate "C" not null default '',
  -- What the list calls its organization, where the registry has none of that name.
  add column organization_read text;

-- Organizations that the registry lacks, made by hand together with the lists that name them.
create table import_list_organization (
  import_id bigint not null constraint import_list_organization_import_fk references import_run,
  code text collate "C" not null,
  name text not null,
  -- What the lists call it.
  short_name text,
  kind text not null,
  authority text collate "C",
  constraint import_list_organization_pkey primary key (import_id, code)
);
