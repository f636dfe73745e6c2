import { beforeAll, describe, expect, it } from 'vitest';
import { Dictionary } from '../../src/load/dictionary.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';
import { plantedCorpus } from '../support/years/corpus.ts';
import { filesOf } from '../support/years/model.ts';

const planted = plantedCorpus();
let path: string;

beforeAll(async () => {
  path = (await buildWarehouse(filesOf(planted.programmes))).path;
});

const valuesOf = async (sql: string) =>
  (await rowsOf(path, sql)).map((row) => JSON.stringify(Object.values(row))).sort();
const listed = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => JSON.stringify(row)).sort();

describe('of six editions of two cities, what is planted is found and nothing else', () => {
  it('signals', async () => {
    const rows = await valuesOf(
      `select distinct rule, programme_name, fiscal_year from
         (from claim_conflicts union all from watch_list)`,
    );
    expect(rows).toEqual(listed(planted.signals));
  });

  it('restatements', async () => {
    const rows = await valuesOf(
      'select programme_name, measure, fiscal_year, restatement_kind from restatements',
    );
    expect(rows).toEqual(listed(planted.restatements));
  });

  it('new, ended, renamed and moved programmes', async () => {
    const rows = await valuesOf(
      'select change_kind, programme_name, edition_fiscal_year from programme_changes',
    );
    expect(rows).toEqual(listed(planted.changes));
  });

  it('candidates of identity, none of them joined', async () => {
    const rows = await valuesOf(
      `select suggestion, previous_programme_name, programme_name, reason
       from etl.identity_candidate`,
    );
    expect(rows).toEqual(listed(planted.candidates));
    const joined = await rowsOf(
      path,
      'select 1 from etl.identity_candidate where programme_id = previous_programme_id',
    );
    expect(joined).toEqual([]);
  });
});

describe('of indicators', () => {
  it('one that is renamed while its figures go on stays one, and no other is joined', async () => {
    const rows = await valuesOf(
      `select programme.programme_name, min_by(indicator_name, edition_fiscal_year),
         max_by(indicator_name, edition_fiscal_year)
       from fact_indicator_definition as definition
       inner join dim_programme as programme using (programme_key)
       group by definition.programme_id, programme.programme_name, indicator_id
       having count(distinct indicator_name) > 1`,
    );
    expect(rows).toEqual(listed(planted.indicatorNames));
  });

  it('weaker pairs are candidates, none of them joined', async () => {
    const rows = await valuesOf(
      `select programme_name, previous_indicator_name, candidate.indicator_name,
         edition_fiscal_year, reason
       from etl.indicator_candidate as candidate
       inner join dim_programme using (programme_id)
       where is_current`,
    );
    expect(rows).toEqual(listed(planted.indicatorCandidates));
    const joined = await rowsOf(
      path,
      'select 1 from etl.indicator_candidate where indicator_id = previous_indicator_id',
    );
    expect(joined).toEqual([]);
  });
});

it('shows for every signal the cells that its figures stand in', async () => {
  const rows = await rowsOf(
    path,
    `select rule, cell_ref, raw_text from signal_cells
     where rule = 'rating_against_target' order by cell_ref`,
  );
  expect(rows.map(({ raw_text }) => raw_text)).toEqual(expect.arrayContaining(['A', '60件']));
});

it('asks a question in every signal', async () => {
  const rows = await rowsOf(
    path,
    'select question from (from claim_conflicts union all from watch_list)',
  );
  for (const { question } of rows) expect(question).toMatch(/(か|か。)$/u);
});

it('words questions without names of columns and without ungrouped amounts', async () => {
  const rows = await rowsOf(
    path,
    'select question from (from claim_conflicts union all from watch_list)',
  );
  const questions = rows.map(({ question }) => String(question));
  for (const question of questions) expect(question).not.toMatch(/[a-z]+_[a-z]|\d{4,}円/u);
  expect(questions.filter((question) => /\d,\d{3}円/u.test(question)).length).toBeGreaterThan(0);
});

it('calls a repeated field as the dictionary does', async () => {
  const rows = await rowsOf(path, 'select distinct fields, fields_ja from repeated_texts');
  expect(rows.length).toBeGreaterThan(0);
  const nameOf = (field: string) => `「${Dictionary.read().column('*', field).nameJa}」`;
  for (const { fields, fields_ja } of rows)
    expect(fields_ja).toBe(String(fields).split(',').map(nameOf).join('と'));
});
