--! blocking: bridge_programme_sdg has one row per programme_id, edition_fiscal_year, goal_no
select programme_id, edition_fiscal_year, goal_no, count(*) as rows_found
from bridge_programme_sdg
group by programme_id, edition_fiscal_year, goal_no
having count(*) > 1;
