import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { sampleText } from '../support/form.ts';

const forms = await loadForms();
const read = (text: string) => readFile(Buffer.from(text), 'dump.txt', forms);
const whole = await read(sampleText);
const names = whole.records.map(({ evaluation }) => evaluation.programmeName);

const LISTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'of labels alone',
    ['所属名称\t事務事業名称\t総合評価', ...names.map((name) => `経営企画課\t${name}\tB`)],
  ],
  [
    'with heads of its own, and numbers without one',
    [
      '\t担当課\t事業名\t総合評価\t方向性\t備考',
      ...names.map((name, at) => `${at + 1}\t経営企画課\t${name}\tA\t継続\t特になし`),
    ],
  ],
];

it.each(LISTS)('leaves out a list of programmes below the sheets, %s', async (_, list) => {
  const { records, issues } = await read(`${sampleText}\n${list.join('\n')}\n`);
  expect(records).toEqual(whole.records);
  expect(issues.filter(({ code }) => code === 'table-among-sheets')).toHaveLength(1);
});

it.each(LISTS)('leaves out a list of programmes above the sheets, %s', async (_, list) => {
  const { records } = await read(`${list.join('\n')}\n\n${sampleText}`);
  expect(records.map(({ evaluation }) => evaluation)).toEqual(
    whole.records.map(({ evaluation }) => evaluation),
  );
});

it('takes no sheet for a list whose texts go on in a row of their own', async () => {
  const clean = readFileSync(new URL('../golden/clean-form/input.txt', import.meta.url), 'utf8');
  const lines = clean.split('\n');
  const at = lines.findIndex((line) => line.includes('\t事務事業名称\t')) + 1;
  const cells = lines[at]!.split('\t');
  const rest = cells.map((_, column) => (column === 1 || column === 2 ? '(続き)' : ''));
  const changed = lines.toSpliced(at + 1, 0, rest.join('\t')).join('\n');
  expect((await read(changed)).records).toHaveLength((await read(clean)).records.length);
});
