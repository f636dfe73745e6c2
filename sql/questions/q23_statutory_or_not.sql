--! question: 法定受託か自治事務か(任意か)で費用はどう分かれるか
select sheet.municipality_code, coalesce(sheet.affairs_types, '記載なし') as affairs_types,
  cost.fiscal_year, cost.phase, count(*) as programmes,
  cast(sum(cost.settlement_yen) as bigint) as settlement_yen
from counted_costs as cost
inner join programme_sheets as sheet
  on sheet.programme_id = cost.programme_id
  and sheet.edition_fiscal_year = cost.edition_fiscal_year
where cost.settlement_yen is not null
group by sheet.municipality_code, coalesce(sheet.affairs_types, '記載なし'), cost.fiscal_year,
  cost.phase
order by sheet.municipality_code, cost.fiscal_year, affairs_types, cost.phase;
