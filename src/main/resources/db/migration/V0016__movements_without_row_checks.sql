-- Whatever inserts a movement has just found its account and its organization (an import joins them, an act reads
-- them), and neither is ever deleted as a row; stays are derived from movements and rest on the same. To look each up
-- once more, row by row, and to lock it, took half of the inserting.

alter table movement drop constraint movement_account_fk, drop constraint movement_organization_fk;
