--! question: 計算した達成率は、評価表の言葉(達成・未達成)と合っているか
-- 未達成 of a sheet with several outcome indicators may speak of another one, unless all others are known to be met.
select result.municipality_code, result.programme_name, result.edition_fiscal_year,
  result.indicator_name, result.target_value, result.actual_value, result.achievement_ratio,
  result.target_status, claim.claimed_status
from indicator_results as result
inner join sheet_claims as claim
  on claim.programme_id = result.programme_id
  and claim.edition_fiscal_year = result.edition_fiscal_year
where result.fiscal_year = claim.evaluated_fiscal_year
  and ((result.target_status = 'met' and claim.claimed_status = '未達成'
      and (result.indicator_kind = 'outcome' or claim.outcome_indicators = 0)
      and not exists (
        select 1 from indicator_results as other
        where other.programme_id = result.programme_id
          and other.edition_fiscal_year = result.edition_fiscal_year
          and other.fiscal_year = result.fiscal_year
          and other.indicator_kind = 'outcome'
          and other.target_status not in ('met', 'no_target')
      ))
    or (result.target_status = 'unmet' and claim.claimed_status in ('達成', '概ね達成')))
order by result.municipality_code, result.programme_name, result.programme_id,
  result.edition_fiscal_year, result.indicator_no;
