-- The day on which a step took effect: an earlier withdrawal than decided loses no day, and is said.

alter table task add column actual_date date;
