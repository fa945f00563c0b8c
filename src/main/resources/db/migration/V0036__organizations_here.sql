-- Whether the organizations of an authority sign in here and see their tasks themselves. Nothing is known until the
-- authority has said so.

create table organizations_here (
  authority_id bigint constraint organizations_here_pkey primary key
    constraint organizations_here_authority_fk references organization,
  sign_in boolean not null,
  said_by text not null,
  said_at timestamptz not null,
  version integer not null default 0
);
