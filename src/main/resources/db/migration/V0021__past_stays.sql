-- The kept account takes whole stays over: what it is to have in the organization of a step, with both ends.

create table task_stay (
  task_id bigint not null constraint task_stay_task_fk references task,
  begins date not null,
  -- Empty while the child is still there.
  ends date,
  constraint task_stay_pkey primary key (task_id, begins),
  constraint task_stay_ends_later check (ends >= begins)
);

insert into task_stay (task_id, begins) select id, date from task where act = 'enrol';

alter table task drop constraint task_act_known, add constraint task_act_known check (act in
  ('withdraw', 'correct_withdrawal', 'correct_enrolment', 'enrol', 'attach', 'detach', 'delete_account', 'explain'));

-- What of the other accounts is not brought back, because a person has decided so.
create table case_waiver (
  case_number bigint not null constraint case_waiver_case_fk references duplicate_case,
  organization_id bigint not null constraint case_waiver_organization_fk references organization,
  begins date not null,
  ends date,
  constraint case_waiver_pkey primary key (case_number, organization_id, begins)
);
