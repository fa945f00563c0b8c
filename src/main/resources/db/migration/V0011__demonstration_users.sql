-- Everybody may know the passwords of the demonstration: its users are marked, and sign in nowhere else.

alter table app_user add column demonstration boolean not null default false;

-- Of all users only those of the demonstration are made by the application with a line in the journal.
update app_user set demonstration = true
where login in (select after ->> 'login' from registry_act where kind = 'create_user' and actor = '<application>');
