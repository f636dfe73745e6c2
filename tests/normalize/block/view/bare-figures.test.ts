import { describe, expect, it } from 'vitest';
import { exampleForm, exampleRows, readExample } from '../../../support/example-sheets.ts';

const bare = exampleForm.replace(
  'money_unit_yen: 1000',
  'money_unit_yen: 1000\nbare_amounts: true',
);
const whole = exampleForm.replace('staff_decimals: 1', 'staff_decimals: 0');

type Rows = readonly (readonly string[])[];

const each = (change: (cell: string) => string): Rows => exampleRows.map((row) => row.map(change));
const bareSheets = each((cell) => cell.replace('千円', ''));
const barest = each((cell) => cell.replace(/(?<=\d)(?:千円|世帯|g)$/u, ''));
const wholeSheets = each((cell) =>
  cell
    .replace(/^\d\.\d人$/u, (share) => `${Math.round(Number.parseFloat(share) * 10)}人`)
    .replace('世帯', '人'),
);

function read(form: string, rows: Rows) {
  return readExample(rows.map((cells) => cells.join('\t')).join('\n'), () => form);
}

type Read = Awaited<ReturnType<typeof read>>;

/** Every number of costs and indicators, by the name of its sheet and its own. */
function numbersOf({ records }: Read): Map<string, number> {
  const numbers = new Map<string, number>();
  const walk = (at: string, value: unknown) => {
    if (typeof value === 'number') numbers.set(at, value);
    else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(`${at}.${key}`, inner);
  };
  for (const { evaluation, costs, indicators } of records) {
    for (const cost of costs) walk(`${evaluation.programmeName} ${cost.fiscalYear}`, cost);
    for (const { years } of indicators)
      for (const year of years) walk(`${evaluation.programmeName} ${year.fiscalYear}`, year);
  }
  return numbers;
}

/** One cell emptied, gone, put in before, or exchanged with the next, and one row gone. */
function* damaged(rows: Rows): Generator<[string, Rows]> {
  for (const [r, row] of rows.entries()) {
    yield [`row ${r} gone`, rows.toSpliced(r, 1)];
    for (const [c, cell] of row.entries()) {
      if (cell === '') continue;
      const next = row[c + 1] ?? '';
      yield [`${r}/${c} emptied`, rows.with(r, row.with(c, ''))];
      yield [`${r}/${c} gone`, rows.with(r, row.toSpliced(c, 1))];
      yield [`${r}/${c} put in`, rows.with(r, row.toSpliced(c, 0, ''))];
      if (c + 1 < row.length)
        yield [`${r}/${c} exchanged`, rows.with(r, row.with(c, next).with(c + 1, cell))];
    }
  }
}

/** Sheets that kept their names. */
const NAMED = /^(?:見守り訪問事業|ごみ減量推進事業) /u;

async function wrongOf(form: string, rows: Rows): Promise<string[]> {
  const truth = numbersOf(await read(form, rows));
  const wrong: string[] = [];
  for (const [damage, dump] of damaged(rows))
    for (const [name, value] of numbersOf(await read(form, dump)))
      if (NAMED.test(name) && truth.get(name) !== value) wrong.push(`${damage}: ${name}`);
  return wrong;
}

describe('plain figures', () => {
  it('are amounts at the labels of a form without units', async () => {
    const truth = numbersOf(await read(exampleForm, exampleRows));
    const file = await read(bare, bareSheets);
    expect(file.issues).toEqual([]);
    expect(numbersOf(file)).toEqual(truth);
    expect(numbersOf(await read(bare, barest))).toEqual(truth);
  });

  it('are staff in whole persons at its labels, and targets at theirs', async () => {
    const file = await read(whole, wholeSheets);
    expect(file.issues).toEqual([]);
    expect(file.records[0]).toMatchObject({
      costs: [{ regularStaffFte: 5 }, { regularStaffFte: 6 }],
      indicators: [{ years: [{ target: { value: 300 } }, {}, {}] }],
    });
  });

  it('are read no worse in a damaged sheet than figures with units', async () => {
    const known = new Set(await wrongOf(exampleForm, exampleRows));
    const more = await wrongOf(bare, barest);
    expect(more.filter((one) => !known.has(one))).toEqual([]);
    const ofStaff = (await wrongOf(whole, wholeSheets)).filter((one) => !known.has(one));
    expect(ofStaff).toEqual([]);
  });

  it('are left out where amounts stand beside results in a row that may have moved', async () => {
    const heads = '担当課 優先度 事業名 指標 R5目標値 R5実績値 R5予算額 R5決算額';
    const amountsOf = async (figures: string, more = '') => {
      const rows = ['見守り訪問事業', 'ごみ減量推進事業'].flatMap((name) => [
        `${heads}${more}`,
        `福祉課 高 ${name} ${figures}`,
        '今後の方向性 理由',
        '継続 －',
      ]);
      const { records } = await read(
        bare,
        rows.map((row) => row.split(' ')),
      );
      return records[0]!.costs.flatMap(({ budgetYen, settlementYen }) =>
        [budgetYen, settlementYen].filter((amount) => amount !== null),
      );
    };
    const amounts = [1_300_000, 1_290_000];
    expect(await amountsOf('訪問世帯数 300世帯 281世帯 1,300 1,290')).toEqual(amounts);
    // The name of the indicator is lost, and what stands below 項 has moved to the amounts.
    expect(await amountsOf('300 281 1,300 1,290 13', ' 項')).toEqual([]);
  });

  it.each(['（単位：円）', '(単位:百万円)'])('are left out and named under %s', async (unit) => {
    const [head, first, ...rest] = bareSheets;
    const inside = await read(bare, [head!, first!, [unit], ...rest]);
    expect(inside.records[0]!.costs.map(({ budgetYen }) => budgetYen)).toEqual([null, null]);
    const above = await read(bare, [[unit], ...bareSheets]);
    expect(above.records[0]!.costs.map(({ budgetYen }) => budgetYen)).toEqual([null, null]);
    expect(above.issues).toContainEqual(
      expect.objectContaining({ code: 'value-ambiguous', rawText: '1,200' }),
    );
    const own = await read(bare, [['（単位：千円）'], ...bareSheets]);
    expect(own.records[0]!.costs[0]!.budgetYen).toBe(1_200_000);
  });

  it('stay amounts beside an indicator that counts money with a unit', async () => {
    const rows = bareSheets.map((row) => row.map((cell) => cell.replace(/世帯$/u, '円')));
    const { costs, indicators } = (await read(bare, rows)).records[0]!;
    expect(costs.map(({ budgetYen }) => budgetYen)).toEqual([1_200_000, 1_300_000]);
    expect(indicators[0]!.years.map(({ target }) => target.value)).toEqual([300, 320, 340]);
  });

  it('are named with what to do where the form does not know them', async () => {
    const { issues } = await read(exampleForm, bareSheets);
    const issue = issues.find(({ rawText }) => rawText === '1,200')!;
    expect(issue.remedy).toContain('bare_amounts');
  });
});
