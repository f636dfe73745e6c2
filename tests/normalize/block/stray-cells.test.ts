import { describe, expect, it } from 'vitest';
import { sampleText } from '../../support/form.ts';
import { recordFacts } from '../../support/lab/record-facts.ts';
import { cleanFormText, readDump } from '../../support/read-dump.ts';

const PROGRAMME = '花園台窓口申請オンライン化運営事業';

async function read(text: string) {
  return readDump(text);
}

async function factsOf(text: string, programme = PROGRAMME) {
  const { records } = await read(text);
  const record = records.find(({ evaluation }) => evaluation.programmeName === programme);
  return recordFacts(record!);
}

/** What a changed text states otherwise than the whole one, and what it states no more but for what it may lose. */
async function otherwise(
  changed: string,
  text = cleanFormText,
  mayLose: readonly string[] = [],
): Promise<string[]> {
  expect(changed).not.toBe(text);
  const [before, after] = [await factsOf(text), await factsOf(changed)];
  const lost = [...before.keys()].filter((key) => !after.has(key) && !mayLose.includes(key));
  const other = [...after].filter(([key, value]) => before.get(key) !== value);
  return [...lost.map((key) => `${key} lost`), ...other.map(([key, value]) => `${key}: ${value}`)];
}

/** Rows below the last one of the first sheet. */
const below = (text: string, ...rows: readonly string[]) =>
  text.replace(/(\t1\.64人\t*\n)/u, `$1${rows.join('\n')}\n`);

const second = below(
  cleanFormText,
  '\t\t\t\t\t\t\t指標名\t目標設定の考え方・根拠',
  '',
  '\t\t\t\t\t\t\tR1目標\tR1実績',
  '',
  '\t\t\t\t\t\t\tR2目標\tR2実績',
  '',
  '\t\t\t\t\t\t\tR3目標',
);

describe('a sheet with a second indicator that is not filled in', () => {
  it('is read as one without it', async () => {
    expect(await otherwise(second)).toEqual([]);
  });

  it.each(['〃', '同上', '¥94,065,000-', '94,065千円見込', '千円', '-千円', '検討の結果、見送り'])(
    'gives it nothing that stands in the place of an amount: %s',
    async (text) => {
      const changed = second.replace('\t94,065千円', `\t${text}`);
      expect(await otherwise(changed, second, ['budget.c'])).toEqual([]);
    },
  );

  it('gives it no figure that stands elsewhere', async () => {
    const stray = second.replace('\t\t\t\t\t\t\tR3目標', '$&\n\t\t\t\t50,096\t0.00人');
    expect(await otherwise(stray, second)).toEqual([]);
  });

  it.each(['(注)人件費は平均給与により算出', '事務事業評価表(令和2年度実施分)', '市民の声'])(
    'gives it no note: %s',
    async (note) => {
      const changed = second.replace(/(\t1\.64人\t*\n)/u, `$1${note}\n`);
      expect(await otherwise(changed, second)).toEqual([]);
    },
  );

  it('reads results left of targets where its labels stand the other way round', async () => {
    const turned = second
      .replace('\tR1目標\tR1実績', '\tR1実績\tR1目標')
      .replace('\t829時間\t904時間10分', '\t904時間10分\t829時間')
      .replace('\tR2目標\tR2実績', '\tR2実績\tR2目標')
      .replace('\t829時間\t892時間50分', '\t892時間50分\t829時間');
    const ofLastYear = ['target1.p', 'target1.p.unit', 'actual1.p', 'actual1.p.unit'];
    expect(await otherwise(turned, second, ofLastYear)).toEqual([]);
    const { issues } = await read(turned);
    const unclear = issues.filter(({ code }) => code === 'value-ambiguous');
    expect(unclear.map(({ rawText }) => rawText)).toEqual(['829時間', '904時間10分']);
  });
});

describe('what says nothing by itself', () => {
  it.each(['〃', '同上', '同左'])('is no name and no text: %s', async (ditto) => {
    const changed = cleanFormText
      .replace('広報広聴課', ditto)
      .replace('介護保険法第115条の45', ditto)
      .replace('過去8年間の平均を上回る値を設定。', ditto);
    expect(await otherwise(changed, cleanFormText, ['department', 'legal', 'basis1'])).toEqual([]);
    const facts = await factsOf(changed);
    expect([facts.get('department'), facts.get('legal'), facts.get('basis1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['単位', '目標', '実績値'])(
    'is no text though it stands among them: %s',
    async (word) => {
      const changed = cleanFormText.replace('介護保険法第115条の45', word);
      expect(await otherwise(changed, cleanFormText, ['legal'])).toEqual([]);
    },
  );

  it('is figures of indicators none of whose labels prints its year', async () => {
    const changed = sampleText
      .replace(/(?<=\t)R\d目標(?=\t)/gu, '目標')
      .replace(/(?<=\t)R\d実績(?=\t)/gu, '実績値');
    const { records } = await read(changed);
    const figures = records.flatMap((record) => [...recordFacts(record)]);
    expect(figures.filter(([key]) => /^(?:target|actual)/u.test(key))).toEqual([]);
  });
});

describe('a bare figure beside percentages', () => {
  const percent = cleanFormText
    .replace('\t829時間\t904時間10分', '\t80.0%\t64.5%')
    .replace('\t829時間\t892時間50分', '\t80.0%\t70.5%')
    .replace('\t829時間\t', '\t80.0%\t');

  it.each(['0.705', '1.2'])('may be a fraction, and is left out and named: %s', async (bare) => {
    const changed = percent.replace('70.5%', bare);
    expect(await otherwise(changed, percent, ['actual1.c', 'actual1.c.unit'])).toEqual([]);
    const { issues } = await read(changed);
    expect(issues.filter(({ code }) => code === 'percent-unclear')).toMatchObject([
      { severity: 'warning', rawText: bare },
    ]);
  });

  it.each(['70.5', '0'])('is read where it is none: %s', async (bare) => {
    const facts = await factsOf(percent.replace('70.5%', bare));
    expect(facts.get('actual1.c')).toBe(Number(bare));
  });
});

describe('a share that lost its unit', () => {
  it('is no part of the amount beside it', async () => {
    const beside = cleanFormText.replace('\t6.56人\t0.00人', '\t0.62\t97千円');
    const { issues } = await read(beside);
    expect(issues.filter(({ code }) => code === 'figure-split')).toEqual([]);
  });
});

describe('the foot of a page', () => {
  it.each(['\t- 1 -\t\t\t\t令和3年7月30日', '印刷日:2021/07/30 10:15', 'R3.7.30現在\t1/20ページ'])(
    'is nothing of the sheet above it: %s',
    async (foot) => {
      expect(await otherwise(below(cleanFormText, foot))).toEqual([]);
      const { issues } = await read(below(cleanFormText, foot));
      expect(issues.filter(({ code }) => code === 'cell-unexplained')).toEqual([]);
    },
  );
});

describe('a label that goes on in the row below', () => {
  it('is that label', async () => {
    const rows = cleanFormText.split('\n').map((line) => line.split('\t'));
    const at = rows.findIndex((cells) => cells.includes('R2予算現額'));
    const halves = rows[at]!.map((text) => /^(R2..)(.*)$/u.exec(text)?.slice(1) ?? [text, '']);
    const broken = rows.toSpliced(
      at,
      1,
      halves.map(([first]) => first!),
      halves.map(([, rest]) => rest!),
    );
    const text = broken.map((cells) => cells.join('\t')).join('\n');
    expect(await otherwise(text)).toEqual([]);
    const facts = await factsOf(text);
    expect(facts.get('budget.c')).toBe(94_065_000);
  });
});

describe('sheets side by side in the same rows', () => {
  it('are left out and named', async () => {
    const rows = cleanFormText.split('\n').map((line) => line.split('\t'));
    const start = rows.findIndex((cells) => cells[1] === '実施計画ランク');
    const sheet = rows.slice(start, rows.findIndex((cells) => cells[0] === '教育総務課') - 1);
    const twice = sheet.map((cells) => [...cells.slice(0, 17), ...cells]);
    const { records, issues } = await read(twice.map((cells) => cells.join('\t')).join('\n'));
    expect(records).toEqual([]);
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'sheets-side-by-side' }),
    );
  });
});
