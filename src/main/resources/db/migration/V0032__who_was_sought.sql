-- Who was sought before an enrolment: keyed hashes of the child asked for, so that an investigation that knows a child
-- can tell who has asked for it, and nobody can read a child out of the journal. The key is kept outside of the database.

alter table look add column asked text[];

create index look_asked on look using gin (asked) where asked is not null;

-- How many questions a user has asked today.
create index look_matches on look (actor, at) where kind = 'matches';
