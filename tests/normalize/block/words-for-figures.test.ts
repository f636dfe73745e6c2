import { expect, it } from 'vitest';
import { sampleText } from '../../support/form.ts';
import { readDump } from '../../support/read-dump.ts';

/** The measure of a programme's indicator that is printed so. */
async function measureOf(text: string, raw: string) {
  const { records } = await readDump(text);
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
  expect(sampleText.split(printed).length).toBeGreaterThan(1);
  expect(await measureOf(sampleText.replaceAll(printed, word), word)).toEqual({
    raw: word,
    value: null,
    unit: null,
    status: 'text',
    detail,
  });
});

it('says nothing beside a plain figure', async () => {
  expect(await measureOf(sampleText, '292,038人')).not.toHaveProperty('detail');
});

const POLICY = '「未来(あす)を見つめ、今を動く」政策形成事業';

/** What the programme's first indicator states, year by year, and why it missed its target, where the result of the year before is another text. */
async function statedWith(text: string) {
  const rows = sampleText.split('\n').map((line) => line.split('\t'));
  expect(rows[53]![9]).toBe('64.5%');
  rows[53]![9] = text;
  const changed = rows.map((cells) => cells.join('\t')).join('\n');
  const { records } = await readDump(changed);
  const record = records.find(({ evaluation }) => evaluation.programmeName === POLICY)!;
  return {
    why: record.evaluation.unmetReason,
    years: record.indicators[0]!.years.map(({ target, actual }) => [target.raw, actual.raw]),
  };
}

it.each(['供用開始', '全校', '現状維持', '前年度並み', '人口1万人当たり5.7'])(
  'takes %s in the place of a result for what it is, and no figure of another year',
  async (word) => {
    const { years, why } = await statedWith(word);
    expect(years[0]).toEqual(['70.0%', word]);
    expect(years[1]).toEqual(['70.0%', '10.0%']);
    expect(why).toMatch(/件数が伸びなかった/u);
  },
);
