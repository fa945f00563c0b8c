-- Whoever speaks for the whole registry reports many tasks done at once, too, through the API: such a batch is no
-- organization's.
alter table task_batch alter column organization_id drop not null;
