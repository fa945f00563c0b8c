-- «Исправьте карточку»: what is wrong with the personal data of an account, kept beside it, so that a page reads the
-- few that have a remark and not a million that have none. Written by cards.CardCheck alone, derived anew at any time.

-- How far the accounts have been looked at: all up to this id, by these rules. One row, or none before the first look.
create table card_check (
  only_one boolean not null default true constraint card_check_pkey primary key constraint card_check_only_one check (only_one),
  last_account bigint not null,
  rules integer not null
);

-- Accounts that were changed after they had been looked at; one may stand here several times.
create table card_unread (
  account_id bigint not null
);

-- Neither this table nor the next one refers to the accounts and organizations that it names: both are filled from
-- these and made anew whenever they change, and to check each row once more would make every import longer.
create table card_remark (
  account_id bigint not null,
  kind text collate "C" not null,
  -- The day that the birth date contradicts, if it contradicts one.
  day date,
  constraint card_remark_pkey primary key (account_id, kind)
);

create index card_remark_kind on card_remark (kind);

-- Whose work it is to mend the card: every organization with an open stay, else that of the last stay, else the
-- creator.
create table card_home (
  account_id bigint not null,
  organization_id bigint not null,
  -- The child has gone from there: the organization mends the card at the source, but opens it no more.
  let_go boolean not null,
  constraint card_home_pkey primary key (account_id, organization_id)
);

create index card_home_organization on card_home (organization_id);

-- Whoever changes an account need not think of its remarks. What is inserted is known by its id.
create function card_changed() returns trigger language plpgsql as $$
begin
  insert into card_unread (account_id) select id from changed;
  return null;
end $$;

create trigger card_changed after update on student_account
  referencing new table as changed for each statement execute function card_changed();

-- As before; and the card is looked at again, for a birth date is held against enrolments. The first import, which
-- derives the stays of nothing but new accounts, does not come here.
create or replace function refresh_stays(accounts bigint[]) returns void language sql as $$
  delete from stay where account_id = any (accounts);
  insert into stay (account_id, organization_id, kind, begins, ends)
  select account_id, organization_id, kind, begins, ends from derived_stay where account_id = any (accounts);
  insert into card_unread (account_id) select unnest(accounts);
$$;

-- Whether a pupil is of a strange age depends on the kind of the organization.
create function card_organization_changed() returns trigger language plpgsql as $$
begin
  insert into card_unread (account_id)
  select distinct s.account_id
  from before join after on after.id = before.id and after.kind <> before.kind
  join stay s on s.organization_id = after.id;
  return null;
end $$;

create trigger card_organization_changed after update on organization
  referencing old table as before new table as after for each statement execute function card_organization_changed();
