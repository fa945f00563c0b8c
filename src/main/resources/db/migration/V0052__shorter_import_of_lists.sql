-- Whatever inserts a presence has just found the account, the organization and the import, none of which is ever deleted
-- as a row. To look them up once more, row by row, and to lock them, took a quarter of the merging of lists.

alter table listed_presence
  drop constraint listed_presence_account_fk,
  drop constraint listed_presence_organization_fk,
  drop constraint listed_presence_import_fk;
