-- Who has left on a day that somebody still has to say: few among all movements.
create index movement_day_unknown on movement (organization_id) where not day_known and superseded_at is null;
