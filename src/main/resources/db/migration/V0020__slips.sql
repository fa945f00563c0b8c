-- How often people slip, learnt from the registry when its names are counted. A snapshot without is of a version that
-- learnt nothing, or made before any list; the next list takes a new one.

create table registry_statistics_slip (
  statistics_number bigint not null constraint registry_statistics_slip_fk references registry_statistics,
  level text collate "C" not null,
  share double precision not null constraint registry_statistics_slip_share_possible check (share > 0 and share <= 0.5),
  constraint registry_statistics_slip_pkey primary key (statistics_number, level)
);
