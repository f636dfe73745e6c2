-- Run once by an administrator in the warehouse's database: psql -f sql/postgres/roles.sql
-- hyoka_owner owns all objects and cannot log in; hyoka_loader loads; members of hyoka_reader read schemas main and etl.
do $$
begin
  if not exists (select from pg_roles where rolname = 'hyoka_owner') then
    create role hyoka_owner nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'hyoka_loader') then
    create role hyoka_loader login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'hyoka_reader') then
    create role hyoka_reader nologin;
  end if;
  grant hyoka_owner to hyoka_loader;
  execute format('revoke create, temporary on database %I from public', current_database());
  execute format('grant create, connect, temporary on database %I to hyoka_owner', current_database());
  execute format('grant connect on database %I to hyoka_loader, hyoka_reader', current_database());
  execute format('alter database %I set search_path = main, public', current_database());
end
$$;

-- The loader becomes the owner in its sessions, so that whoever loads, all objects have one owner.
alter role hyoka_loader set role = 'hyoka_owner';
