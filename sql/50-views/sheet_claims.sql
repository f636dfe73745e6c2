--! grain: one row per programme and edition | 事務事業×評価年度版ごとに1行
-- What a sheet's own words say about its targets. Only a short text can claim success; a long one explains.
create view sheet_claims as
select
  municipality_code,
  edition_fiscal_year,
  programme_id,
  case
    when unmet_reason is null or unmet_reason like '%なし' then null
    when char_length(unmet_reason) > 20
      or unmet_reason like '%ない%'
      or unmet_reason like '%なかった%'
      or unmet_reason like '%ず%'
      or unmet_reason like '%未達成%' then '未達成'
    when unmet_reason like '概ね%達成%' or unmet_reason like 'おおむね%達成%'
      then '概ね達成'
    when unmet_reason like '目標達成%' or unmet_reason like '%達成済%' then '達成'
    else '未達成'
  end as claimed_status
from fact_evaluation;
