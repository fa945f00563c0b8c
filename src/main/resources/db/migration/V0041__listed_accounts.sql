-- Cases of accounts that only lists know: nothing is deleted, the organizations are asked.

alter table task drop constraint task_act_known;
alter table task add constraint task_act_known check (act in
  ('withdraw', 'correct_withdrawal', 'correct_enrolment', 'enrol', 'attach', 'detach', 'delete_account', 'explain',
    'clarify'));

-- How many cards the child has at the source, and the numbers of two: the answer to a task that asks.
alter table task add column cards integer constraint task_cards_one_or_two check (cards in (1, 2));
alter table task add column card_numbers text[] not null default '{}';
alter table task add constraint task_cards_of_clarify check (cards is null or act = 'clarify');

-- Enrolments as far as anybody knows of them: until the newest list of an account that only lists know, and of one that
-- has left on an unknown day until the last list that had it. The twin of decision.Meeting.
create view known_enrolment as
select s.account_id, s.organization_id, s.begins,
  case
    when s.ends is null and a.source <> 'list' then null
    when s.ends is null or unknown.day then case when p.day between s.begins and coalesce(s.ends, 'infinity')
      then p.day else s.begins end
    else s.ends
  end as ends
from stay s
join student_account a on a.id = s.account_id and a.deleted_at is null
join organization o on o.id = s.organization_id and o.kind <> 'EXTRACURRICULAR'
left join listed_presence p on p.account_id = s.account_id and p.organization_id = s.organization_id
cross join lateral (select coalesce(bool_and(not m.day_known), false) as day from movement m
  where m.account_id = s.account_id and m.organization_id = s.organization_id and m.date = s.ends
    and m.kind in ('WITHDRAWAL', 'DETACHMENT') and m.superseded_at is null) unknown
where s.kind = 'REGULAR' and s.begins is distinct from s.ends;
