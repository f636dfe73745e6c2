--! grain: one row per programme and edition | 事務事業×評価年度版ごとに1行
--! stored: municipality_code, programme_id, edition_fiscal_year
-- What a sheet's own words say about its targets; what they do not decide is left open, and so is a year without target or
-- result. A denial anywhere counts unless the words end in success, nearly reached comes before reached, and only words that
-- end in success claim it. Above or below the target is a success by the direction: it is read where more is better, for all
-- outcome indicators of the sheet. The field asks why a target was missed: a reason that tells of nothing reached says that it
-- was, but for one sentence that tells of growth or of good work.
create view sheet_claims as
with sheet_direction as (
  select
    definition.programme_id,
    definition.edition_fiscal_year,
    min(case when indicator.direction = 'higher' then 1 else 0 end) = 1 as is_higher,
    count(*) as outcome_indicators
  from fact_indicator_definition as definition
  inner join dim_indicator as indicator on indicator.indicator_id = definition.indicator_id
  where indicator.indicator_kind = 'outcome'
  group by definition.programme_id, definition.edition_fiscal_year
),

told as (
  select
    evaluation.municipality_code,
    evaluation.edition_fiscal_year,
    evaluation.programme_id,
    programme.department_name,
    evaluation.evaluated_fiscal_year,
    coalesce(outcome_indicators, 0) as outcome_indicators,
    unmet_reason,
    coalesce(is_higher, true) as is_higher,
    regexp_matches(unmet_reason, '(なし|(該当|特に)(は|が|し|も)*(ない|ありません|せず)|対象外)。?$'
      || '|(目標|指標)値?[^、。]{0,2}(設定|定め)[^、。]{0,4}(ない|ません|おらず)|数値目標[はが](ない|ありません)|なじま(ない|ず)|隔年|不明'
      || '|(評価|判断|確認|把握|測定|算出|検証)[^、。]{0,4}(でき(な|ず|ませ|てい(な|ませ))|困難)'
      || '|(実績|結果|数値|調査|集計|アンケート|統計)値?[^、。]{0,3}(確定|公表|集計|判明|実施|把握|調査)[^、。]{0,5}(な[いく]|なかった|ません|おらず)'
      || '|(調査|アンケート)[^、。]{0,3}未実施') as has_nothing_to_judge,
    regexp_matches(unmet_reason, 'な(い|かった)|ません|[未不](達|到達|完了)|達成[^、。]{0,6}困難|にとどま|に留ま'
      || '|(でき|出来|至ら|届か|及ば|達し|達せ)(ず|なく)|(達成せ|達成なら|なれ|伸び|進ま|足り|得られ|見られ)ず')
    or (coalesce(is_higher, true) and regexp_matches(unmet_reason, '下回')) as is_denied,
    regexp_matches(unmet_reason, '((達成|目標値?に達)(した|しました|している|しています)'
      || '|達成(済み?|(することが)?(できた|できました|できている)|された|されている)?)'
      || '(です|である|のため|ため|ので|ことから|と考える|と考えている)?。?$') as ends_in_success
  from fact_evaluation as evaluation
  inner join dim_programme as programme on programme.programme_key = evaluation.programme_key
  left join sheet_direction
    on sheet_direction.programme_id = evaluation.programme_id
    and sheet_direction.edition_fiscal_year = evaluation.edition_fiscal_year
)

select
  municipality_code,
  edition_fiscal_year,
  programme_id,
  department_name,
  evaluated_fiscal_year,
  case
    when has_nothing_to_judge then null
    when is_denied and ends_in_success and not regexp_matches(unmet_reason, '[未不]達成') then null
    when is_denied then '未達成'
    when regexp_matches(unmet_reason, '(概ね|おおむね|ほぼ)(当初|目標|計画|数値|値|全て|すべて|通り|どおり|[のをはにがで、])*'
      || '達成(済|した|し、|しま|して|(することが)?でき|され|のため|[。、]|$)') then '概ね達成'
    when regexp_matches(unmet_reason, 'ため|影響|によ[りる]|ことから|[理事]由|[要原]因')
      and not regexp_matches(unmet_reason, '達成|値?に達し|上回|下回|順調|(計画|予定|目標|当初)の?(どおり|通り)|(増加|向上|改善)(し|が)'
        || '|新規|初年度|開始した年|(事業|工事|整備)[がの]?(完了|終了)|[集計調査]中|設定')
      and (regexp_matches(unmet_reason, '。.|中止|縮小|延期|休止|制限|限られ|先送|見送|取りやめ|控え|減|遅|不足|少な|低')
        or not regexp_matches(unmet_reason, '増え|進[んみ]|伸び[たて]|充実|定着|浸透|努力|積極|徹底|強化')) then '未達成'
    when regexp_matches(unmet_reason, '[割%％半]|一部|のみ|だけ|来年|次年|翌年|前年|昨年|見込|予定|目指') then null
    when ends_in_success then '達成'
    when is_higher and regexp_matches(unmet_reason, '目標[^、。]*を[^、。]*上回(る|った|りました|っている|っています)'
      || '(ため|ので|ことから)?。?$') then '達成'
  end as claimed_status,
  outcome_indicators
from told;
