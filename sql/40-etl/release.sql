--! grain: one row, this release | このリリースの1行のみ
create table etl.release (
  release_id varchar not null,
  created_at timestamp not null,
  schema_version varchar not null,
  input_fingerprint varchar not null
);
