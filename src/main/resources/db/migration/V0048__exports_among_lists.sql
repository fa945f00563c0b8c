-- A sheet that was sent as a list may hold one of the three tables of an export.

alter table import_list_sheet
  add column part text collate "C"
    constraint import_list_sheet_part_known check (part in ('organizations', 'students', 'movements'));
