-- Facts flow, rights do not: who states in an import that a child has come whom another organization has, is believed
-- as to the attendance, and sees and changes nothing of the child until the other stay ends or the authority agrees.

create table stay_claim (
  -- Whoever claims earlier is in the way of whoever claims later, not the other way round.
  id bigint generated always as identity constraint stay_claim_id_key unique,
  account_id bigint not null constraint stay_claim_account_fk references student_account,
  organization_id bigint not null constraint stay_claim_organization_fk references organization,
  kind text collate "C" not null constraint stay_claim_kind_known check (kind in ('REGULAR', 'ATTACHED')),
  -- The organization of the sender: stays below it are her own.
  scope_id bigint not null constraint stay_claim_scope_fk references organization,
  import_id bigint not null constraint stay_claim_import_fk references import_run,
  claimed_at timestamptz not null,
  agreed_at timestamptz,
  constraint stay_claim_pkey primary key (account_id, organization_id, kind)
);

create index stay_claim_organization on stay_claim (organization_id);

-- Whether a claim is all that stands behind such a stay today: another organization has the child, and neither has it
-- claimed the child later, nor is it one beside which others are lawful (ДОД), unless both are.
create function stay_held(account bigint, organization bigint, stay_kind text, today date) returns boolean
language sql stable as $$
  select exists (
    select from stay_claim c
    join organization mine on mine.id = c.organization_id
    join stay other on other.account_id = c.account_id and other.kind = 'REGULAR' and other.begins <= today
      and (other.ends is null or other.ends > today)
    join organization theirs on theirs.id = other.organization_id
    left join stay_claim later on later.account_id = other.account_id and later.kind = other.kind
      and later.organization_id = other.organization_id and later.agreed_at is null and later.id > c.id
    where c.account_id = account and c.organization_id = organization and c.kind = stay_kind and c.agreed_at is null
      and later.id is null
      and (theirs.kind <> 'EXTRACURRICULAR' or mine.kind = 'EXTRACURRICULAR')
      and other.organization_id not in (select r.organization_id from organization_reach r where r.ancestor_id = c.scope_id))
$$;

-- What an organization has sent about a child that another one has: a wish, for the authority to see.
create table personal_wish (
  account_id bigint not null constraint personal_wish_account_fk references student_account,
  scope_id bigint not null constraint personal_wish_scope_fk references organization,
  import_id bigint not null constraint personal_wish_import_fk references import_run,
  wished_at timestamptz not null,
  surname text not null,
  given_name text not null,
  patronymic text,
  birth_date date,
  constraint personal_wish_pkey primary key (account_id, scope_id)
);
