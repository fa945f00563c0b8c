-- Of a child that has left a kindergarten and is nowhere: what the authority knows about where it is. It is about that
-- leaving only; who comes back and leaves again is asked about anew.
create table absence_mark (
  account_id bigint not null constraint absence_mark_pkey primary key
    constraint absence_mark_account_fk references student_account,
  -- The last day in the kindergarten.
  left_on date not null,
  mark text collate "C" not null constraint absence_mark_known check (mark in ('moved_away', 'family_education')),
  marked_by text collate "C" not null,
  marked_at timestamptz not null
);
