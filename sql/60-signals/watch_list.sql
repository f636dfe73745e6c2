--! grain: one row per signal about a programme | 事務事業についての気づきごとに1行
-- A signal is a question to the department, never a verdict; good practice deserves one too.
create view watch_list as
select *
from programme_signals
where rule in ('missed_years_running', 'target_lowered_then_met', 'target_far_exceeded',
  'cost_up_result_worse', 'cost_down_result_better', 'spending_without_outcome',
  'result_never_filled_in', 'reduced_yet_grown', 'text_copied_from_last_year');
