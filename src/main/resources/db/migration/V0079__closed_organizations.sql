-- «Закрыта с», «Правопреемник»: from that day nobody is counted in the organization, and what it owes goes to its
-- successor, else to its authority.

create table organization_closing (
  organization_id bigint constraint organization_closing_pkey primary key
    constraint organization_closing_organization_fk references organization,
  -- The first day on which it is no more.
  closed_on date not null,
  successor_id bigint constraint organization_closing_successor_fk references organization,
  said_by text collate "C" not null,
  said_at timestamptz not null,
  constraint organization_closing_other check (successor_id <> organization_id)
);

create index organization_closing_successor on organization_closing (successor_id);

-- The organization that owed the task until it was closed.
alter table task add moved_from_id bigint constraint task_moved_from_fk references organization;

create index task_moved on task (moved_from_id) where moved_from_id is not null;
