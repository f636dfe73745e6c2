--! grain: one row per indicator of which a person said which way is better | 望ましい方向を人が判断した指標ごとに1行
-- Programmes are those of whose sheets one has the name: with none of them, the decision decides nothing.
create table etl.indicator_direction as
select
  decision.municipality_code,
  decision.programme_name,
  decision.indicator_name,
  decision.direction,
  (
    select cast(count(distinct identity.programme_id) as integer)
    from stg.programme_identity as identity
    inner join stg.sheet
      on sheet.file_no = identity.file_no and sheet.sheet_no = identity.sheet_no
    where identity.municipality_code = decision.municipality_code
      and sheet.name_key = decision.name_key
  ) as programmes
from stg.indicator_direction as decision
order by decision.municipality_code, decision.programme_name, decision.indicator_name;
