--! question: 各年度の評価表は、年度の終わりから遅くとも何日後に取り込めたか(このリリースの作成日まで)
-- Sheets seldom print when they were published, and a release does not say since when it holds one: its own date is the
-- latest bound. Older releases that hold the edition give a nearer one.
select sheet.municipality_code, sheet.edition as edition_fiscal_year, year.ends_on,
  cast(release.created_at as date) as in_release_on,
  cast(release.created_at as date) - year.ends_on as days_after_year_end
from (select distinct municipality_code, edition_fiscal_year as edition from fact_evaluation) as sheet
inner join dim_fiscal_year as year on year.fiscal_year = sheet.edition
cross join etl.release as release
order by sheet.municipality_code, sheet.edition;
