-- Nearly all accounts have one source: an index that begins with their number tells them apart at its first column.

alter table student_account drop constraint student_account_number_key,
  add constraint student_account_number_key unique (number, source);

-- The first import drops the indexes of these tables and builds them when the rows are there, for which it needs the
-- tables for itself. It does not insist: it gives up long before a reader that waits for it in turn could be taken for
-- part of a deadlock and broken off (deadlock_timeout, one second).

create function lock_registry_at_once() returns boolean language plpgsql set lock_timeout = '300ms' as $$
begin
  lock table student_account, movement, stay in access exclusive mode;
  return true;
exception when lock_not_available then
  return false;
end $$;
