--! grain: one row per run that built this release | このリリースを作成した実行ごとに1行
create table etl.run (
  run_id varchar not null,
  release_id varchar not null,
  started_at timestamp not null,
  finished_at timestamp not null,
  version varchar not null,
  files integer not null,
  programmes integer not null,
  issues_error integer not null,
  issues_warning integer not null,
  issues_info integer not null
);
