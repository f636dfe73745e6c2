import { describe, expect, it } from 'vitest';
import { sampleText } from '../../support/form.ts';
import { readDump } from '../../support/read-dump.ts';

/** What a dump gives but for its activities. */
async function valuesOf(text: string): Promise<string[]> {
  const { records } = await readDump(text);
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
    const changed = sampleText.replaceAll(/\t[①-⑥]+/gu, '\t');
    expect(changed.length).toBeLessThan(sampleText.length - 20);
    const own = new Set(await valuesOf(sampleText));
    const texts = /name|basis|reason|improvement|challenge|contribution/u;
    const others = (await valuesOf(changed)).filter((one) => !own.has(one) && texts.test(one));
    expect(others).toEqual([]);
  });
});

it('leaves a name alone that moved below their label with its row', async () => {
  const rows = sampleText.split('\n');
  const at = rows.findIndex((row) => row.includes('\t①'));
  const moved = rows.with(at, rows[at]!.replace(/^\t/u, '')).join('\n');
  expect(await valuesOf(moved)).toEqual(await valuesOf(sampleText));
});

it('takes no misspelt label for an account', async () => {
  const changed = sampleText.replace('事業の種類', '事業の種標');
  const accounts = (await valuesOf(changed)).filter((one) => one.includes('account_name'));
  expect(accounts.filter((one) => one.includes('種標'))).toEqual([]);
});
