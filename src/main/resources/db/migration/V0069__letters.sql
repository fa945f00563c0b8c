-- «Доведено до сведения»: when an organization was told what it has to do, how, by whom and whom (S10).
create table notice_given (
  id bigint generated always as identity constraint notice_given_pkey primary key,
  organization_id bigint not null constraint notice_given_organization_fk references organization,
  way text collate "C" not null constraint notice_given_way_known check (way in ('letter', 'telephone', 'e-mail', 'person')),
  -- The outgoing number of the letter.
  number text,
  told_to text,
  given_on date not null,
  actor text collate "C" not null,
  noted_at timestamptz not null
);

create index notice_given_organization on notice_given (organization_id, id desc);
