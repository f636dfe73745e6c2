-- Run by the loader with every new layout, and by an administrator after row-level-security.sql.
do $$
declare
  one record;
  condition text;
begin
  if exists (select from pg_roles where rolname = 'hyoka_reader') then
    grant usage on schema main, etl to hyoka_reader;
    grant select on all tables in schema main, etl to hyoka_reader;
  end if;
  if to_regclass('hyoka_access.reader_municipality') is null then
    return;
  end if;
  for one in
    select relname as name,
      array(select attname::text from pg_attribute where attrelid = pg_class.oid) as columns
    from pg_class
    where relnamespace = 'hyoka'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not in ('release', 'pointer', 'slot', 'part', 'layout', 'home')
  loop
    condition := case
      when 'municipality_code' = any (one.columns) and one.name like 'dim\_%'
        then 'municipality_code = any ((select hyoka_access.municipalities(current_user))::text[])'
          || ' or municipality_code is null'
      when 'municipality_code' = any (one.columns)
        then 'municipality_code = any ((select hyoka_access.municipalities(current_user))::text[])'
      when 'source_file_id' = any (one.columns)
        then 'source_file_id in (select source_file_id from hyoka.etl_source_file)'
      when one.name = 'etl_check_result' then 'false'
      else 'true'
    end;
    execute format('drop policy if exists reader on hyoka.%I', one.name);
    execute format(
      'create policy reader on hyoka.%I using ((select hyoka_access.reads_all(current_user)) or %s)',
      one.name, condition
    );
    -- Views read as their owner, who is the tables' owner: without force, no policy would hold.
    execute format('alter table hyoka.%I enable row level security, force row level security', one.name);
  end loop;
  -- A coordinator reads these from shards without a municipality to tell rows apart by: foreign tables know no policies.
  for one in
    select format('%I.%I', nspname, relname) as name
    from pg_class inner join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('main', 'etl') and relname ~ '^(lineage|check_result)(_ja)?$'
      and to_regclass('hyoka.slot') is not null
  loop
    execute format('revoke select on %s from hyoka_reader', one.name);
  end loop;
end
$$;
