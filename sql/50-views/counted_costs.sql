--! grain: one row per programme and fiscal year that counts in sums | 合計に数える事務事業×対象年度ごとに1行
-- Where persons decided a split or merger, the sheets that follow print the year before anew: what all of them state counts
-- with them, and no more with the programme that they follow.
create view counted_costs as
with succession as (
  select distinct previous_programme_id as programme_id, programme_id as successor_id, edition_fiscal_year
  from etl.identity_decision
  where decision in ('split', 'merged')
    and previous_indicator_name is null
    and programme_id <> previous_programme_id
),

spent as (
  select programme_id, fiscal_year, max(edition_fiscal_year) as edition_fiscal_year
  from fact_cost
  where coalesce(settlement_yen, planned_yen) is not null
    and programme_id in (select programme_id from succession union all select successor_id from succession)
  group by programme_id, fiscal_year
),

succeeded as (
  select succession.programme_id, own.fiscal_year
  from succession
  inner join spent as own
    on own.programme_id = succession.programme_id
    and own.edition_fiscal_year < succession.edition_fiscal_year
  left join spent as following
    on following.programme_id = succession.successor_id
    and following.fiscal_year = own.fiscal_year
    and following.edition_fiscal_year >= succession.edition_fiscal_year
  group by succession.programme_id, succession.edition_fiscal_year, own.fiscal_year
  having count(*) = count(following.programme_id)
)

select newest_costs.*
from newest_costs
where not exists (
  select 1
  from succeeded
  where succeeded.programme_id = newest_costs.programme_id
    and succeeded.fiscal_year = newest_costs.fiscal_year
);
