import { expect, it } from 'vitest';
import { sampleText } from '../../../support/form.ts';
import { readDump } from '../../../support/read-dump.ts';

/** All that a dump gives but ratings, and how many ratings it gives. */
async function read(text: string) {
  const { records, issues } = await readDump(text);
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
    const before = await read(sampleText);
    expect(before).toMatchObject({ ratings: 16, told: 0 });
    const after = await read(sampleText.replaceAll(/\t[SABCD]\t/gu, `\t${grade}\t`));
    expect(after).toEqual({ rest: before.rest, ratings: 0, told: 16 });
  },
);
