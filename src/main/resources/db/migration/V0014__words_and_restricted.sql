-- A person's lasting word about two accounts may also be that they are one child; a later word replaces an earlier one.

alter table distinct_children rename to lasting_word;
alter table lasting_word rename constraint distinct_children_pkey to lasting_word_pkey;
alter table lasting_word rename constraint distinct_children_a_fk to lasting_word_a_fk;
alter table lasting_word rename constraint distinct_children_b_fk to lasting_word_b_fk;
alter table lasting_word rename constraint distinct_children_case_fk to lasting_word_case_fk;
alter table lasting_word rename constraint distinct_children_ordered to lasting_word_ordered;
alter table lasting_word add column word text collate "C" not null default 'distinct'
  constraint lasting_word_known check (word in ('distinct', 'same'));
alter table lasting_word alter column word drop default;
-- Only different children are declared within a case.
alter table lasting_word add constraint lasting_word_case check (case_number is null or word = 'distinct');

-- Two names under one СНИЛС may be an adoption: only administrators of an authority see what a run found of them.

alter table duplicate_report add column restricted_groups integer not null default 0;
alter table report_line add column restricted boolean not null default false;
alter table report_pair add column restricted boolean not null default false;
alter table duplicate_case add column restricted boolean not null default false;
alter table report_line alter column restricted drop default;
alter table report_pair alter column restricted drop default;
alter table duplicate_case alter column restricted drop default;

create index duplicate_case_restricted on duplicate_case (number) where restricted;

-- A case that a run opens may absorb an older one; the older one has to let its accounts go before the new one is written.
alter table duplicate_case alter constraint duplicate_case_absorbed_fk deferrable initially deferred;
