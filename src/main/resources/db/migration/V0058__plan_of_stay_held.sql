-- The application has every question of a page planned for its own values. This one is asked for each of many rows, with
-- conditions that always hold: one plan is enough.

alter function stay_held(bigint, bigint, text, date) set plan_cache_mode = auto;
