-- «Закрыта с», «Правопреемник» in a file of organizations are said with the right of whoever sent it, whenever it is done.

alter table import_run add closes boolean not null default false;
