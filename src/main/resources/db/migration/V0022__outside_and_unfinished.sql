-- Whose original left before the period has a case too, counted apart; and cases that left the list before anything was
-- proven stay counted.

alter table report_outside
  -- What is to become of the account outside of the period; empty where nothing is proposed of it.
  add column role text collate "C" constraint report_outside_role_known check (role in ('keep', 'delete', 'ask')),
  add column case_number bigint;

-- The number of the account to keep, if it has no stay in the period and thus no line.
alter table report_line add column keep_outside text collate "C";

-- The unclosed cases that the run has followed and not found.
alter table duplicate_report add column cases_unfinished integer not null default 0;

-- How the last run that followed the case has seen it.
alter table duplicate_case add column appearance text collate "C" not null default 'listed'
  constraint duplicate_case_appearance_known check (appearance in ('listed', 'outside', 'unfinished'));
alter table duplicate_case alter column appearance drop default;
