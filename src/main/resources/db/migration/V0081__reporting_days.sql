-- «К отчёту»: on which days the headcount is asked for with a signature under it, by the calendar of an authority.
create table reporting_day (
  id bigint generated always as identity constraint reporting_day_pkey primary key,
  authority_id bigint not null constraint reporting_day_authority_fk references organization,
  form text not null,
  -- Of a yearly one only day and month are meant; its year is a leap year then.
  on_day date not null,
  yearly boolean not null,
  -- Whom the form asks about; everybody where nothing stands.
  asks text collate "C" constraint reporting_day_asks_known check (asks in ('pupils', 'preschool')),
  -- It can be taken back, and nothing usual is proposed again to who has removed it.
  removed_at timestamptz,
  version integer not null default 0,
  constraint reporting_day_yearly_day check (not yearly or extract(year from on_day) = 2000)
);

-- No form asks twice on one day.
create unique index reporting_day_once on reporting_day (authority_id, lower(form), on_day, yearly) where removed_at is null;

-- The figure that an organization has submitted with a form, as the authority has typed it, and why it differs.
create table submitted_figure (
  reporting_day_id bigint not null constraint submitted_figure_day_fk references reporting_day,
  -- A yearly day has figures of each year.
  on_day date not null,
  organization_id bigint not null constraint submitted_figure_organization_fk references organization,
  stage text collate "C" not null constraint submitted_figure_stage_known check (stage in ('pupils', 'preschool')),
  children integer constraint submitted_figure_children_possible check (children between 0 and 99999),
  reason text,
  typed_by text collate "C" not null,
  typed_at timestamptz not null,
  version integer not null,
  constraint submitted_figure_pkey primary key (reporting_day_id, on_day, organization_id, stage)
);
