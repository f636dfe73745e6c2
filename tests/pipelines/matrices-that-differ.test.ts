import { describe, expect, it } from 'vitest';
import { readyForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { parseForm } from '../../src/form/parse-form.ts';
import { matrixForm } from '../support/matrix-city.ts';

const HEAD = '担当課|福祉課||事業名|見守り事業\n今後の方向性|継続\n';
const COSTS = `(千円)||R3決算|R4決算|R5予算
事業費||790|815|900
財源内訳|国庫支出金|200|215|
|一般財源|590|600|
`;

async function read(text: string) {
  const bytes = new TextEncoder().encode(text.replaceAll('|', '\t'));
  const file = await readFile(bytes, 'a.txt', [readyForm(parseForm(matrixForm, 'a.yaml'))]);
  const { cells, values, labels, duplicates, unexplained } = file.counts;
  expect(values + labels + duplicates + unexplained).toBe(cells);
  return {
    costs: file.records.map(({ evaluation, costs }) => [
      evaluation.programmeName,
      ...costs.map((cost) => [cost.settlementYen ?? cost.budgetYen, cost.generalFundYen]),
    ]),
    actuals: file.records[0]?.indicators[0]?.years.map(({ actual }) => actual.value),
    duplicates,
    issues: file.issues.filter(({ severity }) => severity === 'warning'),
  };
}

describe('several matrices of the same fields', () => {
  it('are none of them read where they differ, and what one alone says neither', async () => {
    const other = '参考：前期計画の事業費\n(千円)||R3決算|R4決算|R5予算\n事業費||50|815|70\n';
    const { costs, issues } = await read(`${HEAD}${COSTS}\n${other}`);
    expect(costs).toEqual([['見守り事業', [null, null], [815_000, null], [null, null]]]);
    const told = issues.filter(({ code }) => code === 'value-ambiguous');
    expect(told.map(({ message }) => message.split(';')[0])).toContain(
      'settlement_yen: C4 "790", C10 "50"',
    );
    expect(told).toHaveLength(6);
  });

  it('are read once where they say the same', async () => {
    const { costs, duplicates, issues } = await read(`${HEAD}${COSTS}\n${COSTS}`);
    expect(costs).toEqual([
      ['見守り事業', [790_000, 590_000], [815_000, 600_000], [900_000, null]],
    ]);
    expect(duplicates).toBe(7);
    expect(issues.map(({ code }) => code)).not.toContain('value-ambiguous');
  });

  it('are those of two programmes where a sheet has little but its matrices', async () => {
    const next = (name: string, spent: string) =>
      `${HEAD.replace('見守り', name)}${COSTS.replace('790', spent)}`;
    const { costs } = await read(
      ['見守り', '健診', '広報'].map((name, at) => next(name, `${at + 1}`)).join('\n'),
    );
    expect(costs.map(([name, first]) => [name, (first as number[])[0]])).toEqual([
      ['見守り事業', 1_000],
      ['健診事業', 2_000],
      ['広報事業', 3_000],
    ]);
  });
});

describe('a matrix', () => {
  it('counts in the unit that a group of its rows prints', async () => {
    const inYen = await read(HEAD + COSTS.replace('財源内訳', '財源内訳（円）'));
    expect(inYen.costs).toEqual([
      ['見守り事業', [790_000, null], [815_000, null], [900_000, null]],
    ]);
    expect(inYen.issues.map(({ code, rawText }) => [code, rawText])).toContainEqual([
      'matrix-unit-unclear',
      '590',
    ]);
    const same = await read(HEAD + COSTS.replace('財源内訳', '財源内訳（千円）'));
    expect(same.costs[0]![1]).toEqual([790_000, 590_000]);
  });

  it('counts in the unit of a row of units', async () => {
    const units = COSTS.replace('(千円)', '区分').replace('\n', '\n||円|円|円\n');
    const { costs, issues } = await read(HEAD + units);
    expect(costs).toEqual([['見守り事業', [null, null], [null, null], [null, null]]]);
    expect(issues.map(({ code }) => code)).toContain('matrix-unit-unclear');
  });

  it('has rows left out that may have lost an empty cell before their first year', async () => {
    const funding =
      '(千円)||前々年度|R3決算|R4決算\n事業費||700|790|815\n|国庫支出金|200|200|215\n';
    const whole = await read(`${HEAD}${funding}|一般財源|500|590|600\n`);
    expect(whole.costs[0]!.slice(1, 3)).toEqual([
      [790_000, 590_000],
      [815_000, 600_000],
    ]);
    const drawn = await read(`${HEAD}${funding}|一般財源|590|600|\n`);
    expect(drawn.costs[0]!.slice(1, 3)).toEqual([
      [790_000, null],
      [815_000, null],
    ]);
    expect(drawn.issues.map(({ code }) => code)).toContain('matrix-row-left-out');
  });

  it('that lacks a row is said to lack its place', async () => {
    const costs = COSTS.replace('財源内訳|国庫支出金', '従事職員|正規（人）');
    const { issues } = await read(HEAD + costs);
    const lost = issues.filter(({ code }) => code === 'value-lost');
    expect(lost.map(({ message }) => message.split(': ').slice(1).join(': '))).toContain(
      'national_subsidy_yen of fiscal year 2021: no matrix that can be read has a place of it',
    );
    expect(lost.filter(({ message }) => message.includes('neither'))).toEqual([]);
  });

  it('has a row left out that has slipped toward later years, also where these stand first', async () => {
    const form = `${HEAD}${COSTS}指標名|単位|区分|R5|R4|R3\n率|件|目標値|50|60|70\n`;
    const actuals = async (row: string) => (await read(`${form}||実績値|${row}\n`)).actuals;
    expect(await actuals('|84|53')).toEqual([53, 84, null]);
    expect(await actuals('84|53|')).toEqual([null, null, null]);
  });

  it.each([
    ['has slipped under the head of a rate', '||590||600'],
    ['holds a rate in place of an amount', '|99.5|600||590'],
  ])('has a row left out that %s', async (_, row) => {
    const heads = '(千円)||R3決算|R4決算|R5予算|増減';
    const funding = `${HEAD}${heads}\n事業費||790|815|900|25\n|国庫支出金|200|215|300|\n`;
    const fundsOf = async (last: string) => {
      const { costs } = await read(`${funding}|一般財源${last}\n`);
      return costs[0]!.slice(1, 3);
    };
    expect(await fundsOf('|590|600||')).toEqual([
      [790_000, 590_000],
      [815_000, 600_000],
    ]);
    expect(await fundsOf(row)).toEqual([
      [790_000, null],
      [815_000, null],
    ]);
  });
});
