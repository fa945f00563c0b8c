-- A list of duplicates of АИС СГО speaks for the cases of the authority that it is about, and of those below it: what
-- another one's list shows, or shows no more, says nothing of them. Whether a case is gone or partly gone there is told
-- by the two numbers.

drop view case_at_source;

create view case_at_source as
select distinct on (case_number) case_number, as_of, known, shown
from (
  select c.case_number, newest.import_id, newest.as_of, count(distinct c.account_id)::integer as known,
    (count(distinct c.account_id) filter (where exists (select from duplicate_list_account n
      where n.import_id = newest.import_id and n.account_id = c.account_id)))::integer as shown
  from case_account c
  join duplicate_case d on d.number = c.case_number
  join duplicate_list_account a on a.account_id = c.account_id
  join duplicate_list l on l.import_id = a.import_id and (l.authority_id is null or exists (
    select from organization_reach r where r.ancestor_id = l.authority_id and r.organization_id = d.authority_id))
  join lateral (
    select n.import_id, n.as_of from duplicate_list n
    where n.authority_id is not distinct from l.authority_id and n.begins is not distinct from l.begins
      and n.ends is not distinct from l.ends
    order by n.as_of desc, n.import_id desc limit 1) newest on true
  group by c.case_number, newest.import_id, newest.as_of
) series
where known > 1
order by case_number, as_of desc, shown desc;
