--! question: 各年度の評価表は、年度の終わりから遅くとも何日後に取り込めたか
-- Sheets seldom print when they were published: the release that first holds an edition is its latest bound.
select file.municipality_code, file.edition as edition_fiscal_year, year.ends_on,
  min(cast(release.created_at as date)) as in_release_on,
  min(cast(release.created_at as date)) - year.ends_on as days_after_year_end
from etl.source_file as file
inner join dim_fiscal_year as year on year.fiscal_year = file.edition
cross join etl.release as release
group by file.municipality_code, file.edition, year.ends_on
order by file.municipality_code, file.edition;
