-- What a run has looked at, so that it can be told whether it would look at the same again.
alter table duplicate_report add column considered_digest text collate "C";

-- What an authority puts on its letters and certificates, said once.
create table letterhead (
  organization_id bigint not null constraint letterhead_pkey primary key
    constraint letterhead_organization_fk references organization,
  full_name text,
  address text,
  telephone text,
  signer_position text,
  signer_name text,
  performer_name text,
  performer_telephone text,
  version integer not null default 0
);

-- «Справка о результатах повторной проверки»: of every completed run one, kept as it was issued. No child stands in it.
create table certificate (
  report_id bigint not null constraint certificate_pkey primary key
    constraint certificate_report_fk references duplicate_report,
  number text collate "C" not null constraint certificate_number_key unique,
  issued_at timestamptz not null,
  content json not null,
  -- Of the content as it is written here; who has the paper reads a part of it there.
  digest text collate "C" not null
);
