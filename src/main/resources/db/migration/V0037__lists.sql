-- Lists, as people have them. An account known only from lists without numbers has the source 'list' and a number that is
-- derived from organization, names and birth date; it is a source of its own, so that no export speaks for such accounts.

alter table student_account add constraint student_account_source_known check (source in ('sgo', 'list'));

-- Whose numbers are derived from what lists tell.
create index student_account_derived on student_account (surname_key, given_name_key, birth_date)
  where number like 'L-%' and deleted_at is null;

-- Without it nobody can tell from a number whose it is.
create table list_secret (secret text not null);
insert into list_secret values (gen_random_uuid()::text || gen_random_uuid()::text);

-- The day of an absence from a list is no day of an order: it gives way to any that is known.
alter table movement add column day_known boolean not null default true;

-- Until when lists tell that the account is in the organization: the day of the newest that has it.
create table listed_presence (
  account_id bigint not null constraint listed_presence_account_fk references student_account,
  organization_id bigint not null constraint listed_presence_organization_fk references organization,
  day date not null,
  import_id bigint not null constraint listed_presence_import_fk references import_run,
  constraint listed_presence_pkey primary key (account_id, organization_id)
);

-- The lists that organizations have sent: of which day, how many rows, and whether of all their children.
create table list_state (
  import_id bigint not null constraint list_state_import_fk references import_run,
  organization_id bigint not null constraint list_state_organization_fk references organization,
  day date not null,
  children integer not null,
  complete boolean not null,
  constraint list_state_pkey primary key (organization_id, day, import_id)
);
