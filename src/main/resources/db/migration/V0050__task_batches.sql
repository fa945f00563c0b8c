-- Tasks that an organization has ticked to be reported done together, by one order: each is checked before it is done,
-- and what became of it is kept.

create table task_batch (
  id bigint generated always as identity constraint task_batch_pkey primary key,
  -- Whose user has ticked them.
  organization_id bigint not null constraint task_batch_organization_fk references organization,
  made_by text collate "C" not null,
  made_at timestamptz not null,
  order_number text collate "C" not null,
  order_date date,
  -- When it was first carried out; empty while it is only being checked.
  carried_out_at timestamptz
);

create index task_batch_organization on task_batch (organization_id, id);

create table task_batch_row (
  batch_id bigint not null constraint task_batch_row_batch_fk references task_batch on delete cascade,
  task_id bigint not null constraint task_batch_row_task_fk references task,
  -- The day as it was typed; empty where it is the one that the task bears.
  date date,
  outcome text collate "C" constraint task_batch_row_outcome_known check (outcome in ('done', 'refused', 'undone')),
  -- The key of the message that says why it was refused.
  refusal text collate "C",
  constraint task_batch_row_pkey primary key (batch_id, task_id),
  constraint task_batch_row_refusal_whole check ((outcome is not distinct from 'refused') = (refusal is not null))
);
