import { expect, it } from 'vitest';
import {
  BRIDGE,
  HEAD,
  issuesOf,
  namesOf,
  ROAD,
  readRows,
  smallForm,
  TITLE,
} from '../../../support/small-table.ts';

const form = smallForm(['field: rating, kind: text, labels: [総合評価]']);
const LABELS = [...HEAD, '総合評価'];

it('a table in one line is told by its first columns, and how many follow', () => {
  const programmes = Array.from({ length: 50_000 }, (_, at) => [
    `${at + 1}`,
    `事業${at}`,
    '課',
    'B',
  ]);
  const file = readRows([TITLE, [...LABELS, ...programmes.flat()]], form);
  expect(namesOf(file)).toEqual([]);
  const unknown = issuesOf(file, 'column-unknown');
  expect(unknown).toHaveLength(1_001);
  expect(unknown[0]).toMatchObject({ severity: 'error', column: 5 });
  expect(unknown.at(-1)).toMatchObject({ severity: 'error', column: 1_005 });
  expect(unknown.at(-1)!.message).toContain('and 198999 more columns');
});

it('two rows in one line are an uneven row, and no columns without a label', () => {
  const first = [...ROAD, 'B'];
  const file = readRows([TITLE, LABELS, first, [...BRIDGE, 'B', '3', '川の事業', '課', 'A']], form);
  expect(namesOf(file)).toEqual(['道の事業']);
  expect(issuesOf(file, 'row-uneven')).toMatchObject([{ row: 4 }]);
  expect(issuesOf(file, 'column-without-label')).toEqual([]);
});
