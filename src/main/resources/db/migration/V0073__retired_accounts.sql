-- The retired accounts, which are few, the latest first.
create index student_account_deleted on student_account (deleted_at) where deleted_at is not null;
