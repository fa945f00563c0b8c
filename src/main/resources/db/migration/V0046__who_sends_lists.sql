-- How an organization is reached, as its authority has said it once; the e-mail of an import stands with the organization.
create table organization_contact (
  organization_id bigint not null constraint organization_contact_organization_fk references organization,
  telephone text,
  email text,
  version integer not null default 0,
  constraint organization_contact_pkey primary key (organization_id)
);

-- The classes and groups of the children in the lists of one day, as intake.ListAbsence compares them; empty where the
-- lists tell none.
alter table list_state add column classes text[] collate "C" not null default '{}';
