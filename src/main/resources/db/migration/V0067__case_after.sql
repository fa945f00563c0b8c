-- Where the accounts of an unclosed case will be once its plan is carried out: worked out by decision from the facts
-- of then, kept so that a headcount of a million accounts need not do so at every look, and thrown away as soon as the
-- case or one of its accounts changes. Nothing here is said to anybody before it has been compared with the case.
create table case_after (
  -- No foreign key: its check would lock the case, and whoever changes a case waits for what is worked out here.
  -- Cases are never deleted.
  case_number bigint not null constraint case_after_pkey primary key,
  -- The version of the case that it was worked out from.
  case_version integer not null,
  -- False: there is no plan, or none that moves anybody; the accounts stay as they are.
  planned boolean not null
);

create table case_after_stay (
  case_number bigint not null constraint case_after_stay_case_fk references case_after on delete cascade,
  account_id bigint not null,
  organization_id bigint not null,
  kind text collate "C" not null constraint case_after_stay_kind_known check (kind in ('REGULAR', 'ATTACHED')),
  begins date not null,
  ends date
);

create index case_after_stay_case on case_after_stay (case_number);
