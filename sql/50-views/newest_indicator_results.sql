--! grain: one row per programme, indicator and fiscal year | 事務事業×指標×対象年度ごとに1行
-- The newest edition that states the result; one whose figure was lost, planned or not yet due states none.
create view newest_indicator_results as
select * from indicator_results where is_newest;
