-- «Уничтожение персональных данных»: a retired account whose case is proven loses all personal data for good. What
-- stays is its number, in whose favour it was retired, and the act about it.

alter table student_account
  add column erased_at timestamptz,
  add constraint student_account_erased_retired check (erased_at is null or deleted_at is not null);

create index student_account_erased on student_account (number) where erased_at is not null;

-- «Акт об уничтожении персональных данных»: as it was when it was done.
create table erasure_act (
  id bigint generated always as identity constraint erasure_act_pkey primary key,
  authority_id bigint not null constraint erasure_act_authority_fk references organization,
  at timestamptz not null,
  -- The operator of the data, as on its letterhead.
  operator text not null,
  operator_address text,
  actor text collate "C" not null,
  actor_name text not null,
  actor_role text collate "C" not null,
  -- For how many days retired accounts were kept.
  days integer not null,
  -- Of the accounts that somebody has seen and confirmed; no account is erased twice.
  selection text collate "C" not null constraint erasure_act_selection_key unique
);

create index erasure_act_authority on erasure_act (authority_id, id desc);
create index erasure_act_at on erasure_act (at);

create table erasure_account (
  act_id bigint not null constraint erasure_account_act_fk references erasure_act on delete cascade,
  account_id bigint not null constraint erasure_account_account_fk references student_account,
  number text collate "C" not null,
  kept_number text collate "C" not null,
  case_number bigint not null,
  constraint erasure_account_pkey primary key (act_id, account_id)
);
