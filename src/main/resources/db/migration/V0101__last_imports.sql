-- Which import has last brought a movement to each organization, without a look at all movements.
create index movement_import on movement (organization_id, import_id);
