-- With what an organization does not agree, which day its order states, and what the authority has answered: by whom
-- and when, so that the answer reaches whoever waits for it.

create table objection (
  id bigint generated always as identity constraint objection_pkey primary key,
  case_number bigint not null constraint objection_case_fk references duplicate_case,
  task_id bigint not null constraint objection_task_fk references task,
  -- Empty where only a day is stated.
  reason text not null,
  -- The first or last day in the organization by its order.
  stated_date date,
  order_number text collate "C",
  order_date date,
  -- Under which the authority keeps the organization's letter, when it was the authority that entered it.
  letter_number text collate "C",
  letter_date date,
  made_by text collate "C" not null,
  made_at timestamptz not null,
  answer text collate "C" constraint objection_answer_known check (answer in ('agreed', 'upheld', 'taken_back')),
  answer_reason text,
  answered_by text collate "C",
  answered_at timestamptz,
  -- When the organization saw the answer.
  seen_at timestamptz,
  constraint objection_answer_whole
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);

create index objection_case on objection (case_number, id);
create index objection_task on objection (task_id);
create index objection_unanswered on objection (case_number) where answer is null;

insert into objection (case_number, task_id, reason, made_by, made_at, answer, answer_reason, answered_by, answered_at)
select e.case_number, e.task_id, coalesce(e.note, ''), e.actor, e.at,
  case a.kind when 'upheld' then 'upheld' when 'taken-back' then 'taken_back' end, a.note, a.actor, a.at
from case_event e
left join lateral (
  select next.kind, next.note, next.actor, next.at from case_event next
  where next.case_number = e.case_number and next.id > e.id and next.kind in ('upheld', 'taken-back', 'objection')
  order by next.id limit 1) a on a.kind <> 'objection'
where e.kind = 'objection' and e.task_id is not null
order by e.id;

alter table task drop column objection;

-- The way of the child where a person has said all of it.
create table case_line (
  case_number bigint not null constraint case_line_case_fk references duplicate_case,
  organization_id bigint not null constraint case_line_organization_fk references organization,
  begins date not null,
  ends date,
  constraint case_line_pkey primary key (case_number, begins)
);
