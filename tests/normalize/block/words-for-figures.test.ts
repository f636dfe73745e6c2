import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';

const source = new URL(
  '../../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);
const sample = readFileSync(source, 'utf8');
const forms = await loadForms();

/** The measure of a programme's indicator that is printed so. */
async function measureOf(text: string, raw: string) {
  const { records } = await readFile(Buffer.from(text), 'r02.txt', forms);
  const measures = records
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ years }) => years.flatMap(({ target, actual }) => [target, actual]));
  return measures.find((one) => one.raw === raw);
}

it.each([
  ['292,038人', '集計中', 'pending'],
  ['292,038人', '調査未実施', 'not_surveyed'],
  ['550,000人', '設定なし', 'not_set'],
  ['292,038人', '中止', 'not_numeric'],
])('says in a sheet of labels, too, why %s became %s', async (printed, word, detail) => {
  expect(sample.split(printed).length).toBeGreaterThan(1);
  expect(await measureOf(sample.replaceAll(printed, word), word)).toEqual({
    raw: word,
    value: null,
    unit: null,
    status: 'text',
    detail,
  });
});

it('says nothing beside a plain figure', async () => {
  expect(await measureOf(sample, '292,038人')).not.toHaveProperty('detail');
});
