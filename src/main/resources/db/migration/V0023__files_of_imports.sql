-- What was sent under which name, and of what size; and why none of the rows of a part could be taken.

create table import_file (
  import_id bigint not null constraint import_file_import_fk references import_run,
  part text collate "C" not null,
  -- As it was sent, made fit to be shown.
  name text not null,
  bytes bigint not null,
  constraint import_file_pkey primary key (import_id, part)
);

-- The part of which none of so many rows could be taken, where that is the failure.
alter table import_run add column refused_part text collate "C", add column refused_rows integer,
  add constraint import_run_refusal_whole check ((refused_part is null) = (refused_rows is null));

-- Numbers, codes and orders were kept with characters that nobody sees, by which one account became two. Where the
-- one without them has come meanwhile, the other stays as it is: only people can tell which of the two is right.

create function visible_code(typed text) returns text language sql immutable as $$
  select case when line ~ '^\d+( \d+)+$' then replace(line, ' ', '') else regexp_replace(line, ' ?- ?', '-', 'g') end
  from (select btrim(regexp_replace(regexp_replace(normalize(typed),
    '[\u0001-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F\u00AD\u034F\u061C\u115F\u1160\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]',
    '', 'g'),
    '[\u0009-\u000D\u001C-\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2800\u3000]+', ' ', 'g')) as line) l
$$;

update organization o set code = visible_code(o.code), version = o.version + 1
where o.code ~ '[^!-~\u0400-\u0482№]' and o.code <> visible_code(o.code)
  and not exists (select from organization other where other.id <> o.id and visible_code(other.code) = visible_code(o.code));

with seen as materialized (
  select id, source, number, visible_code(number) as visible from student_account where number ~ '[^!-~\u0400-\u0482№]'
), alone as (
  select min(id) as id, visible from seen where number <> visible group by source, visible having count(*) = 1
)
update student_account a set number = alone.visible, version = a.version + 1
from alone
where a.id = alone.id
  and not exists (select from student_account other where other.source = a.source and other.number = alone.visible);

with seen as materialized (
  select id, account_id, organization_id, kind, date, order_number, visible_code(order_number) as visible
  from movement where order_number ~ '[^!-~\u0400-\u0482№]'
), alone as (
  select min(id) as id, visible from seen where order_number <> visible
  group by account_id, organization_id, kind, date, visible having count(*) = 1
)
update movement m set order_number = alone.visible, version = m.version + 1
from alone
where m.id = alone.id and not exists (
  select from movement other
  where (other.account_id, other.organization_id, other.kind, other.date, other.order_number)
    = (m.account_id, m.organization_id, m.kind, m.date, alone.visible));

drop function visible_code(text);

-- Keys are stored as the version of the normalisation that made them spelled them; a newer one renews all at its first
-- start, and says here that it has.

create table renewed_spelling (
  normalization integer not null constraint renewed_spelling_pkey primary key,
  renewed_at timestamptz not null
);

-- Writes the rows of the temporary table renewed_account into the accounts. Nobody has changed a child's data by that,
-- so what people have said about these accounts goes on to hold; but a document or a birth date that is read now and
-- was not is new evidence, which may speak for the other child.

create function take_renewed_accounts() returns void language plpgsql as $$
begin
  create temp table renewed_fingerprint on commit drop as
    select a.id, personal_fingerprint(a) as before, '' as after
    from student_account a join renewed_account r on r.id = a.id
    where (a.birth_date, a.snils, a.birth_certificate)
      is not distinct from (r.birth_date, r.snils, r.birth_certificate);
  update student_account a
  set surname_key = r.surname_key, given_name_key = r.given_name_key, patronymic_key = r.patronymic_key,
    birth_date = r.birth_date, birth_date_text = r.birth_date_text, snils = r.snils, snils_text = r.snils_text,
    birth_certificate = r.birth_certificate, birth_certificate_text = r.birth_certificate_text,
    normalization = r.normalization, version = a.version + 1
  from renewed_account r where a.id = r.id;
  update renewed_fingerprint f set after = personal_fingerprint(a) from student_account a where a.id = f.id;
  update lasting_word w set fingerprint_a = f.after from renewed_fingerprint f
  where f.id = w.account_a and f.before = w.fingerprint_a;
  update lasting_word w set fingerprint_b = f.after from renewed_fingerprint f
  where f.id = w.account_b and f.before = w.fingerprint_b;
  update case_account c set fingerprint = f.after from renewed_fingerprint f
  where f.id = c.account_id and f.before = c.fingerprint;
end $$;
