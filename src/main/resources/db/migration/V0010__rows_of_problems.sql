-- Which account or organization a bad row is about: a complete import takes nothing from it.

alter table import_problem add column row_key text collate "C";
