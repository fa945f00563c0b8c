-- Whose accounts wait for the source to agree is asked for every list of cases; few are acted upon here.
create index student_account_acted on student_account (id) where acted_at is not null;
