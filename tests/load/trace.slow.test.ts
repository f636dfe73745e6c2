import { beforeAll, expect, it } from 'vitest';
import { traceFigure } from '../../src/load/trace/trace.ts';
import { corpus } from './corpus.ts';
import { buildWarehouse } from './warehouse.ts';

let path: string;

beforeAll(async () => {
  path = (await buildWarehouse(corpus)).path;
});

it('follows a figure of one year to its cell, from a part of the name', async () => {
  const trace = await traceFigure(path, {
    programme: '道路 維持',
    figure: 'budget_yen',
    fiscalYear: 2019,
  });
  expect(trace).toMatchObject({
    kind: 'found',
    programme: { programmeName: '道路維持事業', departmentName: '企画課' },
    cells: [
      {
        source_path: '990001-test/r2.txt',
        source_row: 8,
        source_column: 4,
        cell_ref: 'D8',
        raw_text: '2,000千円',
        value_text: '2000000',
        rule: 'below-label',
        certainty: 'sure',
      },
    ],
  });
});

it.each([
  ['total_cost_yen', ['settlement_yen', 'personnel_cost_yen']],
  ['execution_ratio', ['budget_yen', 'settlement_yen']],
  ['previous_budget_yen', ['budget_yen']],
  [
    'total_cost_change_ratio',
    ['settlement_yen', 'personnel_cost_yen', 'settlement_yen', 'personnel_cost_yen'],
  ],
  ['cost_changes.settlement_change_yen', ['settlement_yen', 'settlement_yen']],
  ['cost_changes_ja.予算増減率', ['budget_yen', 'budget_yen']],
  ['achievement_ratio', ['actual_value']],
  ['actual_raw', ['actual_value']],
])('traces %s to what it is made of', async (figure, fields) => {
  const trace = await traceFigure(path, { programme: '道路維持事業', figure, fiscalYear: 2020 });
  if (trace.kind !== 'found') throw new Error(trace.kind);
  expect(trace.cells.map((cell) => cell.field)).toEqual(fields);
});

it('shows every value of a programme, or of an edition, without a figure', async () => {
  const all = await traceFigure(path, { programme: '道路維持事業' });
  expect(all.kind === 'found' && all.cells.length).toBe(8);
  const none = await traceFigure(path, { programme: '道路維持事業', editionFiscalYear: 2030 });
  expect(none).toMatchObject({ kind: 'found', cells: [] });
});

it.each(['no_such_column', 'cost_changes.no_such_column', 'no_such_view.budget_yen'])(
  'tells %s, which is no figure, from a year without data',
  async (figure) => {
    await expect(traceFigure(path, { programme: '道路維持事業', figure })).rejects.toThrow(
      `There is no figure '${figure}'`,
    );
    const year = { programme: '道路維持事業', figure: 'budget_yen', fiscalYear: 1999 };
    expect(await traceFigure(path, year)).toMatchObject({ kind: 'found', cells: [] });
  },
);

it('lists the programmes that a name may mean', async () => {
  const trace = await traceFigure(path, { programme: '道路' });
  if (trace.kind !== 'ambiguous') throw new Error(trace.kind);
  expect(trace.programmes.map((programme) => programme.programmeName)).toEqual([
    '道路新設事業',
    '道路維持事業',
  ]);
  expect(await traceFigure(path, { programme: '公園' })).toEqual({
    kind: 'unknown',
    programmes: [],
  });
});

it('tells a municipality that the warehouse does not hold from a name that it does not know', async () => {
  const asked = { programme: '道路維持事業', municipality: '990002' };
  expect(await traceFigure(path, asked)).toEqual({
    kind: 'elsewhere',
    municipalities: [{ code: '990001', name: expect.any(String) }],
  });
  const unknown = { programme: '公園', municipality: '990001' };
  expect(await traceFigure(path, unknown)).toMatchObject({ kind: 'unknown' });
});
