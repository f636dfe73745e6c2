--! grain: one row per signal about a programme | 事務事業についての気づきごとに1行
-- A signal is a question to the department, never a verdict; good practice deserves one too.
create view watch_list as
select * from signal_missed_years_running
union all
select * from signal_target_lowered_then_met
union all
select * from signal_target_far_exceeded
union all
select * from signal_cost_up_result_worse
union all
select * from signal_cost_down_result_better
union all
select * from signal_spending_without_outcome
union all
select * from signal_result_never_filled_in
union all
select * from signal_reduced_yet_grown
union all
select * from signal_text_copied_from_last_year;
