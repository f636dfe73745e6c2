import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../../../src/normalize/block/read-records.ts';
import { cleanText, form, sampleText } from '../../../../support/form.ts';
import { cleanFormText } from '../../../../support/read-dump.ts';

const lines = sampleText.split('\n');

/** The sample with the rank of the block that starts at a line replaced; ranks stand in the row below. */
function withRank(start: number, rank: string) {
  const changed = lines.with(start, lines[start]!.replace(/^\t[^\t]*/u, `\t${rank}`));
  const { records, issues } = readRecords([cleanText(changed.join('\n'))], form);
  return { record: records.find((one) => one.row === start)!, issues };
}

describe('a sheet whose name is gone', () => {
  const read = (text: string) => readRecords([cleanText(text)], form);

  it.each(['', '010203', 'A-1203', '1-2-3'])('with %j in its place has none', (code) => {
    for (const text of code === '' ? [cleanFormText] : [sampleText, cleanFormText]) {
      for (const { evaluation } of read(text).records) {
        const name = evaluation.programmeName;
        const changed = text.replaceAll(`\t${name}\t`, `\t${code}\t`);
        if (changed === text) continue;
        const { records, issues } = read(changed);
        const known = read(text).records.map((one) => one.evaluation.programmeName);
        const left = records.map((one) => one.evaluation.programmeName);
        expect(left).toEqual(known.filter((one) => one !== name));
        expect(issues.map((one) => one.code)).toContain('block-without-name');
      }
    }
  });
});

describe('the head of a block', () => {
  const before = withRank(23, '—').record.evaluation;

  it.each(['継続', '?', '最重要'])(
    'takes an unknown rank %s neither for a rank nor for the name',
    (rank) => {
      const { record, issues } = withRank(23, rank);
      expect(record.evaluation.programmeName).toBe(before.programmeName);
      expect(record.evaluation.implementationRank).toBeNull();
      expect(issues).toContainEqual(
        expect.objectContaining({ code: 'value-ambiguous', row: 24, column: 2, rawText: rank }),
      );
    },
  );

  it('takes no law for the name whose row is lost', () => {
    const names = (text: string) =>
      readRecords([cleanText(text)], form).records.map(
        ({ evaluation }) => evaluation.programmeName,
      );
    const whole = names(sampleText);
    const rows = sampleText.split('\n');
    for (const name of whole) {
      const row = rows.findIndex((cells) => cells.split('\t')[1] === name);
      const found = names(rows.toSpliced(row, 1).join('\n'));
      expect(found.filter((one) => !whole.includes(one))).toEqual([]);
    }
  });

  it.each(['手話言語条例', '空家等対策特別措置法', '自治基本条例(改正)'])(
    'takes %s for the name where another cell is the legal basis',
    (law) => {
      const names = (text: string) =>
        readRecords([cleanText(text)], form).records.map(
          ({ evaluation }) => evaluation.programmeName,
        );
      for (const name of names(sampleText)) {
        const named = sampleText.replace(`\t${name}\t`, `\t${law}\t`);
        expect(names(named)).toEqual(names(sampleText).map((one) => (one === name ? law : one)));
      }
    },
  );

  it.each(['重要', '—'])('takes rank and name apart where one cell prints both: %s', (rank) => {
    const cells = sampleText.split('\n').map((line) => line.split('\t'));
    const own = cells.findIndex((row) => row[1] === '行政経営推進事業');
    cells[own - 1]![1] = '';
    cells[own]![1] = `${rank} 行政経営推進事業`;
    const { records } = readRecords(
      [cleanText(cells.map((row) => row.join('\t')).join('\n'))],
      form,
    );
    const names = records.map(({ evaluation }) => evaluation.programmeName);
    expect(names).toContain('行政経営推進事業');
    const { evaluation } = records[names.indexOf('行政経営推進事業')]!;
    expect(evaluation.implementationRank).toBe(rank === '—' ? null : rank);
    expect(names).toHaveLength(16);
  });

  it('takes no item of a list for the name, one beside the label of the name neither', () => {
    for (const item of ['②支援プランの作成', '(2)支援プランの作成']) {
      const rows = [
        '地域福祉課\t実施計画ランク\t項目名\tR1予算現額\tR1決算額\tR2年度に改善した点',
        '\t優先\t①新規相談\t120千円\t119千円',
        `\t事務事業名称\t${item}\tR2予算現額\tR2決算額(見込み)`,
        '\t自立相談事業\t実績\t118千円\t117千円',
        '期間\tR2～\t①40件',
      ];
      const { records } = readRecords([cleanText(rows.join('\n'))], form);
      expect(records.map(({ evaluation }) => evaluation.programmeName)).toEqual(['自立相談事業']);
    }
  });

  it('finds the name in the row after the next, where its row changed places with the one below', () => {
    const start = lines.findIndex((line) => line.split('\t')[1] === '実施計画ランク');
    const [name, below] = [lines[start + 2]!, lines[start + 3]!];
    const swapped = lines.with(start + 2, below).with(start + 3, name);
    const namesOf = (text: string) =>
      readRecords([cleanText(text)], form).records.map((one) => one.evaluation.programmeName);
    expect(namesOf(swapped.join('\n'))).toEqual(namesOf(sampleText));
  });

  it('finds the name where the rank is lost', () => {
    expect(withRank(23, '').record.evaluation.programmeName).toBe(before.programmeName);
  });
});

describe('labels that are spelt as the form does not know', () => {
  const evaluations = (text: string) =>
    readRecords([cleanText(text)], form).records.map(({ evaluation }) => evaluation);

  it('are no departments', () => {
    const departments = (text: string) => evaluations(text).map(({ department }) => department);
    const changed = sampleText.replaceAll('\t実施計画ランク', '\t実施計画のランク');
    expect(departments(changed)).toEqual(departments(sampleText));
  });

  it('are no accounts, where the account stands below its label', () => {
    const accounts = (text: string) => evaluations(text).map(({ accountName }) => accountName);
    expect(accounts(cleanFormText)[0]).toBe('特別');
    expect(accounts(cleanFormText.replaceAll('R1予算現額', 'R1予箕現額'))).toEqual(
      accounts(cleanFormText),
    );
  });
});

describe('a head whose labels stand above department, rank and name', () => {
  const COSTS = '\tR1予算現額\tR1決算額\tR2予算現額\tR2決算額(見込み)';
  const read = (...labels: readonly [department: string, rank: string, name: string]) => {
    const sheet = (department: string, name: string) => [
      [...labels, '期間', '根拠法令'].join('\t'),
      [department, '優先', name, 'H30年度～', '老人福祉法'].join('\t'),
      COSTS,
      '\t120千円\t119千円\t118千円\t117千円',
    ];
    const rows = [...sheet('高齢福祉課', '見守り事業'), ...sheet('長寿支援室', '配食事業')];
    const { records, issues } = readRecords([cleanText(rows.join('\n'))], form);
    return {
      heads: records.map(({ evaluation }) => [
        evaluation.department,
        evaluation.implementationRank,
        evaluation.programmeName,
      ]),
      codes: issues.map(({ code }) => code),
    };
  };
  const HEADS = [
    ['高齢福祉課', '優先', '見守り事業'],
    ['長寿支援室', '優先', '配食事業'],
  ];

  it.each([
    ['所属名称', '実施計画ランク', '事務事業名称'],
    ['所管課', '優先度', '事業名'],
    ['担当部署', '実施計画ランク', '事務事業名'],
  ] as const)('is read below %s, %s and %s', (department, rank, name) => {
    expect(read(department, rank, name).heads).toEqual(HEADS);
  });

  it('takes no label that the form does not know for the department', () => {
    expect(read('所属名称', '計画上の区分', '事務事業名称').heads).toEqual(HEADS);
    const [[department, , name] = []] = read('部局', '実施計画ランク', '事務事業名称').heads;
    expect([department, name]).toEqual([null, '見守り事業']);
  });

  it('takes no department for a name whose label the form does not know', () => {
    const { heads, codes } = read('部局', '実施計画ランク', '取組の名');
    expect(heads).toEqual([]);
    expect(codes).toContain('block-without-name');
  });
});

describe('a note or the foot of a page inside a sheet', () => {
  const SHEET = [
    '所属名称\t実施計画ランク\t事務事業名称\t期間\t事業の目的及び具体的な内容',
    '高齢福祉課\t優先\t見守り事業\tH30年度～\t高齢者を見守る。',
    '\tR1予算現額\tR1決算額\tR2予算現額\tR2決算額(見込み)',
    '\t120千円\t119千円\t118千円\t117千円',
    '\t\t根拠法令',
    '\t\t老人福祉法\t',
  ];

  it.each(['事務事業評価表', '高齢福祉課分', '7', '- 7 -'])(
    'is not taken for what stands below it: %s',
    (note) => {
      for (let at = 1; at < SHEET.length; at++) {
        const rows = SHEET.toSpliced(at, 0, note);
        const { records } = readRecords([cleanText(rows.join('\n'))], form);
        expect(records.map(({ evaluation }) => evaluation)).toMatchObject([
          {
            department: '高齢福祉課',
            programmeName: '見守り事業',
            implementationRank: '優先',
            purpose: '高齢者を見守る。',
            legalBasis: '老人福祉法',
          },
        ]);
      }
    },
  );
});

describe('a sheet that stands alone and lost its first row', () => {
  const isFirst = (line: string) => /^[^\t]+\t実施計画ランク\t/u.test(line);
  const starts = lines.flatMap((line, at) => (isFirst(line) ? [at] : []));

  it('takes no text of another field for the department', () => {
    let read = 0;
    for (const start of starts) {
      const length = lines
        .slice(start + 1)
        .findIndex((line) => isFirst(line) || line.trim() === '');
      const { records } = readRecords(
        [cleanText(lines.slice(start + 1, start + 1 + length).join('\n'))],
        form,
      );
      for (const { evaluation } of records) {
        read++;
        expect(evaluation.department).toBeNull();
      }
    }
    expect(read).toBeGreaterThan(3);
  });

  it('takes no rank from the rows of the sheet below it', () => {
    const first = starts.find((start) => lines[start + 1]!.includes('\tR1実績\t'))!;
    const own = lines.slice(first + 1, first + 8);
    own[0] = own[0]!.replace(/^\t[^\t]*/u, '\t');
    const next = '\t優先\t\t\t\t\tR3実績';
    const { records } = readRecords([cleanText([...own, next].join('\n'))], form);
    expect(records).toHaveLength(1);
    expect(records[0]!.evaluation.implementationRank).toBeNull();
  });
});

describe('what stands before the labels of the budget', () => {
  const account = (above: string, below: string) => {
    const start = 42;
    const changed = lines
      .with(start - 1, lines[start - 1]!.replace('\t一般\t', `\t${above}\t`))
      .with(start, lines[start]!.replace('附加\t\t', `附加\t${below}\t`));
    const { records } = readRecords([cleanText(changed.join('\n'))], form);
    return records.find(({ row }) => row === start)!.evaluation.accountName;
  };

  it('is the account', () => {
    expect(account('水道', '')).toBe('水道');
  });

  it('is a head where a figure stands right below it', () => {
    expect(account('執行率', '12.5%')).toBeNull();
  });
});
