-- How an organization is reached, as its authority has said it once; the e-mail of an import stands with the organization.
create table organization_contact (
  organization_id bigint not null constraint organization_contact_organization_fk references organization,
  telephone text,
  email text,
  version integer not null default 0,
  constraint organization_contact_pkey primary key (organization_id)
);
