import { beforeAll, describe, expect, it } from 'vitest';
import { readSemanticModel } from '../../src/export/semantic-model.ts';
import { listObjects, type WarehouseObject } from '../../src/load/query/list-objects.ts';
import { withReader } from '../../src/load/query/read-rows.ts';
import { questionCorpus } from '../load/question-corpus.ts';
import { buildWarehouse } from '../load/warehouse.ts';

const model = readSemanticModel();
let path: string;
let objects: readonly WarehouseObject[];

beforeAll(async () => {
  path = (await buildWarehouse(questionCorpus)).path;
  objects = await withReader(path, listObjects);
}, 120_000);

const columnsOf = (name: string) =>
  objects.find((object) => object.name === name)?.columns.map((column) => column.name) ?? [];

describe('the semantic model', () => {
  it.each(Object.entries(model.views))(
    '%s has the dimensions and measures that it names',
    (view, { dimensions, measures }) => {
      const within = Object.values(measures).flatMap((measure) => measure.within ?? []);
      expect(columnsOf(view)).toEqual(
        expect.arrayContaining([...dimensions, ...Object.keys(measures), ...within]),
      );
    },
  );

  it('offers no sum of personnel or total costs beyond one personnel basis', () => {
    const sums = Object.entries(model.views).flatMap(([view, { measures }]) =>
      Object.entries(measures)
        .filter(
          ([name, { aggregate }]) => /^(personnel|total)_cost/u.test(name) && aggregate === 'sum',
        )
        .map(([name, { within }]) => [view, name, within?.includes('personnel_basis')]),
    );
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.filter(([, , isWithinBasis]) => isWithinBasis !== true)).toEqual([]);
  });

  it('offers no sum of plans and actuals, nor of estimates and settlements', () => {
    const sums = Object.entries(model.views)
      .filter(([view]) => columnsOf(view).includes('phase'))
      .flatMap(([view, { measures }]) =>
        Object.entries(measures)
          .filter(
            ([name, { aggregate }]) => aggregate === 'sum' && !/^(budget|planned)/u.test(name),
          )
          .map(([name, { within }]) => [view, name, within?.includes('phase')]),
      );
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.filter(([, , isOfOnePhase]) => isOfOnePhase !== true)).toEqual([]);
  });

  it.each(model.joins)('$from joins one row of $to', async ({ from, columns, to, where }) => {
    expect(columnsOf(from)).toEqual(expect.arrayContaining(columns));
    const list = columns.join(', ');
    const condition = where === undefined ? '' : `where ${where}`;
    const twice = `select ${list} from ${to} ${condition} group by ${list} having count(*) > 1`;
    expect(await withReader(path, async (reader) => (await reader.read(twice)).rows)).toEqual([]);
  });
});
