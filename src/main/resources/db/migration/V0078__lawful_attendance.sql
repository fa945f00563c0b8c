-- A child may stand in two organizations for a time, lawfully: the case is dismissed until a day, and found again by the
-- first run after it.

alter table duplicate_case
  drop constraint duplicate_case_verdict_known,
  add constraint duplicate_case_verdict_known check (verdict in ('confirm', 'keep', 'distinct', 'lawful')),
  add lawful_ground text collate "C" constraint duplicate_case_lawful_ground_known check (lawful_ground in
    ('summer_group', 'repairs', 'sanatorium', 'kept_place', 'family_education', 'other')),
  -- The last day of the term.
  add lawful_until date,
  -- Where the child is counted meanwhile: one of the two organizations.
  add lawful_place_id bigint constraint duplicate_case_lawful_place_fk references organization,
  add constraint duplicate_case_lawful_whole check (num_nulls(lawful_ground, lawful_until, lawful_place_id)
    = case when verdict = 'lawful' then 0 else 3 end);

create index duplicate_case_lawful on duplicate_case (lawful_until) where verdict = 'lawful';
