import { expect, it } from 'vitest';
import { textTable } from '../../../src/load/query/text-table.ts';

it('aligns columns by what is widest on a terminal', () => {
  const table = textTable(
    ['name', 'yen'],
    [
      ['事業', 5],
      ['a', 1200],
      [null, null],
    ],
  );
  expect(table).toBe(
    ['name   yen', '────  ────', '事業     5', 'a     1200', 'NULL  NULL', ''].join('\n'),
  );
});

it('holds more rows than fit on the stack as arguments of one call', () => {
  const rows = Array.from({ length: 200_000 }, (_, no) => [no]);
  expect(textTable(['no'], rows).split('\n')).toHaveLength(200_003);
});
