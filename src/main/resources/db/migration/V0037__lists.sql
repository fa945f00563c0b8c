-- Lists, as people have them. An account known only from lists without numbers has the source 'list' and a number that is
-- derived from organization, names and birth date; it is a source of its own, so that no export speaks for such accounts.

alter table student_account add constraint student_account_source_known check (source in ('sgo', 'list'));

create index student_account_listed on student_account (number) where source = 'list';

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
