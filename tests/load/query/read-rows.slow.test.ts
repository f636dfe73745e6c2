import { beforeAll, expect, it } from 'vitest';
import { withReader } from '../../../src/load/query/read-rows.ts';
import { corpus } from '../corpus.ts';
import { buildWarehouse } from '../warehouse.ts';

let path: string;
beforeAll(async () => {
  path = (await buildWarehouse(corpus)).path;
});

it('a statement that the engine stops midway is an error for exports and reports, not fewer rows', async () => {
  const late =
    "select case when i = 250000 then cast('x' || i as int) else i end as n from range(300000) t (i)";
  await withReader(path, async (reader) => {
    await expect(reader.read(late)).rejects.toThrow(/Could not convert string 'x250000'/);
    expect((await reader.read('select i::int as n from range(5000) t (i)')).rows).toHaveLength(
      5000,
    );
    for await (const _ of reader.stream('from range(100000)')) break;
    expect((await reader.read('select 1 as n')).rows).toEqual([[1]]);
  });
});
