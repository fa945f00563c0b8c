-- A name is sought by any part of it, in any letter case. The extension is trusted: whoever owns the database may make it.

create extension if not exists pg_trgm;

alter table student_account add column name_sought text collate "C" not null
  generated always as (lower(surname || ' ' || given_name || coalesce(' ' || patronymic, ''))) stored;
create index student_account_name_sought on student_account using gin (name_sought gin_trgm_ops);

-- The order of the list of pupils.
create index student_account_in_order on student_account (surname_key, given_name_key, patronymic_key, number);
