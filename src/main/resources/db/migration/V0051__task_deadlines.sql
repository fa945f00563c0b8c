-- One day until which an authority wants all tasks of its organizations done that open before it; without one each task
-- has its own days.

create table task_deadline (
  authority_id bigint constraint task_deadline_pkey primary key
    constraint task_deadline_authority_fk references organization,
  due_on date not null,
  set_by text collate "C" not null,
  set_at timestamptz not null
);
