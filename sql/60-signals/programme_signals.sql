--! grain: one row per signal that a programme's own sheets raise | 事務事業自身の評価表による気づきごとに1行
--! stored: municipality_code, programme_id, rule, edition_fiscal_year, fiscal_year, indicator_id, fields
create view programme_signals as
select * from signal_words_against_numbers
union all
select * from signal_rating_against_target
union all
select * from signal_text_copied_within_sheet
union all
select * from signal_execution_ratio_mismatch
union all
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
