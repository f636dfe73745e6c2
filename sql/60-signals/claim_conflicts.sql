--! grain: one row per conflict of a sheet's words and figures | 評価表の言葉と数値の食い違いごとに1行
-- A signal is a question to the department, never a verdict. The rate of a personnel cost comes from all sheets of a year.
create view claim_conflicts as
select *
from programme_signals
where rule in ('words_against_numbers', 'rating_against_target', 'text_copied_within_sheet',
  'execution_ratio_mismatch')
union all
select * from signal_personnel_cost_without_rate;
