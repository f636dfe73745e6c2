--! grain: one row per conflict of a sheet's words and figures | 評価表の言葉と数値の食い違いごとに1行
-- A signal is a question to the department, never a verdict.
create view claim_conflicts as
select * from signal_words_against_numbers
union all
select * from signal_rating_against_target
union all
select * from signal_text_copied_within_sheet
union all
select * from signal_personnel_cost_without_rate
union all
select * from signal_execution_ratio_mismatch;
