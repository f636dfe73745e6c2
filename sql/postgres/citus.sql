-- For a Citus cluster, in place of shards by postgres_fdw. NOT RUN: no Citus was at hand when this was written.
-- After the first load with --target postgres into the cluster's coordinator: psql -f sql/postgres/citus.sql
-- Facts are spread by municipality, so that the facts of one lie together; tables with rows of no municipality (the
-- default members of dimensions) and small ones are copied to every worker. Later loads need nothing more.
set role hyoka_owner;

do $$
declare
  one record;
begin
  perform create_distributed_table('hyoka.fact_evaluation', 'municipality_code');
  for one in
    select relname as name,
      exists (
        select from pg_attribute where attrelid = pg_class.oid and attname = 'municipality_code'
      ) as has_municipality,
      exists (
        select from pg_attribute where attrelid = pg_class.oid and attname = 'source_file_id'
      ) as has_file
    from pg_class
    where relnamespace = 'hyoka'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not in ('release', 'part', 'layout', 'fact_evaluation')
  loop
    if one.name ~ '^(fact|bridge)_' and one.has_municipality then
      perform create_distributed_table(
        format('hyoka.%I', one.name), 'municipality_code', colocate_with => 'hyoka.fact_evaluation'
      );
    elsif one.name ~ 'lineage$' and one.has_file then
      perform create_distributed_table(format('hyoka.%I', one.name), 'source_file_id');
    else
      perform create_reference_table(format('hyoka.%I', one.name));
    end if;
  end loop;
end
$$;
