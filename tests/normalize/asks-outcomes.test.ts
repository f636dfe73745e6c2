import { expect, it } from 'vitest';
import { cleanFormText, readDump } from '../support/read-dump.ts';
import { HEAD, ROAD, readRows, smallForm, TITLE } from '../support/small-table.ts';

it('sheets of blocks ask for outcomes where a label of them is printed', async () => {
  const asks = async (text: string) => (await readDump(text)).asksOutcomes;
  expect(await asks(cleanFormText)).toBe(true);
  expect(await asks(cleanFormText.replace(/指標名|[^\t\n]*(?:目標|実績)(?=[\t\n])/gu, ''))).toBe(
    false,
  );
});

it('a table asks for outcomes where a column of them is printed, whether or not it is filled', () => {
  const form = smallForm([
    "field: outcome_name, no: 1, kind: name, labels: ['成果指標'], optional: true",
  ]);
  const asks = (...rows: readonly (readonly string[])[]) =>
    readRows([TITLE, ...rows], form).asksOutcomes;
  expect(asks([...HEAD, '成果指標'], [...ROAD, ''])).toBe(true);
  expect(asks(HEAD, ROAD)).toBe(false);
});
