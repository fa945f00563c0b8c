-- Whatever inserts a movement has just joined its account and its organization, or holds both, and neither is ever
-- deleted as a row. To look each up once more, row by row, and to lock it, took half of the inserting.

alter table movement drop constraint movement_account_fk, drop constraint movement_organization_fk;
