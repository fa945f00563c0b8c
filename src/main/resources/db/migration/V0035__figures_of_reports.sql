-- Of the cases that a run left open, those of which its list shows one account only: without them the figures of a list
-- do not add up.

alter table duplicate_report add column cases_outside integer not null default 0;

-- What the runs of before did not count: what is neither in their list nor unfinished.
update duplicate_report set cases_outside =
  greatest(0, cases_open - cases_unfinished - identical_groups - probable_groups - double_counts);
