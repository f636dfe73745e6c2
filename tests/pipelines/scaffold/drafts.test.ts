import { describe, expect, it } from 'vitest';
import { loadVocabulary } from '../../../pipelines/scaffold/vocabulary.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { TABLE_FIELDS } from '../../../src/form/table-field-name.ts';
import { draftRows, gridOf, tableOf } from '../../support/draft-rows.ts';
import { listedProgrammes, listFile, listRows } from '../../support/list-city.ts';

it('names only fields that a form can declare', () => {
  expect([...loadVocabulary().values()].filter((field) => !TABLE_FIELDS.includes(field))).toEqual(
    [],
  );
});

describe('a first form file', () => {
  it('of two stacked header rows reads the file that it was made from, before a person has touched it', async () => {
    const { text, form } = draftRows(listRows(listedProgrammes()));
    expect(form).toMatchObject({
      header_rows: 2,
      money_unit_yen: 1000,
      edition: { from: 'title' },
    });
    const settlement = form.fields.find(({ field }) => field === 'settlement_yen');
    expect(settlement).toMatchObject({ year: 'label', years: [-1, 0] });
    expect(text.split('\n').filter((line) => line.includes('# ?')).length).toBeGreaterThan(5);
    const { records } = await readFile(listFile(), 'list.csv', [{ layout: 'table', form }]);
    expect(records).toHaveLength(60);
    expect(records[0]!.indicators[0]).toMatchObject({
      direction: 'lower',
      directionSource: 'printed_ratio',
    });
  });

  it.each(['draft', '2023', '1e3', 'r05-list'])('takes the name of a file for its id: %s', (id) => {
    expect(draftRows(listRows(listedProgrammes()), '', id).form.id).toBe(id);
  });

  it('is recognised by what the table of another year has too, no text among it', () => {
    const { form } = draftRows([
      ['課題', '根拠法令', '整理番号', '事務事業名', '担当課', '決算額(千円)', '人件費(千円)'],
      ['なし', '条例', '1', '道の事業', '土木課', '5', '6'],
      ['なし', '条例', '2', '橋の事業', '土木課', '7', '8'],
    ]);
    expect(form.recognise.labels).toEqual([
      '整理番号',
      '事務事業名',
      '担当課',
      '決算額(千円)',
      '人件費(千円)',
    ]);
  });

  it('says that rows without a name are further indicators of the programme above', async () => {
    const rows = [
      ['令和5年度 事務事業評価一覧（単位：千円）'],
      ['整理番号', '事務事業名', '担当課', '決算額', '成果指標', '単位', '目標値', '実績値'],
      ['1', '道の事業', '土木課', '5', '利用者数', '人', '10', '9'],
      ['', '', '', '', '満足度', '％', '80', '75'],
      ['2', '橋の事業', '土木課', '6', '点検数', '橋', '4', '4'],
      ['', '', '', '', '補修数', '橋', '2', '1'],
    ];
    const { text, form } = draftRows(rows);
    expect(text).toMatch(/^item_rows: true # \?/mu);
    const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const { records } = await readFile(csv, 'x.csv', [{ layout: 'table', form }]);
    expect(records.map(({ indicators }) => indicators.map(({ name }) => name))).toEqual([
      ['利用者数', '満足度'],
      ['点検数', '補修数'],
    ]);
    expect(draftRows(rows.filter((_, at) => at !== 5)).text).not.toContain('item_rows');
  });

  const YEARS = [
    ['整理番号', '事業名', '担当課', '年度', '決算額（千円）', '成果指標', '目標値', '実績値'],
    ['1', '道の事業', '土木課', '令和4年度', '5', '利用者数', '10', '9'],
    ['', '', '', '令和5年度', '7', '', '20', '19'],
    ['2', '橋の事業', '土木課', '令和4年度', '6', '点検数', '4', '3'],
    ['', '', '', '令和5年度', '8', '', '5', '4'],
  ];
  const repeated = YEARS.map((row, at) =>
    (at % 2 === 0 && at > 0 ? YEARS[at - 1]!.slice(0, 3) : row.slice(0, 3)).concat(row.slice(3)),
  );
  const fieldsOf = ({ form }: ReturnType<typeof draftRows>) =>
    form.fields.map(({ field, year }) => [field, year]);

  it('names the column of the year where each year of a programme is a row', async () => {
    const first = draftRows(YEARS, 'R5');
    expect(first.form).toMatchObject({
      edition: { from: 'file_name' },
      phases: { settled_until: 0 },
      item_rows: false,
    });
    expect(first.form.fields[0]!.years).toEqual([-1, 0]);
    expect(fieldsOf(first)).toEqual([
      ['row_year', undefined],
      ['programme_code', undefined],
      ['programme_name', undefined],
      ['department', undefined],
      ['settlement_yen', 'row'],
      ['outcome_name', undefined],
      ['outcome_target', 'row'],
      ['outcome_actual', 'row'],
    ]);
    const csv = Buffer.from(YEARS.map((row) => row.join(',')).join('\n'));
    const { records, issues } = await readFile(csv, 'R5.csv', [
      { layout: 'table', form: first.form },
    ]);
    expect(records.map(({ costs }) => costs.map((one) => one.settlementYen))).toEqual([
      [5000, 7000],
      [6000, 8000],
    ]);
    expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('takes years beside a name in every row for those of one edition only where that is printed', () => {
    expect(fieldsOf(draftRows(repeated, 'R5'))).toContainEqual(['row_year', undefined]);
    const many = draftRows(repeated);
    expect(fieldsOf(many)).toContainEqual(['edition_year', undefined]);
    expect(fieldsOf(many)).toContainEqual(['settlement_yen', 0]);
  });

  it('takes an amount that all years of a programme share for no amount of each', () => {
    const shared = YEARS.map((row, at) => row.with(4, at === 0 ? row[4]! : at < 3 ? '5' : '6'));
    expect(fieldsOf(draftRows(shared, 'R5'))).toContainEqual(['settlement_yen', 0]);
    // In the first row alone it may be of the year that stands beside it.
    const first = YEARS.map((row, at) => (at > 0 && at % 2 === 0 ? row.with(4, '') : row));
    const { form, text } = draftRows(first, 'R5');
    expect(form.fields.map(({ field }) => field)).not.toContain('settlement_yen');
    expect(text).toContain('labels: [決算額(千円)] } # ? stands in the first of the rows');
    const dated = first.map((row, at) => (at === 0 ? row.with(4, 'R5決算額（千円）') : row));
    expect(fieldsOf(draftRows(dated, 'R5'))).toContainEqual(['settlement_yen', 'label']);
  });

  it('names the column of the part where rows say what their figures are', async () => {
    const rows = [
      ['整理番号', '事業名', '担当課', '指標名', '区分', 'R4', 'R5', '備考'],
      ['1', '道の事業', '土木課', '利用者数', '目標値', '10', '20', '注'],
      ['', '', '', '', '実績値', '9', '19', ''],
      ['', '', '', '', '最終値', '8', '18', ''],
      ['2', '橋の事業', '土木課', '点検数', '目標値', '4', '5', '注'],
      ['', '', '', '', '実績値', '3', '2', ''],
    ];
    const { form } = draftRows(rows, 'R5');
    expect(form.fields.map(({ field, rows }) => [field, rows])).toEqual([
      ['row_part', ['最終値']],
      ['programme_code', undefined],
      ['programme_name', undefined],
      ['department', undefined],
      ['outcome_name', undefined],
      ['outcome_target', ['目標値']],
      ['outcome_actual', ['実績値']],
      ['remark', undefined],
    ]);
    const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const { records, issues } = await readFile(csv, 'R5.csv', [{ layout: 'table', form }]);
    expect(
      records.map(({ indicators }) =>
        indicators[0]!.years.map((one) => [one.fiscalYear, one.target.value, one.actual.value]),
      ),
    ).toEqual([
      [
        [2022, 10, 9],
        [2023, 20, 19],
      ],
      [
        [2022, 4, 3],
        [2023, 5, 2],
      ],
    ]);
    expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('holds a year to come, of which one part alone is filled in, to the edition as others', async () => {
    const rows = [
      ['整理番号', '事業名', '担当課', '指標名', '区分', 'R4', 'R5', '備考'],
      ['1', '道の事業', '土木課', '利用者数', '目標値', '10', '20', '注'],
      ['', '', '', '', '実績値', '9', '', ''],
      ['2', '橋の事業', '土木課', '点検数', '目標値', '4', '5', '注'],
      ['', '', '', '', '実績値', '3', '', ''],
    ];
    const { form } = draftRows(rows, 'R5');
    const yearsOf = (name: string) => form.fields.find(({ field }) => field === name)?.years;
    expect([yearsOf('outcome_target'), yearsOf('outcome_actual')]).toEqual([[-1, 0], [-1]]);
    const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const { records } = await readFile(csv, 'R6.csv', [{ layout: 'table', form }]);
    expect(records.flatMap(({ indicators: [one] }) => one?.years ?? [])).toEqual([]);
  });

  it('keeps a column as a note in the rows of which it is no field', () => {
    const { form } = draftRows(
      [
        ['整理番号', '事業名', '担当課', '区分', '令和4年度', '', '令和5年度', ''],
        ['', '', '', '', '事業費', '一般財源', '事業費', '一般財源'],
        ['1', '道の事業', '土木課', '予算', '10', '20', '30', '40'],
        ['', '', '', '決算', '9', '19', '29', '39'],
        ['2', '橋の事業', '土木課', '予算', '4', '5', '6', '7'],
        ['', '', '', '決算', '3', '2', '1', '8'],
      ],
      'R5',
    );
    const figures = form.fields.filter(({ rows }) => rows !== undefined);
    expect(figures.map(({ field, labels, rows }) => [field, labels[0], rows])).toEqual([
      ['budget_yen', '事業費', ['予算']],
      ['settlement_yen', '事業費', ['決算']],
      ['general_fund_yen', '一般財源', ['決算']],
      ['note', '一般財源', ['予算']],
    ]);
  });

  it('tells kinds apart where each programme has one indicator, and leaves its costs to all', async () => {
    const rows = [
      ['整理番号', '事業名', '担当課', 'R5決算額（千円）', '指標区分', '指標名', 'R5実績値'],
      ['1', '道の事業', '土木課', '5', '活動指標', '点検回数', '10'],
      ['2', '橋の事業', '土木課', '6', '成果指標', '満足度', '9'],
      ['3', '川の事業', '土木課', '7', '活動指標', '清掃回数', '8'],
    ];
    const { form } = draftRows(rows, 'R5');
    const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const { records } = await readFile(csv, 'R5.csv', [{ layout: 'table', form }]);
    expect(
      records.map(({ costs, activities, indicators }) => [
        costs[0]!.settlementYen,
        activities.map(({ result }) => result.value),
        indicators.map(({ years }) => years[0]!.actual.value),
      ]),
    ).toEqual([
      [5000, [10], []],
      [6000, [], [9]],
      [7000, [8], []],
    ]);
  });

  it('names the column of the kind where rows are of indicators of several kinds', () => {
    const { form } = draftRows(
      [
        ['整理番号', '事業名', '担当課', '区分', '指標名', 'R4実績', 'R5実績'],
        ['1', '道の事業', '土木課', '活動', '点検回数', '10', '20'],
        ['', '', '', '成果', '満足度', '9', '19'],
        ['2', '橋の事業', '土木課', '活動', '補修回数', '4', '5'],
        ['', '', '', '成果', '苦情件数', '3', '2'],
      ],
      'R5',
    );
    expect(form.fields.map(({ field, rows }) => [field, rows])).toEqual([
      ['row_part', undefined],
      ['programme_code', undefined],
      ['programme_name', undefined],
      ['department', undefined],
      ['activity_name', ['活動']],
      ['outcome_name', ['成果']],
      ['activity_result', ['活動']],
      ['outcome_actual', ['成果']],
    ]);
  });

  it('names sources of funding and costs that rows say', async () => {
    const SOURCES = ['国庫支出金', '県支出金', '一般財源', '計'];
    const heads = ['整理番号', '事業名', '担当課', '財源', 'R4決算', 'R5決算'];
    const of = (repeats: boolean) => [
      heads,
      ...['道', '橋', '川'].flatMap((name, no) =>
        SOURCES.map((source, at) => {
          const own = repeats || at === 0 ? [`${no + 1}`, `${name}の事業`, '土木課'] : ['', '', ''];
          return [...own, source, `${at + 1}${no}`, `${at + 5}${no}`];
        }),
      ),
    ];
    for (const repeats of [false, true]) {
      const { form } = draftRows(of(repeats), 'R5');
      expect(form.fields.map(({ field, rows }) => [field, rows]).slice(4)).toEqual([
        ['national_subsidy_yen', ['国庫支出金']],
        ['prefectural_subsidy_yen', ['県支出金']],
        ['general_fund_yen', ['一般財源']],
        ['settlement_yen', ['計']],
      ]);
      const csv = Buffer.from(
        of(repeats)
          .map((row) => row.join(','))
          .join('\n'),
      );
      const { records } = await readFile(csv, 'R5.csv', [{ layout: 'table', form }]);
      expect(records).toHaveLength(3);
      expect(records[1]!.costs).toMatchObject([
        { fiscalYear: 2022, nationalSubsidyYen: 11_000, settlementYen: 41_000 },
        { fiscalYear: 2023, generalFundYen: 71_000, settlementYen: 81_000 },
      ]);
    }
  });

  it('takes a column of small numbers for no years', () => {
    const counts = YEARS.map((row, at) => row.with(3, at === 0 ? '件数' : `${at}`));
    expect(fieldsOf(draftRows(counts, 'R5'))).not.toContainEqual(['row_year', undefined]);
    const bare = YEARS.map((row, at) => row.with(3, at === 0 ? '年' : `${4 + ((at + 1) % 2)}`));
    expect(draftRows(bare, 'R5').form.fields[0]).toMatchObject({ field: 'row_year', era: '令和' });
  });

  it.each(['番号', 'No.', 'コード', '通番'])(
    'takes %s for a code where it does more than count the rows',
    (label) => {
      const list = (...numbers: readonly string[]) =>
        draftRows([
          [label, '事業名', '担当課', '決算額（千円）'],
          ...numbers.map((number, at) => [number, `事業${at}`, '土木課', '5']),
        ]);
      const code = list('1101', '1102', '2101');
      expect(code.form.fields[0]).toMatchObject({ field: 'programme_code', labels: [label] });
      expect(code.text).toContain('a code only if the next edition has the same number for it');
      for (const numbers of [
        ['1', '2', '3'],
        ['7', '7', '9'],
      ]) {
        const { form, text } = list(...numbers);
        expect(form.fields.some(({ field }) => field === 'programme_code')).toBe(false);
        expect(text.includes('it counts the rows: ignore it')).toBe(numbers[0] === '1');
      }
    },
  );

  it('carries an office down that is printed in the first of its rows alone', () => {
    const heads = ['担当課', '整理番号', '事業名', '事業区分', '決算額（千円）'];
    const office = ['土木課', '', '', '福祉課', '', '税務課'];
    const list = (offices: readonly string[]) =>
      draftRows([heads, ...offices.map((text, at) => [text, `${at}`, `事業${at}`, '', '5'])]);
    const carriedIn = (offices: readonly string[]) =>
      list(offices).form.fields.flatMap(({ field, carried }) => (carried ? field : []));
    expect(carriedIn(office)).toEqual(['department']);
    expect(list(office).text).toMatch(/carried: true \} # \? a blank below it is the same/u);
    expect(carriedIn(office.with(5, '土木課'))).toEqual([]);
    expect(carriedIn(office.with(0, ''))).toEqual([]);
    expect(carriedIn(office.with(1, '環境課'))).toEqual([]);
    const row = (text: string, at: number) => [text, `${at}`, `事業${at}`, '', '5'];
    const pages = (between: readonly string[]) => {
      const [first, next] = [['土木課', '', '', ''].map(row), ['土木課', '', ''].map(row)];
      const { form } = draftRows([heads, ...first, between, ...next, row('税務課', 9)]);
      return form.fields.find(({ field }) => field === 'department')!.carried;
    };
    expect(pages(heads)).toBe(true);
    expect(pages(['', '', '', '', ''])).toBeFalsy();
    expect(pages(['', '', '', '計', '20'])).toBeFalsy();
  });

  it('finds blocks of years by position, numbered indicators and texts that it does not know', () => {
    const block = ['国庫支出金', '一般財源', '事業費計（A）', '⑤活動指標\nア', '⑤活動指標\nイ'];
    const names = [
      '⑤ 活動指標（活動量を表す指標）\nア：名称',
      '⑤ 活動指標（活動量を表す指標）\nイ：名称',
    ];
    const header = [
      '年度',
      '事務事業名',
      '部課名',
      '政策名',
      '施策名',
      ...names,
      ...block,
      ...block,
      ...block,
      '市長への手紙',
    ];
    const { form } = draftRows([
      header,
      header.map((_, at) => (at === 0 ? '7' : at < 7 ? '文' : '5')),
    ]);
    expect(form).toMatchObject({
      year_blocks: { count: 3, first: -2 },
      policy_levels: ['政策', '施策'],
    });
    expect(form.fields).toContainEqual(
      expect.objectContaining({
        field: 'activity_result',
        year: 'block',
        numbers: ['ア', 'イ'],
        labels: ['5活動指標 {no}'],
      }),
    );
    expect(form.fields.find(({ field }) => field === 'edition_year')?.era).toBe('令和');
    expect(form.fields.find(({ field }) => field === 'note')?.labels).toEqual(['市長への手紙']);
  });

  const withHeads = (...amounts: readonly string[]) => {
    const header = ['整理番号', '事業名', '担当課', '指標名', ...amounts];
    return draftRows([header, header.map((_, at) => (at < 4 ? '文' : '5'))]);
  };

  it('counts in the unit that the heads print, 万円 included', () => {
    const { text, form } = withHeads('予算額（万円）', '決算額（万円）', '人件費（万円）');
    expect(form.money_unit_yen).toBe(10_000);
    expect(form.fields.find(({ field }) => field === 'settlement_yen')?.labels).toEqual([
      '決算額(万円)',
    ]);
    expect(text).not.toMatch(/_yen.*guessed by a part/u);
    expect(withHeads('予算額(円)', '決算額(円)').form.money_unit_yen).toBe(1);
  });

  it('asks where the heads of one table print several units', () => {
    const { text, form } = withHeads('予算額（千円）', '決算額（千円）', '人件費（円）');
    expect(form.money_unit_yen).toBe(1000);
    expect(text).toContain('# ? heads disagree: G in 円');
    expect(text).toMatch(/人件費\(円\).* # \? .*its head prints 円, in which it is read/u);
  });

  it('counts in the unit of a row below the heads', () => {
    const header = ['整理番号', '事業名', '担当課', '予算額', '決算額'];
    const rows = [header, ['', '', '', '円', '円'], ['1', '道の事業', '土木課', '5000', '4000']];
    expect(draftRows(rows).form.money_unit_yen).toBe(1);
  });

  it('takes columns behind an indicator for those of its kind', () => {
    const header = ['整理番号', '事業名', '担当課', '活動指標', '単位', '前年度実績', '当年度実績'];
    const { form } = draftRows([header, ['1', '道の事業', '土木課', '回数', '回', '5', '6']]);
    const names = form.fields.map(({ field }) => field).slice(3);
    expect(names).toEqual(['activity_name', 'activity_unit', 'activity_result', 'activity_result']);
  });

  it('does not hold the target of a plan to a year after the edition', async () => {
    const rows = (year: number) => [
      [`令和${year}年度 事務事業評価`],
      ['番号', '事務事業名', '担当課', '指標名', '単位', '目標値(R9)', '評価'],
      ...['道', '橋', '川'].map((name, at) => [
        `${at}`,
        `${name}の事業`,
        '土木課',
        'a',
        '人',
        '9',
        'A',
      ]),
    ];
    const { form } = draftRows(rows(5));
    const next = Buffer.from(
      rows(6)
        .map((cells) => cells.join(','))
        .join('\n'),
    );
    const { records } = await readFile(next, 'next.csv', [{ layout: 'table', form }]);
    expect(records[0]!.indicators[0]!.years).toMatchObject([
      { fiscalYear: 2027, target: { value: 9 } },
    ]);
  });

  it('tells columns of one label apart by what stands above them, and takes them for no years', async () => {
    const rows = [
      ['令和5年度'],
      ['整理番号', '事業名', '担当課', '職員数', '', '財源内訳', '', '事業費', 'R6要求額'],
      ['', '', '', '正規', 'その他', '国費', 'その他', '', ''],
      ['1', '道の事業', '土木課', '2', '1', '10', '5', '15', '16'],
    ];
    const { text, form } = draftRows(rows);
    expect(form.year_blocks).toBeUndefined();
    expect(text).toContain(
      'field: other_funding_yen, kind: money, under: [財源内訳], year: 0, labels: [その他]',
    );
    const csv = new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'));
    const { records, issues } = await readFile(csv, 'x.csv', [{ layout: 'table', form }]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(records[0]!.costs).toMatchObject([
      { nationalSubsidyYen: 10_000, otherFundingYen: 5000 },
    ]);
    expect(records[0]!.evaluation.programmeName).toBe('道の事業');
  });

  it('takes the office from the nearest text of a head, stacked or in one row', async () => {
    for (const heads of [
      [
        ['整理番号', '事務事業', '担当部局', '', 'R5決算額'],
        ['', '', '部', '課', ''],
      ],
      [['整理番号', '事務事業', '所管_部', '所管_課', 'R5決算額']],
      [['整理番号', '事務事業の名称', '所管部', '所管課等', 'R5決算額']],
    ]) {
      const rows = [['令和5年度'], ...heads, ['1', '道の事業', '都市部', '土木課', '10']];
      const { form } = draftRows(rows);
      const csv = new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'));
      const { records } = await readFile(csv, 'x.csv', [{ layout: 'table', form }]);
      expect(records[0]!.evaluation).toMatchObject({
        programmeName: '道の事業',
        department: '土木課',
      });
    }
  });

  it('ends its header where merged cells do, and begins it with the first of several', () => {
    const heads = [
      ['事業の呼び名', '事務事業名', '担当課', 'コスト', ''],
      ['', '', '', 'R4決算', 'R5決算'],
      ['', '', '', '事業費', '事業費'],
    ];
    const values = ['い', '道の事業', '土木課', '10', '11'];
    const rows = [...heads, values, values, ['評価番号', ...heads[0]!.slice(1)], ...heads.slice(1)];
    const merged = [1, 2, 3].map((left) => ({ left, right: left, top: 1, bottom: 3 }));
    const { headerRows } = tableOf({ ...gridOf(rows), merged })!;
    expect(headerRows.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('goes on to the last row of labels, which may say the same of each column', () => {
    const rows = [
      ['令和5年度 事務事業評価一覧', '（単位：千円）'],
      ['整理番号', '事務事業名', '担当課', 'コスト', ''],
      ['', '', '', 'R4決算', 'R5決算'],
      ['', '', '', '事業費', '事業費'],
      ['1', '道の事業', '土木課', '10', '11'],
    ];
    const { headerRows } = tableOf(rows)!;
    expect(headerRows.map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it('goes on to a row that parts what stands above it, whatever its words', () => {
    const rows = [
      ['整理番号', '事務事業名', '担当課', 'R5決算', '', '評価'],
      ['', '', '', '報酬', '需用', ''],
      ['1', '道の事業', '土木課', '10', '11', 'A'],
    ];
    expect(tableOf(rows)!.headerRows).toHaveLength(2);
  });

  it('takes no row of values for a part of its header', () => {
    const rows = [
      ['整理番号', '事務事業名', '担当課', '指標', '単位', '計画', '指標', '単位', '計画'],
      ['1-1', '道の事業', '土木課', '件数', '件', '5', '回数', '回', '6'],
      ['1-2', '橋の事業', '土木課', '件数', '件', '5', '', '', ''],
      ['1-3', '川の事業（廃止）', '土木課', '件数', '件', '', '回数', '回', ''],
    ];
    expect(tableOf(rows)!.headerRows).toHaveLength(1);
  });

  it('is not made up where no header is', () => {
    expect(tableOf([['これは表ではない文書です。'], ['1', '2', '3']])).toBeNull();
  });
});
