import { beforeAll, describe, expect, it } from 'vitest';
import { type Trace, traceFigure } from '../../src/load/trace/trace.ts';
import { buildWarehouse, rowsOf } from '../load/warehouse.ts';
import { plantedCorpus } from '../support/years/corpus.ts';
import { filesOf } from '../support/years/model.ts';

let path: string;
let figures: { view: string; column: string }[];

/** Numbers that no sheet prints: keys, years of editions, places and numbers of rows. */
const NO_FIGURE =
  /(_id|_key|^no|_no|(^|_)(fiscal_year|edition_fiscal_year)|^source_(row|column)|^row|^column)$/;

beforeAll(async () => {
  path = (await buildWarehouse(filesOf(plantedCorpus().programmes))).path;
  const columns = await rowsOf(
    path,
    `select table_name as view, column_name as column
     from duckdb_columns() inner join duckdb_views() on view_name = table_name
     where not duckdb_views.internal and not ends_with(table_name, '_ja') and data_type in ('BIGINT', 'INTEGER', 'DOUBLE')
     group by all order by all`,
  );
  figures = columns
    .map(({ view, column }) => ({ view: String(view), column: String(column) }))
    .filter(({ column }) => !NO_FIGURE.test(column));
}, 120_000);

async function traceRow(
  view: string,
  column: string,
  row: Record<string, unknown>,
): Promise<Extract<Trace, { kind: 'found' }>> {
  const edition = row.edition_fiscal_year ?? row.later_edition_fiscal_year;
  const [programme] = await rowsOf(
    path,
    row.programme_id === undefined
      ? `select programme_name, municipality_code from cost_lines
         where edition_fiscal_year = ${edition} and municipality_code = '${row.municipality_code}' limit 1`
      : `select programme_name, municipality_code from dim_programme
         where programme_id = ${row.programme_id} and is_current`,
  );
  const trace = await traceFigure(path, {
    programme: String(programme?.programme_name),
    municipality: String(programme?.municipality_code),
    figure: `${view}.${column}`,
    ...(row.fiscal_year == null ? {} : { fiscalYear: Number(row.fiscal_year) }),
    ...(edition == null ? {} : { editionFiscalYear: Number(edition) }),
  });
  if (trace.kind !== 'found') throw new Error(`${view}.${column}: ${trace.kind}`);
  return trace;
}

describe('every figure of every view', () => {
  it('leads to its cells, or says where it was counted', async () => {
    expect(figures.length).toBeGreaterThan(100);
    let traced = 0;
    for (const { view, column } of figures) {
      const [row] = await rowsOf(
        path,
        `select * from ${view} where "${column}" is not null order by all limit 1`,
      );
      if (!row) continue;
      const { cells, steps, isCounted } = await traceRow(view, column, row);
      const place = `${view}.${column} of ${JSON.stringify(row)}`;
      if (isCounted) expect(steps.map(({ formula }) => formula).join(), place).not.toBe('');
      else if (column !== 'started_fiscal_year') expect(cells.length, place).toBeGreaterThan(0);
      traced += 1;
    }
    expect(traced).toBeGreaterThan(90);
  }, 300_000);

  it('that a cell states is the value of that cell, in whatever view it stands', async () => {
    let compared = 0;
    const stated = ['budget_yen', 'settlement_yen', 'personnel_cost_yen', 'target_value'];
    for (const { view, column } of figures.filter((one) =>
      [...stated, 'actual_value'].includes(one.column),
    )) {
      const rows = await rowsOf(
        path,
        `select * from ${view} where "${column}" is not null order by hash(programme_id), fiscal_year limit 3`,
      );
      for (const row of rows) {
        const { cells } = await traceRow(view, column, row);
        const values = cells.map(({ value_text }) => Number(value_text));
        expect(values, `${view}.${column}`).toEqual([row[column]]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(40);
  }, 300_000);

  it('that is a difference leads to both years, one that restates to both editions', async () => {
    const [change] = await rowsOf(
      path,
      'select * from cost_changes where settlement_change_yen <> 0 order by all limit 1',
    );
    const ofYears = await traceRow('cost_changes', 'settlement_change_ratio', change!);
    const values = new Map(
      ofYears.cells.map(({ fiscal_year, value_text }) => [fiscal_year, Number(value_text)]),
    );
    expect(values.get(Number(change!.fiscal_year))).toBe(change!.settlement_yen);
    expect(values.get(Number(change!.previous_fiscal_year))).toBe(change!.previous_settlement_yen);
    for (const row of await rowsOf(path, 'from restatements')) {
      const { cells } = await traceRow('restatements', 'difference', row);
      expect(cells.map(({ value_text }) => Number(value_text)).sort()).toEqual(
        [row.earlier_value, row.later_value].sort(),
      );
    }
  });
});

it('says what a view has, where a figure is none of its columns', async () => {
  const wrong = traceFigure(path, { programme: '訂正事業', figure: 'cost_changes.budget' });
  await expect(wrong).rejects.toMatchObject({ columns: expect.arrayContaining(['budget_yen']) });
});
