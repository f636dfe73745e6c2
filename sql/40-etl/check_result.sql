--! grain: one row per check | 検査ごとに1行
create table etl.check_result (
  check_name varchar not null,
  severity varchar not null,
  claim varchar not null,
  passed boolean not null,
  offenders bigint not null,
  samples varchar
);
