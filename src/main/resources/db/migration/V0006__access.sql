-- Users of the application: who they are, what they may do, whose organization they speak for.

create table app_user (
  id bigint generated always as identity constraint app_user_pkey primary key,
  login text collate "C" not null constraint app_user_login_key unique,
  password_hash text not null,
  full_name text not null,
  role text collate "C" not null,
  -- Empty: everything.
  organization_id bigint constraint app_user_organization_fk references organization,
  blocked boolean not null default false,
  must_change_password boolean not null default false,
  version integer not null default 0
);

create index app_user_organization on app_user (organization_id);
