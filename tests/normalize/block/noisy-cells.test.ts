import { describe, expect, it } from 'vitest';
import { sampleText } from '../../support/form.ts';
import { recordFacts } from '../../support/lab/record-facts.ts';
import { cleanFormText, readDump } from '../../support/read-dump.ts';

const PROGRAMME = '花園台窓口申請オンライン化運営事業';

const read = (text: string) => readDump(text);

/** What the sheets of a changed text state otherwise than those of the whole one; what they state no more is left out. */
async function otherwise(changed: string, text = cleanFormText): Promise<string[]> {
  expect(changed).not.toBe(text);
  const before = (await read(text)).records;
  const after = (await read(changed)).records;
  expect(after.map(({ evaluation }) => evaluation.programmeName)).toEqual(
    before.map(({ evaluation }) => evaluation.programmeName),
  );
  return before.flatMap((record, at) => {
    const own = recordFacts(record);
    return [...recordFacts(after[at]!)].flatMap(([key, value]) =>
      own.get(key) === value ? [] : [`${record.evaluation.programmeName} ${key}: ${value}`],
    );
  });
}

describe('a rank with a number or sign before it', () => {
  it.each(['１ 最優先', '1.最優先', '(1)最優先', '①最優先', '◎最優先', '1 特優先'])(
    'is not the name of the programme: %s',
    async (rank) => {
      const changed = sampleText.replace('\t最優先\t', `\t${rank}\t`);
      expect(await otherwise(changed, sampleText)).toEqual([]);
    },
  );
});

it.each(['(1)重要', '①優先'])(
  'takes %s for an item of activities where they stand',
  async (item) => {
    const { records } = await read(cleanFormText.replace('①手引の改訂', item));
    const names = records.flatMap(({ activities }) => activities.map(({ itemName }) => itemName));
    expect(names).toContain(item.replace(/^(?:\(1\)|①)/u, ''));
  },
);

it.each(['#VALUE!', '########'])(
  'keeps the place of an amount that a spreadsheet could not work out: %s',
  async (lost) => {
    const text = sampleText.replace('\t2,040千円\t', `\t${lost}\t`);
    expect(await otherwise(text, sampleText)).toEqual([]);
  },
);

it('takes no sign or figure for an answer', async () => {
  const improvement = (await read(cleanFormText)).records.find(
    ({ evaluation }) => evaluation.programmeName === PROGRAMME,
  )!.evaluation.improvement!;
  for (const sign of ['↑', '|14,459千円', '2 9 2 , 0 3 8 人'])
    expect(await otherwise(cleanFormText.replace(improvement, sign))).toEqual([]);
});

describe('labels of figures that were not brought up to date', () => {
  it('of targets and results leave their figures out, as nobody can say whose year they are of', async () => {
    const at = cleanFormText.indexOf(PROGRAMME);
    const old = cleanFormText
      .slice(at)
      .replace('R1目標\tR1実績', 'H30目標\tH30実績')
      .replace('R2目標\tR2実績', 'R1目標\tR1実績')
      .replace('R3目標', 'R2目標');
    const changed = cleanFormText.slice(0, at) + old;
    expect(await otherwise(changed)).toEqual([]);
    const { issues } = await read(changed);
    expect(issues.map(({ code }) => code)).toContain('label-of-other-year');
  });
});

it.each(['指標名2', '指標名②', '指標名【2】'])(
  'knows a label with the number of an indicator: %s',
  async (label) => {
    expect(await otherwise(cleanFormText.replace('\t指標名\t', `\t${label}\t`))).toEqual([]);
  },
);

describe('cells that ran into each other', () => {
  it('keep the place of the first label', async () => {
    const changed = cleanFormText.replaceAll('R1目標\tR1実績', 'R1目標　R1実績\t');
    expect(await otherwise(changed)).toEqual([]);
    const before = (await read(cleanFormText)).records.flatMap((record) => [
      ...recordFacts(record),
    ]);
    const after = (await read(changed)).records.flatMap((record) => [...recordFacts(record)]);
    expect(after.length).toBeGreaterThan(before.length * 0.95);
  });
});

describe('a label of the name with another sign', () => {
  it('is known with 欄 behind it', async () => {
    const changed = cleanFormText.replaceAll('\t事務事業名称\t', '\t事務事業名称欄\t');
    expect(await otherwise(changed)).toEqual([]);
  });

  it('is not the name itself', async () => {
    const names = new Set(
      (await read(cleanFormText)).records.map(({ evaluation }) => evaluation.programmeName),
    );
    const { records } = await read(
      cleanFormText.replaceAll('\t事務事業名称\t', '\t事務事業名秤\t'),
    );
    expect(records.filter(({ evaluation }) => !names.has(evaluation.programmeName))).toEqual([]);
  });
});
