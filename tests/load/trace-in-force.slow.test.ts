import { beforeAll, expect, it } from 'vitest';
import { traceFigure } from '../../src/load/trace/trace.ts';
import { cost, indicator, reading, sheet, year } from './sample.ts';
import { warehouseOf } from './warehouse.ts';

let path: string;

/** A sheet that prints a target and a result of fiscal year 2020, and its settlement. */
function sheetOf(
  programmeName: string,
  edition: number,
  actual: number | string,
  settlementYen: number,
) {
  const printed = year(2020, 80, actual);
  const cell = (entity: 'result' | 'cost', field: string, value: number | null, raw: string) =>
    reading({ entity, field, no: entity === 'result' ? 1 : 0, fiscalYear: 2020, value, raw });
  return sheet(
    { programmeName },
    {
      editionFiscalYear: edition,
      costs: [cost(2020, { settlementYen })],
      indicators: [indicator([printed])],
      readings: [
        cell('result', 'target_value', 80, '80%'),
        cell('result', 'actual_value', printed.actual.value, printed.actual.raw!),
        cell('cost', 'settlement_yen', settlementYen, `${settlementYen}円`),
      ],
    },
  );
}

beforeAll(async () => {
  const decision = {
    municipalityCode: '990001',
    editionFiscalYear: 2021,
    programmeName: '両地区事業',
    previousProgrammeName: '東地区事業',
    decision: 'merged' as const,
    reason: 'council paper',
    decidedBy: 'planning division',
  };
  const sheets = [
    ...[sheetOf('継続事業', 2020, 70, 5), sheetOf('東地区事業', 2020, 70, 6)],
    ...[sheetOf('継続事業', 2021, '-', 7), sheetOf('両地区事業', 2021, 70, 8)],
  ];
  path = await warehouseOf(sheets, { identities: [decision] });
});

const trace = (programme: string, figure: string) =>
  traceFigure(path, { programme, figure, fiscalYear: 2020 });

it('shows the dash that took a printed result out of force, and not that result', async () => {
  const found = await trace('継続事業', 'newest_indicator_results.actual_value');
  if (found.kind !== 'found') throw new Error(found.kind);
  expect(found.cells.map((cell) => [cell.edition_fiscal_year, cell.raw_text])).toEqual([
    [2021, '-'],
  ]);
});

it('shows no cell of a year that the view has no row of', async () => {
  expect(await trace('東地区事業', 'counted_costs.settlement_yen')).toMatchObject({
    kind: 'no-row',
    view: 'counted_costs',
  });
  for (const view of ['newest_costs', 'cost_changes'])
    expect(await trace('東地区事業', `${view}.settlement_yen`)).toMatchObject({ kind: 'found' });
  expect(await trace('東地区事業', 'unmet_targets.gap')).toMatchObject({ kind: 'found' });
  expect(await trace('継続事業', 'unmet_targets.gap')).toMatchObject({ kind: 'no-row' });
});
