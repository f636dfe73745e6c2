--! grain: one row per figure and pair of editions that state it differently | 2つの評価年度版で異なる数値ごとに1行
-- Each edition beside the one before it that states the figure. Figures of two units are two measures: they are not compared.
create view compared_figures as
select *
from (
  select
    stated_figures.*,
    lag(edition_fiscal_year) over earlier as earlier_edition_fiscal_year,
    lag(stated_value) over earlier as earlier_value,
    lag(phase) over earlier as earlier_phase,
    lag(no) over earlier as earlier_no,
    lag(unit) over earlier as earlier_unit
  from stated_figures
  window earlier as (
    partition by programme_id, indicator_id, item_name, fiscal_year, measure, kind order by edition_fiscal_year
  )
) as compared
where earlier_value <> stated_value and coalesce(earlier_unit = unit, true);
