import { CITY, type TableSpec } from './table-spec.ts';

/** Issues that the page lists, the gravest first; it says so where there are more, and the kinds are counted whole. */
const ISSUES_MAX = 5000;

const KIND = { code: '指摘の種類', meaning: '内容', todo: '対処' };

/** Tables that say how far the figures carry. */
export const QUALITY_TABLES: Readonly<Record<string, TableSpec>> = {
  coverage: {
    object: 'coverage',
    sql: `select municipality_name, it.* from coverage as it ${CITY} order by all`,
  },
  unread: {
    object: 'source_file',
    labels: { files: '読み取れなかったファイル数' },
    sql: `select municipality_code, count(*) as files from (
        select municipality_code, path from etl.source_file where edition is null
        union
        select city.municipality_code, issue.path from etl.issue as issue
        inner join dim_municipality as city
          on starts_with(issue.path, city.municipality_code || '-')
        where issue.severity = 'error'
          and issue.path not in (select path from etl.source_file))
      group by all order by all`,
  },
  unjudged: {
    object: 'section_editions',
    sql: `select distinct municipality_code, edition_fiscal_year from section_editions
      where unread_sheets > 0
        and municipality_code in (
          select municipality_code from fact_evaluation
          group by municipality_code having count(distinct edition_fiscal_year) > 1)
      order by all`,
  },
  certainty: {
    object: 'cell_lineage',
    labels: { readings: '取り込んだ値の数' },
    sql: `select municipality_name, it.edition_fiscal_year, certainty, count(*) as readings
      from cell_lineage as it ${CITY} group by all order by all`,
  },
  issue_kinds: {
    object: 'issue',
    labels: { ...KIND, issues: '件数', files: 'ファイル数' },
    sql: `select * from (
        select code, severity, count(*) as issues, count(distinct path) as files, code as meaning,
          code as todo
        from etl.issue group by all)
      order by case severity when 'error' then 1 when 'warning' then 2 else 3 end, issues desc, code`,
  },
  issues: {
    object: 'issue',
    labels: { ...KIND, message: '詳細(英語)' },
    sql: `select code, severity, path, sheet, row, "column", raw_text, code as meaning, code as todo,
        message
      from etl.issue
      order by case severity when 'error' then 1 when 'warning' then 2 else 3 end, path, sheet, row,
        "column", code, message, raw_text
      limit ${ISSUES_MAX}`,
  },
  successions: {
    object: 'identity_candidate',
    sql: `select municipality_code, previous_programme_name, programme_name, edition_fiscal_year
      from etl.identity_candidate where suggestion in ('split', 'merged') order by all`,
  },
  checks: {
    object: 'check_result',
    sql: `select check_name, severity, claim, passed, offenders from etl.check_result
      order by passed, severity, check_name`,
  },
};
