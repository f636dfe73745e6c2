--! grain: one row per ended and begun part of a line that may be one programme | 同じ事務事業かもしれない区間の組ごとに1行
-- Pairs come from equal codes, equal names, equal rare figures, one department in neighbouring editions and
-- decisions; a figure or a department of which very many ended tells nothing.
create or replace temp table end_pair as
with ended as (
  select *, count(*) over (partition by municipality_code, edition, department_key) as home_size
  from line_end
  where is_ended
),

begun as (
  select * from line_end where is_begun
),

rare as (
  select *, count(*) over (
    partition by municipality_code, fiscal_year, measure_name, yen
  ) as holders
  from end_figure
  where yen > 0
),

found as (
  select ended.part_key as earlier_key, begun.part_key as later_key
  from ended
  inner join begun
    on begun.municipality_code = ended.municipality_code
    and begun.code = ended.code
    and begun.edition > ended.edition
  union
  select ended.part_key, begun.part_key
  from ended
  inner join begun
    on begun.municipality_code = ended.municipality_code
    and begun.earlier_code = ended.code
    and begun.edition = ended.edition + 1
  union
  select ended.part_key, begun.part_key
  from ended
  inner join begun
    on begun.municipality_code = ended.municipality_code
    and begun.name_key = ended.name_key
    and begun.edition > ended.edition
  union
  select ended.part_key, begun.part_key
  from rare as ended
  inner join rare as begun
    on begun.municipality_code = ended.municipality_code
    and begun.fiscal_year = ended.fiscal_year
    and begun.measure_name = ended.measure_name
    and begun.yen = ended.yen
    and begun.edition = ended.edition + 1
  where ended.is_ended and begun.is_begun and ended.holders <= 20
  union
  select ended.part_key, begun.part_key
  from ended
  inner join begun
    on begun.municipality_code = ended.municipality_code
    and begun.department_key = ended.department_key
    and begun.edition = ended.edition + 1
  where ended.home_size <= 50
  union
  select ended.part_key, begun.part_key
  from stg.identity_decision as decision
  inner join ended
    on ended.municipality_code = decision.municipality_code
    and ended.name_key = decision.previous_name_key
    and ended.edition < decision.edition
  inner join begun
    on begun.municipality_code = decision.municipality_code
    and begun.name_key = decision.name_key
    and begun.edition = decision.edition
  where decision.previous_indicator_key is null
)

select earlier_key, later_key from found;
