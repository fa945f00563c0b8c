-- Who is put into class 11 is looked for among all movements («Должны были выбыть»); they are one in twenty.
create index movement_last_class on movement (account_id) where superseded_at is null and left(class_name, 2) = '11';
