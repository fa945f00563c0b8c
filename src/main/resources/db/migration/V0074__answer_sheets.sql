-- Sheets on which organizations answer their letters come back among lists.
alter table import_list_sheet
  add column answers boolean not null default false;

-- What becomes of the rows of such a sheet; the task is known to whoever owes it.
create table import_answer (
  import_id bigint not null,
  sheet integer not null,
  line bigint not null,
  task_id bigint not null,
  kind text collate "C" not null constraint import_answer_kind_known check (kind in ('done', 'objection', 'remark')),
  -- What the organization has written: a day, an order, a reason.
  said text not null,
  constraint import_answer_pkey primary key (import_id, sheet, line),
  constraint import_answer_sheet_fk foreign key (import_id, sheet) references import_list_sheet on delete cascade
);
