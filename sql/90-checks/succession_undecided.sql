--! warning: costs count once; of a split or merger that figures suggest, they count twice until pipelines/identities.csv has a line
select municipality_code, edition_fiscal_year, programme_name, previous_programme_name, suggestion
from etl.identity_candidate
where suggestion in ('split', 'merged');
