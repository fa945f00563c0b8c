-- How often names and birth dates occur in the whole registry, as numbered snapshots: by them matches are weighed.

create table registry_statistics (
  number bigint generated always as identity constraint registry_statistics_pkey primary key,
  taken_at timestamptz not null,
  accounts integer not null,
  -- The newest state of the source that it has seen; a complete import brings a newer one.
  source_state_id bigint not null
);

create table registry_statistics_count (
  statistics_number bigint not null constraint registry_statistics_count_fk references registry_statistics,
  field text collate "C" not null constraint registry_statistics_count_field_known
    check (field in ('surname', 'given_name', 'patronymic', 'birth_date')),
  value text collate "C" not null,
  accounts integer not null,
  constraint registry_statistics_count_pkey primary key (statistics_number, field, value)
);

alter table duplicate_report add column statistics_number bigint
  constraint duplicate_report_statistics_fk references registry_statistics;

-- What speaks in a pair, each with its weight in bits; null in runs before weights were computed.
alter table report_pair add column weights double precision[];
