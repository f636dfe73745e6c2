import { describe, expect, it } from 'vitest';
import { sampleText } from '../../support/form.ts';
import { cleanFormText, readDump } from '../../support/read-dump.ts';

/** All figures of the sheets of a text, by programme, year and field. */
async function figuresOf(text: string): Promise<Map<string, number | null>> {
  const { records } = await readDump(text);
  const figures = new Map<string, number | null>();
  for (const { evaluation, costs, indicators } of records) {
    const name = evaluation.programmeName;
    for (const { fiscalYear, phase: _, ...cost } of costs)
      for (const [field, figure] of Object.entries(cost))
        figures.set(`${name} ${fiscalYear} ${field}`, figure ?? null);
    for (const { no, years } of indicators)
      for (const { fiscalYear, target, actual } of years) {
        figures.set(`${name} ${fiscalYear} target ${no}`, target.value);
        figures.set(`${name} ${fiscalYear} actual ${no}`, actual.value);
      }
  }
  return figures;
}

/** What a changed text reads otherwise than the whole one: figures that are lost, and figures that are not printed so. */
async function changes(text: string, from: string, to: string) {
  const changed = text.replaceAll(from, to);
  expect(changed).not.toBe(text);
  const [before, after] = [await figuresOf(text), await figuresOf(changed)];
  const lost: string[] = [];
  const wrong: string[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [own, read] = [before.get(key) ?? null, after.get(key) ?? null];
    if (own === read) continue;
    if (read === null) lost.push(key);
    else wrong.push(`${key}: ${read}`);
  }
  return { lost, wrong };
}

const PROGRAMME = '花園台窓口申請オンライン化運営事業';

describe('a head that the form does not know', () => {
  it.each([
    ['R2予算現額\t', 'R2事業費\t', 'budgetYen'],
    ['R2予算現額\t', '2020当初予算額\t', 'budgetYen'],
    ['R2予算現額\t', 'うち一般財源\t', 'budgetYen'],
    ['R2予算現額\t', 'R3予算要求額\t', 'budgetYen'],
    ['R2予算現額\t', 'R3予算現額\t', 'budgetYen'],
    ['\tR2決算額(見込み)', '\t執行率', 'settlementYen'],
    ['\tR2実績\t', '\tR2達成率\t', 'actual 1'],
    ['\tR2目標\t', '\t最終目標\t', 'target 1'],
  ])('in the place of %s keeps its figure: %s', async (label, head, field) => {
    const { lost, wrong } = await changes(cleanFormText, label, head);
    expect(wrong).toEqual([]);
    expect(lost).toContain(`${PROGRAMME} 2020 ${field}`);
    expect(lost.every((key) => key.endsWith(` 2020 ${field}`))).toBe(true);
  });

  it('is no text of the sheet where it is like a label', async () => {
    const namesOf = async (text: string) => {
      const { records } = await readDump(text);
      return records.flatMap(({ indicators }) => indicators.map(({ name }) => name));
    };
    const misspelt = sampleText.replaceAll('R2予算現額', 'R2予箕現額');
    expect(await namesOf(misspelt)).toEqual(await namesOf(sampleText));
  });

  it.each(['R1再任用職員', 'R1正規職員'])(
    'of staff keeps the shares of both rows: %s',
    async (head) => {
      const { lost, wrong } = await changes(cleanFormText, '\tR1その他職員従事割合', `\t${head}`);
      expect(wrong).toEqual([]);
      expect(lost).toContain(`${PROGRAMME} 2019 specialStaffFte`);
    },
  );

  const table = () => sampleText.split('\n').map((line) => line.split('\t'));
  const withCells = (
    ...cells: readonly (readonly [row: number, column: number, text: string])[]
  ) => {
    const rows = table();
    for (const [row, column, text] of cells) rows[row - 1]![column - 1] = text;
    return rows.map((row) => row.join('\t')).join('\n');
  };

  it.each([
    ['前年度比', '97.5%'],
    ['R2達成率', '112%'],
    ['最終目標(R7)', '60%'],
  ])('keeps what stands right of it: %s %s', async (head, figure) => {
    for (const row of [56, 74])
      expect(
        (await changes(sampleText, sampleText, withCells([row, 11, head], [row, 12, figure])))
          .wrong,
      ).toEqual([]);
  });

  /** Sheets of the layouts whose labels do not stand in a stack above all values. */
  const UNSTACKED = 12;

  /** The sample with a column more in most sheets, right of a label: a head, and a figure below it. */
  const withColumn = (label: string, head: string, figure: string) => {
    const rows = table();
    const starts = rows.flatMap((row, at) => (row[1] === '実施計画ランク' ? [at] : []));
    for (const start of starts.slice(0, UNSTACKED)) {
      const next = rows.findIndex(
        (row, at) => at > start && (row.length < 2 || row[1] === '実施計画ランク'),
      );
      const sheet = rows.slice(start, next);
      const own = sheet.findIndex((row) => row.includes(label));
      if (own < 0) continue;
      const column = sheet[own]!.indexOf(label) + 1;
      for (const [at, row] of sheet.entries())
        row.splice(column, 0, at === own ? head : at === own + 1 ? figure : '');
    }
    return rows.map((row) => row.join('\t')).join('\n');
  };

  it.each([
    ['R2決算額(見込み)', '総コスト', '7,190千円'],
    ['R2決算額(見込み)', '受益者負担', '4,961千円'],
    ['R2決算額(見込み)', '財源内訳', '4,961千円'],
    ['R2決算額(見込み)', '執行残', '4,961千円'],
    ['R2決算額(見込み)', '基金繰入金', '4,961千円'],
    ['R1決算額', '国庫支出金', '312千円'],
    ['R1その他職員従事割合', '再任用職員', '1.81人'],
    ['R1その他職員従事割合', '再任用', '1.81人'],
    ['R2実績', '達成率', '92.1%'],
    ['R2実績', '現状値', '61'],
    ['R1実績', '基準値', '61'],
    ['指標名', '活動指標', '45回'],
  ])('keeps what stands below it in a column of its own right of %s: %s', async (...column) => {
    expect((await changes(sampleText, sampleText, withColumn(...column))).wrong).toEqual([]);
  });

  it('is no name of an indicator, where it heads a figure', async () => {
    const namesOf = async (text: string) => {
      const { records } = await readDump(text);
      return records.flatMap(({ indicators }) => indicators.map(({ name }) => name));
    };
    const names = await namesOf(sampleText);
    for (const [label, head, figure] of [
      ['R2決算額(見込み)', '一般財源', '312千円'],
      ['指標名', '活動指標', '45回'],
    ] as const)
      expect(await namesOf(withColumn(label, head, figure))).toEqual(names);
  });

  it('keeps what stands below it, be a label of texts left of that', async () => {
    const text = withCells([34, 10, '基準値(H28)'], [35, 10, '7']);
    expect((await changes(sampleText, sampleText, text)).wrong).toEqual([]);
  });

  it('keeps what stands below it, no year and no label near', async () => {
    const added = ['\t\t\t総事業費', '\t\t\t1,051千円'];
    const text = sampleText
      .split('\n')
      .toSpliced(162, 0, ...added)
      .join('\n');
    expect((await changes(sampleText, sampleText, text)).wrong).toEqual([]);
  });

  it('keeps what stands below it rather than a label further above', async () => {
    const added = ['\t\t\tうち国庫支出金\t達成度', '\t\t\t4,802千円\tB'];
    const text = sampleText
      .split('\n')
      .toSpliced(11, 0, ...added)
      .join('\n');
    expect((await changes(sampleText, sampleText, text)).wrong).toEqual([]);
  });

  it.each([
    ['R2予算現額\t', 'R2予算額\t'],
    ['\tR2実績\t', '\tR2実績値\t'],
  ])('but is spelled like %s, hides nothing: %s', async (label, head) => {
    expect(await changes(cleanFormText, label, head)).toEqual({ lost: [], wrong: [] });
  });
});

describe('a line of parts', () => {
  it.each([
    ['\t\t\tうち一般財源\t90,000千円\t40,000千円', 'above'],
    ['\t\t\t合計\t193,412千円\t143,946千円', 'below'],
  ])('gives none of its amounts: %s', async (line, where) => {
    const row = cleanFormText.split('\n').find((one) => one.includes('94,065千円'))!;
    const rows = where === 'above' ? [line, row] : [row, line];
    expect((await changes(cleanFormText, row, rows.join('\n'))).wrong).toEqual([]);
  });
});

describe('a figure of amounts that lost its unit', () => {
  it.each(['229千円', '7,045千円', '4,295千円', '5,473千円', '1,829千円', '22,870千円'])(
    'is no result of an indicator: %s',
    async (amount) => {
      const number = amount.replace('千円', '');
      const plain = await changes(sampleText, `\t${amount}`, `\t${number}千丹`);
      expect(plain.wrong).toEqual([]);
      expect((await changes(sampleText, `\t${amount}`, `\t${number}`)).wrong).toEqual([]);
    },
  );
});

describe('a text that is nothing but a figure', () => {
  it.each(['100.0%', '71825', '3人'])('is no target or result: %s', async (figure) => {
    const improvement = sampleText.split('\n')[6]!.split('\t')[13]!;
    expect((await changes(sampleText, improvement, figure)).wrong).toEqual([]);
    const period = /\n期間\tH25年度～\t/u.exec(sampleText)![0];
    const beside = `${period.slice(0, -1)}\t`.replace('H25年度～', figure);
    expect((await changes(sampleText, period, beside)).wrong).toEqual([]);
  });
});

describe('amounts that all lost their unit', () => {
  it('are no targets or results', async () => {
    expect((await changes(sampleText, '千円', '')).wrong).toEqual([]);
  });
});

describe('what stands in the place of a share of staff that is none', () => {
  it.each(['-', '―', '－', ''])('is no target or result, and moves none: "%s"', async (none) => {
    const { wrong } = await changes(sampleText, '0.00人', none);
    expect(wrong).toEqual([]);
  });

  it.each(['0.0人', '0.00', '0', 'なし', '0.O0人'])('is no target or result: %s', async (share) => {
    const { wrong } = await changes(sampleText, '0.00人', share);
    expect(wrong).toEqual([]);
  });

  it('leaves the target right of it in its place', async () => {
    const lower = sampleText.replace('0.00人\t100.0%', '0.00人\t97.0%');
    expect(lower).not.toBe(sampleText);
    const { lost, wrong } = await changes(lower, '0.00人', '—');
    expect(wrong).toEqual([]);
    expect(lost.filter((key) => /target|actual/.test(key))).toEqual([]);
  });
});

describe('shares and costs that contradict each other', () => {
  it('are read as their labels say, and not exchanged', async () => {
    const { wrong } = await changes(cleanFormText, '58,850千円', '0千円');
    expect(wrong).toEqual([`${PROGRAMME} 2019 personnelCostYen: 0`]);
  });
});

describe('two figures of one number in the lists of activities', () => {
  it.each([
    ['①27区画', '①27区画\t①99区画'],
    ['85.0%\t79.8%', '①85.0%\t①79.8%'],
  ])('are none for sure: %s and %s', async (from, to) => {
    const { records } = await readDump(cleanFormText.replace(from, to));
    const results = records[2]!.activities.map(({ result }) => result.value);
    expect(results).toEqual([null, 183, 392]);
  });
});

describe('an amount that cannot be read', () => {
  it.each(['1,037千円(うち繰越500千円)', '1.037千円', '723千円/1,500千円'])(
    'is no name and no legal basis: %s',
    async (amount) => {
      const textsOf = async (text: string) => {
        const { records } = await readDump(text);
        return records.map(({ evaluation, indicators }) => [
          evaluation.legalBasis,
          ...indicators.map(({ name }) => name),
        ]);
      };
      const odd = sampleText.replace('\t723千円\t', `\t${amount}\t`);
      expect(odd).not.toBe(sampleText);
      expect(await textsOf(odd)).toEqual(await textsOf(sampleText));
    },
  );
});

describe('a figure that cannot be read', () => {
  it.each(['10~20人', '***', '概ね100%', '1/3', '非公表'])(
    'keeps its place, and no other value takes it: %s',
    async (text) => {
      expect(await changes(sampleText, '\t64.6%', `\t${text}`)).toEqual({
        lost: ['COOL JAPAN FOREST構想推進事業 2020 actual 1'],
        wrong: [],
      });
    },
  );
});

describe('a row that lost a cell and closed up', () => {
  it.each([
    [sampleText, '\t1,037千円\t'],
    [sampleText, '\t4,295千円\t'],
    [sampleText, '\t1,704千円\t'],
  ])('gives the figure below the label that lost its own to none: %#', async (text, cell) => {
    const { lost, wrong } = await changes(text, cell, '\t');
    expect(wrong).toEqual([]);
    expect(lost.map((key) => key.split(' ').at(-1))).toEqual(['budgetYen', 'settlementYen']);
  });
});

describe('a figure that is split over two cells', () => {
  it.each([
    [sampleText, '1,037千円', '1,03\t7千円'],
    [sampleText, '\t22,870千円\t', '\t22,8\t70千円\t'],
    [sampleText, '\t64.5%\t', '\t64\t.5%'],
    [cleanFormText, '50,344千円\t', '50,3\t44千円'],
    [cleanFormText, '99,347千円', '9\t9,347千円'],
    [cleanFormText, '\t6.56人\t', '\t6.5\t6人'],
  ])('is left out, both halves: %#', async (text, from, to) => {
    const { lost, wrong } = await changes(text, from, to);
    expect(wrong).toEqual([]);
    expect(lost.length).toBeGreaterThan(0);
  });

  it('is named', async () => {
    const { issues } = await readDump(sampleText.replace('1,037千円', '1,03\t7千円'));
    expect(issues.filter(({ code }) => code === 'figure-split')).toMatchObject([
      { severity: 'warning', rawText: '7千円' },
    ]);
  });
});

describe('an amount that words or marks make unreadable', () => {
  const spelt = ['予算 $&', '\\$&', '【$&】', '$&(うち繰越500千円)', '$&※', '見込 $&'] as const;

  it.each(spelt)('is no text of the sheet, and keeps its label: %s', async (spelling) => {
    for (const [text, amount] of [
      [sampleText, /(?<=\t)721千円(?=\t)/u],
      [sampleText, /(?<=\t)80千円(?=\t)/u],
      [cleanFormText, /(?<=\t)99,347千円(?=\t)/u],
      [cleanFormText, /(?<=\t)50,344千円(?=\t)/u],
    ] as const) {
      const changed = text.replace(amount, spelling);
      const { lost, wrong } = await changes(text, text, changed);
      expect(wrong).toEqual([]);
      expect(lost).toHaveLength(1);
      const { records } = await readDump(changed);
      const printed = amount.exec(text)![0];
      const names = records.flatMap(({ indicators }) => indicators.map(({ name }) => name ?? ''));
      expect(names.filter((name) => name.includes(printed))).toEqual([]);
    }
  });

  it('is none where a numbered mark refers to a note', async () => {
    const changed = sampleText.replace(/(?<=\t)80千円(?=\t)/u, '$&※1');
    const { lost, wrong } = await changes(sampleText, sampleText, changed);
    expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
  });

  it('keeps its place among the other amounts of its row', async () => {
    const rows = [
      '総務課\t実施計画ランク\tR1予算現額\tR1決算額\tR2予算現額\tR2決算額(見込み)\tR2年度に改善した点',
      '\t優先\t72,904千円\t70,114千円(うち繰越59千円)\t50,730千円\t48,459千円(うち繰越80千円)\t窓口を改めた。',
      '\t窓口改善事業\t根拠法令\t項目名',
      '期間\tR1～\t特になし\t①窓口の数',
    ];
    const { records } = await readDump(rows.join('\n'));
    const costs = records[0]!.costs.map(({ budgetYen, settlementYen }) => [
      budgetYen,
      settlementYen,
    ]);
    expect(costs).toEqual([
      [72_904_000, null],
      [50_730_000, null],
    ]);
  });
});

describe('a result with its name before it', () => {
  it('keeps its place', async () => {
    const { lost, wrong } = await changes(cleanFormText, '892時間50分', '実績 892時間50分');
    expect({ lost: lost.length, wrong }).toEqual({ lost: 1, wrong: [] });
  });
});

describe('a figure with a remark on its year', () => {
  it.each([
    ['70.0%\t10.0%', '70.0%\t10.0%(R1)'],
    ['①2件', '①2件(令和元年度)'],
  ])('is kept as text where it is another one: %#', async (from, to) => {
    expect(sampleText).toContain(from);
    const { records, issues } = await readDump(sampleText.replace(from, to));
    const own = records.find(({ evaluation }) => evaluation.programmeName.includes('政策形成'))!;
    const actual = own.indicators[0]!.years[1]!.actual;
    const [result] = own.activities;
    const noted = to.startsWith('①') ? result!.result : actual;
    expect(noted).toMatchObject({ raw: to.split(/[\t①]/u)[1], value: null, status: 'text' });
    expect(issues.map(({ code }) => code)).toContain('figure-of-other-year');
  });

  it('is read where it is its own', async () => {
    const noted = sampleText.replace('70.0%\t10.0%', '70.0%\t10.0%(R2)');
    expect(await figuresOf(noted)).toEqual(await figuresOf(sampleText));
  });
});

describe('a result that is a bound', () => {
  it.each([
    ['70.0%\t10.0%', '70.0%\t10.0%未満'],
    ['①2件', '①2件以上(延べ)'],
  ])('is kept as text: %#', async (from, to) => {
    const { records } = await readDump(sampleText.replace(from, to));
    const own = records.find(({ evaluation }) => evaluation.programmeName.includes('政策形成'))!;
    const [result] = own.activities;
    const bounded = to.startsWith('①') ? result!.result : own.indicators[0]!.years[1]!.actual;
    const raw = to.split(/[\t①]/u)[1]!;
    expect(bounded).toMatchObject({ raw, value: null, status: 'text' });
    const readings = own.readings.filter((one) => one.raw === raw);
    expect(readings.map(({ value }) => value)).toEqual([null]);
  });
});

describe('a name that begins like a figure', () => {
  it.each(['24時間保育事業', '8020推進事業', '5歳児健診', 'O157対策', '(1)相談', 'うちエコ診断'])(
    'is a name: %s',
    async (name) => {
      for (const [text, old] of [
        [cleanFormText, `\t${PROGRAMME}\t`],
        [sampleText, '\t行政経営推進事業\t'],
      ] as const) {
        const { records } = await readDump(text.replace(old, `\t${name}\t`));
        expect(records.map(({ evaluation }) => evaluation.programmeName)).toContain(name);
      }
    },
  );
});

describe('a row between the rows of a sheet', () => {
  const inside = sampleText.split('\n').findIndex((line) => line.includes('\t7,045千円'));
  const put = (row: string, at: number) => sampleText.split('\n').toSpliced(at, 0, row).join('\n');

  it.each(['- 12 -', 'P.12', '12 / 34', '12ページ', '12', '1,234千円', '0.50人', '50%'])(
    'with nothing but %j changes no figure',
    async (text) => {
      const plain = await figuresOf(sampleText);
      for (const at of [inside - 1, inside, inside + 1])
        expect(await figuresOf(put(text, at))).toEqual(plain);
    },
  );

  it.each(['(単位:千円)', '令和3年3月31日'])('is no name of a programme: %j', async (text) => {
    const plain = await figuresOf(sampleText);
    expect(await figuresOf(put(`\t${text}`, inside - 1))).toEqual(plain);
    const rows = cleanFormText.split('\n');
    const name = rows.findIndex((line) => line.includes(`\t${PROGRAMME}\t`));
    const noted = rows.toSpliced(name, 0, `\t${text}`).join('\n');
    expect(await figuresOf(noted)).toEqual(await figuresOf(cleanFormText));
  });
});
