import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleanSheet } from '../../src/clean/cell.ts';
import { cleanText, sampleText } from '../support/form.ts';

const CHAPTER = '第7章 未来(あす)を見つめたまちづくり 第4節 行政経営';
const HEADER = ['所属名称', '事務事業名称', '事業概要(全体)', '経費', '成果'].join('\t');
const SECOND_HEADER = [
  '',
  '',
  '会計',
  '投入コスト',
  '活動実績(R2)',
  '成果指標',
  '総合評価',
  '評価理由',
  '現状の課題',
].join('\t');
const START = ['経営企画課', '実施計画ランク', '事業の種類', 'R1予算現額'].join('\t');
const REST = ['\t重要\t■ 自治事務\t1,037千円', '\t改善事業\t根拠法令', '期間\tH25年度～'];

const lines = (...rows: string[]) => cleanText(rows.join('\n'));
const shape = ({ blocks, headers, headings, leftovers }: CleanSheet) => ({
  blocks: blocks.map(({ rows }) => rows.length),
  headers: headers.length,
  headings: headings.length,
  leftovers: leftovers.length,
});

describe('clean', () => {
  it('finds heading, page headers and blocks', () => {
    const sheet = lines(CHAPTER, '', HEADER, SECOND_HEADER, START, ...REST, START, ...REST);
    expect(shape(sheet)).toEqual({ blocks: [4, 4], headers: 12, headings: 1, leftovers: 0 });
  });

  it('sets a row apart that is printed twice, but none of figures that two years may have alike', () => {
    const answers = '\t改善事業\t根拠法令\t①講座の開催回数';
    const zeros = '\t\t0千円\t0.00人';
    const sheet = lines(START, START, ...REST, answers, answers, answers, zeros, zeros);
    expect(sheet.blocks.map(({ rows }) => rows.map(([first]) => first!.row))).toEqual([
      [1, 3, 4, 5, 6, 9, 10],
    ]);
    expect(sheet.repeated.map(({ row, column }) => `${row}:${column}`)).toEqual([
      ...['2:1', '2:2', '2:3', '2:4'],
      ...['7:2', '7:3', '7:4', '8:2', '8:3', '8:4'],
    ]);
  });

  it('sets a row apart that repeats one farther above, but no labels and no text of another indicator', () => {
    const name = '\t行政経営の改善を進める事業\t根拠法令\tR2予算現額';
    const values = '\t\t特になし\t1,037千円\t①講座の開催回数';
    const heads = '\t\t\tR1目標\tR1実績\tR2目標値が未達成の理由・分析';
    const basis = '\t\t\t\t\t県内の他の市の水準を踏まえて定めた。';
    const sheet = lines(START, name, values, name, heads, basis, heads, basis);
    expect(sheet.repeated.map(({ row }) => row)).toEqual([4, 4, 4]);
    expect(sheet.blocks.map(({ rows }) => rows.map(([first]) => first!.row))).toEqual([
      [1, 2, 3, 5, 6, 7, 8],
    ]);
  });

  it('takes sheets whole that several of one page are as high as, where the header between two layouts is lost', () => {
    const rowsOf = (text: string) => cleanText(text).blocks.map(({ rows }) => rows.length);
    const isHeader = (line: string) =>
      line.startsWith('所属名称\t事務事業名称') || line.startsWith('\t\t\t会計');
    const all = sampleText.split('\n');
    const first = all.findIndex(isHeader);
    const kept = (from: number) =>
      all.filter((line, at) => !isHeader(line) || at < from).join('\n');
    expect(rowsOf(kept(first + 2))).toEqual(rowsOf(sampleText));
    expect(rowsOf(kept(0))).toEqual(rowsOf(sampleText));
  });

  it('keeps place, printed text and normalised text of a cell', () => {
    const [block] = lines(START, '\t重要\t ■　自治事務 \t１，０３７千円').blocks;
    expect(block?.rows[1]?.[1]).toEqual({
      row: 2,
      column: 3,
      raw: '■　自治事務',
      text: '■ 自治事務',
      label: null,
    });
    expect(block?.rows[1]?.[2]).toMatchObject({
      row: 2,
      column: 4,
      raw: '１，０３７千円',
      text: '1,037千円',
    });
  });

  it('tells labels from values', () => {
    const [block] = lines(START).blocks;
    const cells = block?.rows[0] ?? [];
    expect(cells.map(({ label }) => label?.year ?? (label ? 'no year' : 'value'))).toEqual([
      'value',
      'no year',
      'no year',
      2019,
    ]);
  });

  it('counts a page at each header, and lets a block run on across it', () => {
    const sheet = lines(
      HEADER,
      SECOND_HEADER,
      START,
      ...REST,
      HEADER,
      SECOND_HEADER,
      '\t続き',
      START,
      ...REST,
    );
    expect(sheet.blocks.map(({ page, rows }) => [page, rows.length])).toEqual([
      [1, 5],
      [2, 4],
    ]);
  });

  it('lists what stands above the first block', () => {
    const sheet = lines('事務事業評価表', '', START, ...REST);
    expect(sheet.leftovers.map(({ raw }) => raw)).toEqual(['事務事業評価表']);
  });

  it('starts no block where a start is repeated within the first rows of one', () => {
    expect(shape(lines(START, `${START}\t項目名`, ...REST)).blocks).toEqual([5]);
  });

  it('starts no block at one stray label of its first row, but at two', () => {
    expect(shape(lines(START, ...REST, '\t\t\t事業の種類', '\t\t備考')).blocks).toEqual([6]);
    const two = '\t\t事業の種類\tR1予算現額';
    expect(shape(lines(START, ...REST, two, '\t\t備考')).blocks).toEqual([4, 2]);
  });

  it('does not start a block at the last row of one in which a label of that row was printed astray before', () => {
    const last = '\t\t評価者\t企画課長 青木 誠';
    const astray = '\t重要\t■ 自治事務\t1,037千円\t評価者';
    const [, ...rest] = REST;
    const rows = [START, astray, ...rest, last];
    expect(shape(lines(...rows, START, ...REST, last)).blocks).toEqual([5, 5]);
  });

  it('does not start a block at a last row that a label of the next first row strayed into', () => {
    const last = '事業の種類\t評価者';
    expect(shape(lines(START, ...REST, last, START, ...REST)).blocks).toEqual([5, 4]);
  });

  it('starts a block at a row with one label where the block before began with the same', () => {
    const head = ['\t実施計画ランク', '\t\t事業の種類\tR1予算現額'];
    expect(shape(lines(...head, ...REST, ...head, ...REST)).blocks).toEqual([5, 5]);
  });

  it('starts a block also where the department is lost but the head labels meet', () => {
    const bare = ['', '実施計画ランク', '事業の種類', 'R1予算現額', 'R1決算額', '指標名'].join(
      '\t',
    );
    expect(shape(lines(bare, ...REST)).blocks).toEqual([4]);
  });

  it.each([
    ['in the middle', 4],
    ['at the end', 6],
  ])('gives no head of a block to the one before that printed a group twice %s', (_, at) => {
    const costs = ['\t\t\tR2予算現額\tR2決算額', '\t\t\t140千円\t80千円'];
    const block = [START, ...REST.slice(0, 2), ...costs, '期間\tH25年度～'];
    const doubled = block.toSpliced(at, 0, ...costs);
    const { blocks } = lines(...block, ...doubled, ...block, ...block);
    const heads = blocks.filter(({ rows }) => rows[0]!.some(({ raw }) => raw === '実施計画ランク'));
    expect(heads).toHaveLength(4);
    expect(heads.slice(-2).map(({ rows }) => rows.length)).toEqual([6, 6]);
  });

  it('finds nothing in nothing', () => {
    expect(shape(lines(''))).toEqual({ blocks: [], headers: 0, headings: 0, leftovers: 0 });
  });
});

describe('headings', () => {
  const inForce = (...rows: string[]) =>
    lines(...rows).blocks.map(({ chapter, section }) => [
      chapter?.value ?? null,
      section?.value ?? null,
    ]);

  it('hold until the next one; a section alone keeps its chapter, a chapter alone ends the section', () => {
    const block = [START, ...REST];
    expect(
      inForce(...block, CHAPTER, ...block, '第5節 財政', ...block, '第８章 安全', ...block),
    ).toEqual([
      [null, null],
      ['第7章 未来(あす)を見つめたまちづくり', '第4節 行政経営'],
      ['第7章 未来(あす)を見つめたまちづくり', '第5節 財政'],
      ['第8章 安全', null],
    ]);
  });

  it('may stand in two cells', () => {
    expect(inForce('第1章 健康\t第2節 福祉', START, ...REST)).toEqual([
      ['第1章 健康', '第2節 福祉'],
    ]);
  });

  it('are not seen in the texts of a block', () => {
    const note = '\t計画の第7章に掲げる。';
    expect(shape(lines(START, ...REST, note)).headings).toBe(0);
  });
});

describe('clean conserves cells', () => {
  it('of the shipped sample: 16 blocks on four pages and nothing left over', () => {
    const sheet = cleanText(sampleText);
    expectConserved(sampleText, sheet);
    expect(sheet.leftovers).toEqual([]);
    expect(sheet.blocks.map(({ page }) => page)).toEqual([
      1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4,
    ]);
  });

  const words = [...new Set(sampleText.split(/[\t\n]/u))];
  const cell = fc.oneof(
    fc.constant(''),
    fc.constantFrom(...words),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const row = fc.oneof(
    fc
      .array(
        cell.map((text) => text.replace(/[\t\n]/gu, ' ')),
        { maxLength: 12 },
      )
      .map((cells) => cells.join('\t')),
    fc.constantFrom(...sampleText.split('\n')),
    fc.constantFrom(CHAPTER, HEADER, SECOND_HEADER, START),
  );

  it('of any grid', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const text = rows.join('\n');
        expectConserved(text, cleanText(text));
      }),
    );
  });
});

/** Every non-empty cell is in exactly one list, as printed and at its place. */
function expectConserved(text: string, sheet: CleanSheet): void {
  const { blocks, headers, headings, leftovers, repeated } = sheet;
  const cells = [
    ...blocks.flatMap((block) => block.rows.flat()),
    ...headers,
    ...headings,
    ...leftovers,
    ...repeated,
  ];
  const found = cells.map(({ row, column, raw }) => `${row}/${column}/${raw}`);
  const printed = text
    .split(/\r?\n/u)
    .flatMap((line, row) =>
      line
        .split('\t')
        .flatMap((raw, column) =>
          raw.trim() === '' ? [] : [`${row + 1}/${column + 1}/${raw.trim()}`],
        ),
    );
  expect(found.sort()).toEqual(printed.sort());
}

describe('a label in two cells side by side', () => {
  const labelsOf = (line: string) =>
    cleanText(`経営企画課\t実施計画ランク\n${line}`).blocks[0]!.rows[1]!.map(
      ({ label }) => label?.fields.map(({ field }) => field).join() ?? null,
    );

  it('is the one that its parts make together, and no second one', () => {
    expect(labelsOf('\t目標設定の\t考え方・根拠\tR2決算額\t(見込み)')).toEqual([
      'target_basis',
      '',
      'settlement_yen',
      '',
    ]);
    expect(labelsOf('\tR1\t実績')).toEqual(['actual', '']);
  });

  it('is none across an empty cell, nor with a value behind a label', () => {
    expect(labelsOf('\t目標設定の\t\t考え方・根拠')).toEqual([null, null]);
    expect(labelsOf('\t期間\tH25年度～\t指標名\t利用者名')).toEqual([
      'period',
      null,
      'indicator_name',
      null,
    ]);
    expect(labelsOf('\tR1目標\tR1実績')).toEqual(['target', 'actual']);
    expect(labelsOf('\t②\tR1目標\t―\t指標名')).toEqual([null, 'target', null, 'indicator_name']);
  });
});
