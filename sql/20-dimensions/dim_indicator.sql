--! grain: one row per indicator of a programme | 事務事業の指標ごとに1行
-- Wording, unit and direction are those of the newest edition that prints the indicator.
create table dim_indicator as
with ranked as (
  select
    *,
    row_number() over (partition by indicator_id, natural_key order by edition desc) as recency
  from stg.loaded_indicator
),

member as (
  select
    indicator_id,
    municipality_code,
    programme_id,
    indicator_kind,
    indicator_name,
    unit,
    direction,
    direction_source,
    natural_key
  from ranked
  where recency = 1
  union all
  select -1, null, -1, 'outcome', '不明/未記入', null, 'unknown', 'default', 'unknown'
  union all
  select -2, null, -2, 'outcome', '該当なし', null, 'unknown', 'default', 'not applicable'
)

select * from member
order by indicator_id, natural_key;
