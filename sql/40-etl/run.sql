--! grain: one row per run up to this release | このリリースまでの実行ごとに1行
create table etl.run (
  run_id varchar not null,
  release_id varchar,
  started_at timestamp not null,
  finished_at timestamp,
  version varchar not null,
  outcome varchar not null,
  exit_code integer,
  files integer,
  files_read integer,
  files_kept integer,
  programmes integer,
  issues_error integer,
  issues_warning integer,
  issues_info integer
);
