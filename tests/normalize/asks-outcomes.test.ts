import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { HEAD, ROAD, readRows, smallForm, TITLE } from '../support/small-table.ts';

it('sheets of blocks ask for outcomes where a label of them is printed', async () => {
  const printed = readFileSync(new URL('../golden/clean-form/input.txt', import.meta.url), 'utf8');
  const forms = await loadForms();
  const asks = async (text: string) =>
    (await readFile(Buffer.from(text), 'dump.txt', forms)).asksOutcomes;
  expect(await asks(printed)).toBe(true);
  expect(await asks(printed.replace(/指標名|[^\t\n]*(?:目標|実績)(?=[\t\n])/gu, ''))).toBe(false);
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
