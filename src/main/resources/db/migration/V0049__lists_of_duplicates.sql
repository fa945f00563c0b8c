-- What АИС СГО itself shows as duplicates, list by list, so that the next list of the same authority and period tells
-- which of them it shows no more. A duplicate that is solved leaves such a list whole, the kept account too.

create table duplicate_list (
  import_id bigint not null constraint duplicate_list_import_fk references import_run,
  -- Of whose duplicates it tells; none if of everybody's.
  authority_id bigint constraint duplicate_list_authority_fk references organization,
  -- The period that it names itself, if it does.
  begins date,
  ends date,
  as_of date not null,
  constraint duplicate_list_pkey primary key (import_id)
);

create table duplicate_list_account (
  import_id bigint not null constraint duplicate_list_account_list_fk references duplicate_list,
  account_id bigint not null constraint duplicate_list_account_account_fk references student_account,
  constraint duplicate_list_account_pkey primary key (import_id, account_id)
);

create index duplicate_list_account_account_ix on duplicate_list_account (account_id);

-- How many of the accounts of a case the newest list shows, of those that lists of its authority and period have shown.
-- Of several periods the one with the newest list counts, and the one that still shows most.
create view case_at_source as
select distinct on (case_number) case_number, as_of, known, shown,
  case when shown = 0 then 'gone' when shown < known then 'partly' else 'shown' end as at_source
from (
  select c.case_number, newest.import_id, newest.as_of, count(distinct c.account_id)::integer as known,
    (count(distinct c.account_id) filter (where exists (select from duplicate_list_account n
      where n.import_id = newest.import_id and n.account_id = c.account_id)))::integer as shown
  from case_account c
  join duplicate_list_account a on a.account_id = c.account_id
  join duplicate_list l on l.import_id = a.import_id
  join lateral (
    select n.import_id, n.as_of from duplicate_list n
    where n.authority_id is not distinct from l.authority_id and n.begins is not distinct from l.begins
      and n.ends is not distinct from l.ends
    order by n.as_of desc, n.import_id desc limit 1) newest on true
  group by c.case_number, newest.import_id, newest.as_of
) series
where known > 1
order by case_number, as_of desc, shown desc;
