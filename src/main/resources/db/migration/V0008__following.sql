-- What it takes to follow a case from run to run: under which authority it lies, where and since when an account is
-- counted twice, and why each account was proposed for what it is.

alter table duplicate_case
  add column authority_id bigint not null constraint duplicate_case_authority_fk references organization,
  add column organization_a_id bigint constraint duplicate_case_organization_a_fk references organization,
  add column organization_b_id bigint constraint duplicate_case_organization_b_fk references organization,
  add column counted_since date,
  add constraint duplicate_case_double_count_whole check ((kind = 'double_count') = (counted_since is not null)
    and (organization_a_id is null) = (counted_since is null) and (organization_b_id is null) = (counted_since is null));

create index duplicate_case_authority on duplicate_case (authority_id, status);

alter table case_account add column reasons jsonb not null default '[]';
