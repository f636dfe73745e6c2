--! question: 前年度とそのまま比べられない事務事業はどれか(新規・終了・不足・計画との比較・改称・移管・分割・統合)
-- A programme that was renamed or moved stays one; what figures alone suggest is a candidate until a person decides it.
select municipality_code, programme_name, department_name, fiscal_year, comparability as reason,
  null as previous_programme_name, null as previous_department_name, false as is_candidate
from cost_changes
where comparability in ('new', 'ended', 'incomplete', 'plan_vs_actual')
union all
select municipality_code, programme_name, department_name, edition_fiscal_year, change_kind,
  previous_programme_name, previous_department_name, false
from programme_changes
where change_kind in ('renamed', 'moved', 'split', 'merged')
union all
select candidate.municipality_code, candidate.programme_name, programme.department_name,
  candidate.edition_fiscal_year, candidate.suggestion, candidate.previous_programme_name, null, true
from etl.identity_candidate as candidate
inner join dim_programme as programme
  on programme.programme_id = candidate.programme_id and programme.is_current
order by fiscal_year desc, reason, municipality_code, programme_name, previous_programme_name,
  department_name, previous_department_name, is_candidate;
