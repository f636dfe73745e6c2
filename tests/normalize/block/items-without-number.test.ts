import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';

const source = new URL(
  '../../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);
const sample = readFileSync(source, 'utf8');
const forms = await loadForms();

/** What a dump gives but for its activities. */
async function valuesOf(text: string): Promise<string[]> {
  const { records } = await readFile(Buffer.from(text), 'r02.txt', forms);
  return records.flatMap(({ readings }) =>
    readings
      .filter(({ entity }) => entity !== 'activity')
      .map(({ row, field, no, fiscalYear, value }) =>
        [row, field, no, fiscalYear, value].join(' '),
      ),
  );
}

describe('activities without their numbers', () => {
  it('are no names, bases or reasons', async () => {
    const changed = sample.replaceAll(/\t[①-⑥]+/gu, '\t');
    expect(changed.length).toBeLessThan(sample.length - 20);
    const own = new Set(await valuesOf(sample));
    const texts = /name|basis|reason|improvement|challenge|contribution/u;
    const others = (await valuesOf(changed)).filter((one) => !own.has(one) && texts.test(one));
    expect(others).toEqual([]);
  });
});

it('leaves a name alone that moved below their label with its row', async () => {
  const rows = sample.split('\n');
  const at = rows.findIndex((row) => row.includes('\t①'));
  const moved = rows.with(at, rows[at]!.replace(/^\t/u, '')).join('\n');
  expect(await valuesOf(moved)).toEqual(await valuesOf(sample));
});

it('takes no misspelt label for an account', async () => {
  const changed = sample.replace('事業の種類', '事業の種標');
  const accounts = (await valuesOf(changed)).filter((one) => one.includes('account_name'));
  expect(accounts.filter((one) => one.includes('種標'))).toEqual([]);
});
