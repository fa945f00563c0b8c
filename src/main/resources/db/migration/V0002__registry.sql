-- Organizations, student accounts, movements, and the stays derived from them.
-- Codes, numbers and keys are COLLATE "C": they decide every order and every tie, the same in any database.

create table organization (
  id bigint generated always as identity constraint organization_pkey primary key,
  code text collate "C" not null constraint organization_code_key unique,
  name text not null,
  short_name text,
  kind text collate "C" not null constraint organization_kind_known
    check (kind in ('AUTHORITY', 'SCHOOL', 'KINDERGARTEN', 'EXTRACURRICULAR', 'COLLEGE')),
  authority_id bigint constraint organization_authority_fk references organization,
  email text,
  version integer not null default 0
);

create index organization_authority on organization (authority_id);

-- An organization and everything under it; the scope of every query.
create table organization_reach (
  ancestor_id bigint not null constraint organization_reach_ancestor_fk references organization,
  organization_id bigint not null constraint organization_reach_organization_fk references organization,
  constraint organization_reach_pkey primary key (ancestor_id, organization_id)
);

create index organization_reach_organization on organization_reach (organization_id);

-- UNION, not UNION ALL: a circle among authorities ends instead of running for ever.
create function refresh_organization_reach() returns void language sql as $$
  delete from organization_reach;
  insert into organization_reach (ancestor_id, organization_id)
  with recursive reach (ancestor_id, organization_id) as (
    select id, id from organization
    union
    select reach.ancestor_id, child.id
    from reach
    join organization child on child.authority_id = reach.organization_id
  )
  select ancestor_id, organization_id from reach;
$$;

create table student_account (
  id bigint generated always as identity constraint student_account_pkey primary key,
  source text collate "C" not null default 'sgo',
  number text collate "C" not null,
  surname text not null,
  given_name text not null,
  patronymic text,
  birth_date date,
  sex text collate "C" constraint student_account_sex_known check (sex in ('MALE', 'FEMALE')),
  -- The value that passed its check; what was typed stands beside it.
  snils text collate "C",
  birth_certificate text collate "C",
  birth_date_text text,
  snils_text text,
  birth_certificate_text text,
  created_on date,
  entry_method text collate "C" constraint student_account_entry_method_known
    check (entry_method in ('QUICK_ENTRY', 'APPLICATION', 'IMPORT')),
  creator_id bigint constraint student_account_creator_fk references organization,
  -- Normalised by detection.Normalization, in the version that made it.
  surname_key text collate "C" not null,
  given_name_key text collate "C" not null,
  patronymic_key text collate "C" not null,
  normalization integer not null,
  deleted_at timestamptz,
  deleted_origin text collate "C" constraint student_account_deleted_origin_known
    check (deleted_origin in ('here', 'source')),
  kept_account_id bigint constraint student_account_kept_fk references student_account,
  import_id bigint,
  -- The last act made here about this account; an import whose state is older does not undo it.
  acted_at timestamptz,
  version integer not null default 0,
  constraint student_account_number_key unique (source, number),
  constraint student_account_deletion_whole check ((deleted_at is null) = (deleted_origin is null))
);

create index student_account_name on student_account (surname_key, given_name_key, birth_date);
create index student_account_birth_date on student_account (birth_date, surname_key);
create index student_account_snils on student_account (snils) where snils is not null;

-- Changes when any of the personal data changes by which children are told apart.
create function personal_fingerprint(account student_account) returns text language sql immutable as $$
  select md5(concat_ws('|', account.surname_key, account.given_name_key, account.patronymic_key,
    account.birth_date - date '2000-01-01', coalesce(account.snils, '-'), coalesce(account.birth_certificate, '-')));
$$;

create table movement (
  id bigint generated always as identity constraint movement_pkey primary key,
  account_id bigint not null constraint movement_account_fk references student_account,
  organization_id bigint not null constraint movement_organization_fk references organization,
  kind text collate "C" not null constraint movement_kind_known
    check (kind in ('ENROLMENT', 'WITHDRAWAL', 'ATTACHMENT', 'DETACHMENT', 'TRANSFER')),
  date date not null,
  order_number text collate "C" not null default '',
  order_date date,
  class_name text,
  reason text,
  origin text collate "C" not null constraint movement_origin_known check (origin in ('here', 'source')),
  -- Kept, but not counted: corrected here, or absent from a complete import.
  superseded_at timestamptz,
  superseded_origin text collate "C" constraint movement_superseded_origin_known
    check (superseded_origin in ('here', 'source')),
  import_id bigint,
  version integer not null default 0,
  constraint movement_identity unique (account_id, organization_id, kind, date, order_number),
  constraint movement_supersession_whole check ((superseded_at is null) = (superseded_origin is null))
);

create index movement_organization on movement (organization_id, account_id);

create table stay (
  account_id bigint not null constraint stay_account_fk references student_account,
  organization_id bigint not null constraint stay_organization_fk references organization,
  kind text collate "C" not null constraint stay_kind_known check (kind in ('REGULAR', 'ATTACHED')),
  begins date not null,
  ends date,
  constraint stay_pkey primary key (account_id, organization_id, kind, begins),
  constraint stay_in_order check (ends >= begins)
);

create index stay_organization on stay (organization_id, begins);

-- The states of the source that have been seen: whether an act made here has been confirmed there.
create table source_state (
  id bigint generated always as identity constraint source_state_pkey primary key,
  as_of timestamptz not null,
  -- Empty: the whole registry.
  authority_id bigint constraint source_state_authority_fk references organization,
  accounts boolean not null,
  movements boolean not null
);
