-- Run by an administrator after roles.sql, and again by nobody: psql -f sql/postgres/row-level-security.sql
-- From then on a role reads only the municipalities that it is given in hyoka_access.reader_municipality;
-- '*' gives all of them. The loader keeps this up with every release. To turn it off, drop schema hyoka_access and
-- disable row level security on the tables of schema hyoka.
create schema if not exists hyoka_access authorization hyoka_owner;
set role hyoka_owner;

create table if not exists hyoka_access.reader_municipality (
  role_name text not null,
  municipality_code text collate "C" not null,
  primary key (role_name, municipality_code)
);

create or replace function hyoka_access.reads_all(reader text) returns boolean
language sql stable security definer set search_path = pg_catalog as
$$
  select reader = 'hyoka_owner' or exists (
    select from hyoka_access.reader_municipality
    where role_name = reader and municipality_code = '*'
  )
$$;

create or replace function hyoka_access.municipalities(reader text) returns text[]
language sql stable security definer set search_path = pg_catalog as
$$
  select coalesce(array_agg(municipality_code), '{}')
  from hyoka_access.reader_municipality where role_name = reader
$$;

reset role;
