import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMS_FOLDER, loadForms } from '../../pipelines/rules/load-forms.ts';
import { type ReadFile, readFile } from '../../pipelines/sources/read-file.ts';
import { overrideDirections } from '../../src/normalize/override-directions.ts';
import { listedProgrammes, listFile, listRows } from '../support/list-city.ts';

const fixtures = fileURLToPath(new URL('../fixtures/forms', import.meta.url));
const forms = await loadForms(FORMS_FOLDER, fixtures);
const programmes = listedProgrammes();
const read = (rows: readonly (readonly string[])[]) => readFile(listFile(rows), 'list.csv', forms);

let file: ReadFile;
beforeAll(async () => {
  file = await readFile(listFile(), 'list.csv', forms);
});

describe('a list of another city, CSV in CP932, by its form file alone', () => {
  it('is recognised and read row for row, the row of sums left out', () => {
    expect(file).toMatchObject({ formId: 'list-table', encoding: 'cp932', blocks: 60 });
    expect(file.records.map(({ evaluation }) => evaluation.programmeName)).toEqual(
      programmes.map(({ name }) => name),
    );
    expect(file.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has every amount in yen under its year and phase', () => {
    const costs = file.records.map(({ costs: [before, now] }) => [before, now]);
    expect(costs.map(([before]) => before)).toMatchObject(
      programmes.map((one) => ({
        fiscalYear: 2022,
        phase: 'settled',
        settlementYen: one.settled * 1000,
        personnelCostYen: one.settledPersonnel * 1000,
      })),
    );
    expect(costs.map(([, now]) => now)).toMatchObject(
      programmes.map((one) => ({
        fiscalYear: 2023,
        phase: 'estimated',
        budgetYen: one.budget * 1000,
        settlementYen: one.estimated * 1000,
        personnelCostYen: null,
      })),
    );
  });

  it('has targets and results of both years, full-width digits and words for a missing figure included', () => {
    const years = file.records.map(({ indicators: [indicator] }) => indicator!.years);
    expect(years.map((of) => of.map(({ target, actual }) => [target.value, actual.value]))).toEqual(
      programmes.map(({ targets, actuals }) => [0, 1].map((at) => [targets[at], actuals[at]])),
    );
    const words = years.flatMap(([, now]) =>
      now!.actual.value === null ? [[now!.actual.raw, now!.actual.status, now!.actual.detail]] : [],
    );
    expect(words).toEqual([
      ['集計中', 'text', 'pending'],
      ['調査未実施', 'text', 'not_surveyed'],
      ['－', 'dash', undefined],
      ['設定なし', 'text', 'not_set'],
    ]);
  });

  it('knows from the printed rates which two indicators are better the lower they are', () => {
    const directions = file.records.map(({ indicators: [one] }) => [
      one!.direction,
      one!.directionSource,
    ]);
    expect(directions).toEqual(
      programmes.map(({ isLower }) => [isLower ? 'lower' : 'higher', 'printed_ratio']),
    );
  });

  it('names every figure of the column that was cut off, the column without label and the emptied one', () => {
    const codes = file.issues.map(({ code }) => code);
    expect(codes.filter((code) => code === 'value-lost')).toHaveLength(120);
    expect(codes.filter((code) => code === 'column-without-label')).toHaveLength(1);
    expect(file.issues.find(({ code }) => code === 'field-never-filled')?.message).toContain(
      '目標の考え方',
    );
  });

  it('accounts for every cell once', () => {
    const { cells, values, labels, duplicates, unexplained } = file.counts;
    expect(values + labels + duplicates + unexplained).toBe(cells);
    expect(unexplained).toBe(60);
  });
});

describe('a list whose columns are not what the form says', () => {
  const rows = listRows(programmes);
  const withLabel = (at: number, label: string) =>
    rows.map((row, index) => (index === 2 ? row.with(at, label) : row));

  it('is quarantined for an unknown column, and the nearest label is named', async () => {
    const { records, issues, counts } = await read(withLabel(4, '決算 額等'));
    expect(records).toEqual([]);
    expect(counts.unexplained).toBe(counts.cells);
    expect(issues.find(({ code }) => code === 'column-unknown')).toMatchObject({
      severity: 'error',
      row: 3,
      column: 5,
    });
    expect(issues.find(({ code }) => code === 'column-unknown')?.message).toContain('"決算額"');
  });

  it('leaves out the costs of the one programme whose sums do not hold, with the cells named', async () => {
    const { records, issues } = await read(
      rows.map((row, at) => (at === 3 ? row.with(6, '1') : row)),
    );
    expect(records).toHaveLength(60);
    expect(records[0]!.costs).toEqual([]);
    expect(records[0]!.indicators).toHaveLength(1);
    const issue = issues.find(({ code }) => code === 'identity-broken');
    expect(issue).toMatchObject({ severity: 'error', row: 4, column: 7 });
    expect(issue?.message).toMatch(
      /E4 ".*", F4 ".*", G4 "1"; the figures in column\(s\) E, .* are/,
    );
  });

  it('quarantines it where its cells may have slipped', async () => {
    const slipped = (row: string[]) => [...row.slice(0, 5), ...row.slice(6), ''];
    const { records, issues } = await read(rows.map((row, at) => (at === 3 ? slipped(row) : row)));
    expect(records).toHaveLength(59);
    expect(issues.filter(({ severity, row }) => severity === 'error' && row === 4)).not.toEqual([]);
  });
});

it('lets an override win over the printed rate, and tells of one that names no indicator', () => {
  const [first] = file.records;
  const override = { programmeName: first!.evaluation.programmeName, direction: 'higher' as const };
  const name = first!.indicators[0]!.name!;
  const directed = overrideDirections(
    [first!],
    [
      { ...override, indicatorName: ` ${name}` },
      { ...override, indicatorName: '別の指標' },
    ],
  );
  expect(directed.records[0]!.indicators[0]).toMatchObject({
    direction: 'higher',
    directionSource: 'override',
  });
  expect(directed.issues.map(({ code }) => code)).toEqual(['override-unmatched']);
});
