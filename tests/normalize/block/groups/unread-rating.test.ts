import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadForms } from '../../../../pipelines/rules/load-forms.ts';
import { readFile } from '../../../../pipelines/sources/read-file.ts';

const source = new URL(
  '../../../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);
const sample = readFileSync(source, 'utf8');
const forms = await loadForms();

/** All that a dump gives but ratings, and how many ratings it gives. */
async function read(text: string) {
  const { records, issues } = await readFile(Buffer.from(text), 'r02.txt', forms);
  const all = records.flatMap(({ readings }) => readings);
  const rest = all.filter(({ field }) => field !== 'rating');
  const told = issues.filter(
    ({ code, message }) => code === 'value-ambiguous' && message.includes('rating'),
  );
  return { rest, ratings: all.length - rest.length, told: told.length };
}

it.each(['5', '高', '◎', '-', 'Z'])(
  'leaves %s in the place of a rating out, and reads what stands around it as before',
  async (grade) => {
    const before = await read(sample);
    expect(before).toMatchObject({ ratings: 16, told: 0 });
    const after = await read(sample.replaceAll(/\t[SABCD]\t/gu, `\t${grade}\t`));
    expect(after).toEqual({ rest: before.rest, ratings: 0, told: 16 });
  },
);
