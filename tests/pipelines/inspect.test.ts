import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../pipelines/commands/inspect/html-page.ts';
import { inspectFile } from '../../pipelines/commands/inspect/inspect-file.ts';
import {
  type InspectedCell,
  type Inspection,
  pickBlock,
} from '../../pipelines/commands/inspect/inspection.ts';
import { limitCells } from '../../pipelines/commands/inspect/limit-cells.ts';
import { textReport } from '../../pipelines/commands/inspect/text-report.ts';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Issue } from '../../src/issue.ts';
import { sampleText } from '../support/form.ts';
import { makeCorpus } from '../support/lab/corpus.ts';
import { FILE_KINDS, STRUCTURE_KINDS } from '../support/lab/disturbances.ts';
import { BRIDGE, HEAD, ROAD, smallForm, TITLE } from '../support/small-table.ts';
import { buildWorkbook } from '../support/workbook.ts';

const forms = await loadForms();
const plain = (_: string, line: string) => line;

/** One programme in the paper form's order, every label above its value. */
const SHEET: readonly (readonly string[])[] = [
  ['企画課', '実施計画ランク', '事業の種類', '会計', 'R2予算現額', 'R2決算額(見込み)', '総合評価'],
  ['', '重要', '■ 自治事務 □ 法定受託事務', '一般', '1,200千円', '1,100千円', 'A'],
  ['', '公園管理事業', '根拠法令', '', 'R2正規職員人件費', 'R2その他職員従事割合', '評価者'],
  ['期間', 'H25年度～', '都市公園法', '', '0.50人', '0.00人', '企画課長 山田 太郎'],
];

const tsv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.join('\t')).join('\n'));
const inspectRows = (rows: readonly (readonly string[])[]) =>
  inspectFile(tsv(rows), 'a.tsv', forms);

function cellsOf({ sheets }: Inspection): InspectedCell[] {
  return sheets.flatMap(({ outside, blocks }) => [
    ...outside,
    ...blocks.flatMap(({ cells }) => cells),
  ]);
}

function issuesOf({ sheets, issues }: Inspection): Issue[] {
  return [...issues, ...sheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.issues))];
}

const useOf = (inspection: Inspection, raw: string) =>
  cellsOf(inspection).find((cell) => cell.raw === raw);

/** References of all cells that are not empty, in their order. */
const printedIn = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, at) => (cell.trim() === '' ? [] : `${row + 1}/${at + 1}`)),
  );
const toldOf = (inspection: Inspection) =>
  cellsOf(inspection).map(({ row, column }) => `${row}/${column}`);

it('tells of cells that fill empty places, and of lists among sheets', async () => {
  const rows = sampleText
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const filled = rows.map((cells) =>
    cells.length === 1 ? cells : cells.map((cell) => (cell.trim() === '' ? 'nan' : cell)),
  );
  const inspected = await inspectRows(filled);
  expect(toldOf(inspected).sort()).toEqual(printedIn(filled).sort());
  expect(useOf(inspected, 'nan')).toMatchObject({ use: 'duplicate', reason: 'fills-place' });

  const { records } = await readFile(tsv(rows), 'a.tsv', forms);
  const names = records.map(({ evaluation }) => evaluation.programmeName);
  const listed = [
    ...rows,
    ['所属名称', '事務事業名称', '総合評価'],
    ...names.map((name) => ['経営企画課', name, 'B']),
  ];
  const withList = await inspectRows(listed);
  expect(toldOf(withList).sort()).toEqual(printedIn(listed).sort());
});

describe.each(['pages', 'clean', 'invented'] as const)('disturbed dumps, %s', (form) => {
  const noise = { kinds: new Set([...FILE_KINDS, ...STRUCTURE_KINDS]), rate: 0.2 };
  const files = [...makeCorpus({ seed: 11, programmes: 12, form, noise, container: 'text' })];

  it('tells of every cell of the file once', async () => {
    for (const { bytes, path } of files) {
      const { grids } = await extract(bytes, path);
      const printed = grids.flatMap(({ rows }) =>
        rows.flatMap(({ number, cells }) =>
          cells.flatMap((cell, at) =>
            cell.trim() === '' ? [] : [`${number}/${at + 1} ${cell.trim()}`],
          ),
        ),
      );
      const inspection = await inspectFile(bytes, path, forms);
      const told = cellsOf(inspection).map(({ row, column, raw }) => `${row}/${column} ${raw}`);
      expect(told.toSorted()).toEqual(printed.toSorted());
      const { uses, cells } = inspection;
      expect(Object.values(uses).reduce((sum, count) => sum + count)).toBe(cells);
      expect(cells).toBe(printed.length);
    }
  });

  it('counts and objects as a run does', async () => {
    for (const { bytes, path } of files) {
      const inspection = await inspectFile(bytes, path, forms);
      const { uses } = inspection;
      const { counts, issues, blocks } = await readFile(bytes, path, forms);
      expect(inspection.blocks).toBe(blocks);
      expect({
        values: uses.value + uses.heading,
        labels: uses.label + uses.header,
        duplicates: uses.duplicate,
        unexplained: uses.unexplained + uses.doubtful,
      }).toEqual({
        values: counts.values,
        labels: counts.labels,
        duplicates: counts.duplicates,
        unexplained: counts.unexplained,
      });
      const told = issuesOf(inspection).map((issue) => JSON.stringify(issue));
      expect(told.toSorted()).toEqual(issues.map((issue) => JSON.stringify(issue)).toSorted());
    }
  });
});

describe('a sheet of a known form', () => {
  it('says what each cell states, by which rule and how certainly', async () => {
    const inspection = await inspectRows(SHEET);
    expect(inspection).toMatchObject({
      isFormKnown: true,
      format: 'tsv',
      encoding: 'utf-8',
      blocks: 1,
    });
    expect(inspection.editions).toEqual([{ fiscalYear: 2020, blocks: 1 }]);
    expect(inspection.sheets[0]?.blocks[0]).toMatchObject({
      programmeName: '公園管理事業',
      firstRow: 1,
      lastRow: 4,
    });
    expect(useOf(inspection, '1,200千円')).toMatchObject({
      use: 'value',
      slots: [{ field: 'budget_yen', no: 0, fiscalYear: 2020 }],
      certainty: 'sure',
      row: 2,
      column: 5,
    });
    expect(useOf(inspection, 'R2予算現額')).toMatchObject({
      use: 'label',
      slots: [{ field: 'budget_yen', fiscalYear: 2020 }],
    });
    expect(inspection.form?.labels).toContainEqual({ label: '{year}予算現額', count: 1 });
  });

  it('says why nothing of a block is read', async () => {
    const lines = sampleText.split('\n').slice(0, 16);
    const whole = await inspectFile(Buffer.from(sampleText), 'a.tsv', forms);
    const cut = await inspectFile(Buffer.from(lines.join('\n')), 'a.tsv', forms);
    const reasons = (inspection: Inspection, row: number) =>
      new Set(
        cellsOf(inspection)
          .filter((cell) => cell.row === row && cell.use === 'unexplained')
          .map(({ reason }) => reason),
      );
    expect(reasons(whole, 16)).not.toContain('file-cut-off');
    expect(reasons(cut, 16)).toEqual(new Set(['file-cut-off']));
    expect(htmlPage(cut)).toContain('ファイルがブロックの途中で終わるため読み取らない');
  });

  it('lists a misspelt label with the known one that it is most like', async () => {
    const rows = SHEET.map((row) => row.map((cell) => (cell === '根拠法令' ? '根拠法例' : cell)));
    const { likelyLabels } = await inspectRows(rows);
    expect(likelyLabels).toContainEqual({
      text: '根拠法例',
      count: 1,
      nearest: '根拠法令',
      places: [{ sheet: null, ref: 'C3' }],
    });
  });

  it('keeps the sheet of a workbook with every block, cell and issue', async () => {
    const inspection = await inspectFile(
      buildWorkbook([
        { name: '様式1', rows: SHEET },
        { name: '様式2', rows: SHEET },
      ]),
      'a.xlsx',
      forms,
    );
    expect(
      inspection.sheets.map(({ sheet, blocks }) => [sheet, blocks.map(({ no }) => no)]),
    ).toEqual([
      ['様式1', [1]],
      ['様式2', [2]],
    ]);
    const [first, second] = inspection.sheets.map(({ blocks }) => blocks[0]!.issues);
    expect(new Set(first!.map(({ sheet }) => sheet))).toEqual(new Set(['様式1']));
    expect(second).toHaveLength(first!.length);
    expect(textReport(inspection, plain)).toContain('sheets 様式1, 様式2');
  });

  it('shows the rows of one programme as one block where each year has a row', async () => {
    const form = smallForm([
      'field: row_year, kind: year, labels: [年度]',
      'field: settlement_yen, kind: money, year: row, labels: [決算額]',
    ]);
    const rows = [
      TITLE,
      [...HEAD, '年度', '決算額'],
      [...ROAD, 'R4', '5'],
      [...ROAD, 'R5', '7'],
      [...BRIDGE, 'R5', '8'],
    ];
    const inspected = await inspectFile(
      Buffer.from(rows.map((row) => row.join(',')).join('\n')),
      'x.csv',
      [{ layout: 'table', form }],
    );
    const { blocks } = inspected.sheets[0]!;
    expect(
      blocks.map(({ firstRow, lastRow, programmeName }) => [firstRow, lastRow, programmeName]),
    ).toEqual([
      [3, 4, '道の事業'],
      [5, 5, '橋の事業'],
    ]);
    expect(blocks[0]!.cells.map(({ use }) => use)).toEqual([
      ...Array(5).fill('value'),
      ...Array(3).fill('duplicate'),
      ...Array(2).fill('value'),
    ]);
    const amounts = blocks[0]!.cells.filter(({ column }) => column === 5);
    expect(
      amounts.map(({ row, raw, use, slots }) => [row, raw, use, slots[0]!.fiscalYear]),
    ).toEqual([
      [3, '5', 'value', 2022],
      [4, '7', 'value', 2023],
    ]);
  });

  it('shows the rows of further indicators in the block of their programme', async () => {
    const one = smallForm([
      'field: outcome_name, kind: name, no: 1, labels: [指標]',
      'field: outcome_actual, kind: measure, no: 1, year: 0, labels: [実績]',
    ]);
    const rows = [
      TITLE,
      [...HEAD, '指標', '実績'],
      [...ROAD, '利用者数', '9'],
      ['', '', '', '満足度', '75'],
      [...BRIDGE, '点検数', '4'],
    ];
    const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const { sheets } = await inspectFile(csv, 'x.csv', [
      { layout: 'table', form: { ...one, item_rows: true } },
    ]);
    expect(
      sheets[0]!.blocks.map(({ firstRow, lastRow, programmeName }) => [
        firstRow,
        lastRow,
        programmeName,
      ]),
    ).toEqual([
      [3, 4, '道の事業'],
      [5, 5, '橋の事業'],
    ]);
    const second = sheets[0]!.blocks[0]!.cells.filter(({ row }) => row === 4);
    expect(second.map(({ slots }) => [slots[0]!.field, slots[0]!.no])).toEqual([
      ['indicator_name', 2],
      ['actual_value', 2],
    ]);
  });

  it('shows one block alone where asked to, and none that is not there', async () => {
    const inspection = await inspectRows([...SHEET, ...SHEET]);
    const picked = pickBlock(inspection, 2)!;
    expect(picked.sheets.flatMap(({ blocks }) => blocks.map(({ no }) => no))).toEqual([2]);
    expect(picked.blocks).toBe(2);
    expect([0, 3].map((no) => pickBlock(inspection, no))).toEqual([null, null]);
  });
});

describe('a file of an unknown form', () => {
  const TABLE = [
    ['一覧表', '', ''],
    ['事業番号', '連絡先', '根拠法令'],
    ['1', '道路維持', '道路法'],
    ['2', '橋りょう維持', '道路法'],
  ];

  it('names the nearest form, its labels and the texts of the heading row', async () => {
    const inspection = await inspectRows(TABLE);
    expect(inspection).toMatchObject({ isFormKnown: false, blocks: 0, cells: 10 });
    expect(inspection.form?.labels).toEqual([{ label: '根拠法令', count: 1 }]);
    expect(inspection.issues).toMatchObject([{ severity: 'error', code: 'form-not-recognised' }]);
    expect(inspection.likelyLabels.map(({ text }) => text)).toEqual(['事業番号', '連絡先']);
    expect(inspection.uses).toMatchObject({ label: 1, 'likely-label': 2, unexplained: 7 });
    expect(textReport(inspection, plain)).toMatch(
      /not recognised; nearest is \S+ .*, 1 of its \d+ labels printed/,
    );
  });

  it('lists what repeats where no row is a heading', async () => {
    const rows = ['担当', '予算'].flatMap((label) => [
      [label, '100'],
      ['', ''],
      [label, '200'],
    ]);
    const { likelyLabels } = await inspectRows(rows);
    expect(likelyLabels.map(({ text, count }) => [text, count])).toEqual([
      ['担当', 2],
      ['予算', 2],
    ]);
  });

  it.each([
    ['empty', '', 'empty-file'],
    ['a PDF', '%PDF-1.7 …', 'foreign-format'],
  ])('reports a file that is %s', async (_, content, code) => {
    const inspection = await inspectFile(Buffer.from(content), 'a.txt', forms);
    expect(inspection).toMatchObject({
      cells: 0,
      form: null,
      issues: [{ code, severity: 'error' }],
    });
    expect(textReport(inspection, plain)).toContain(code);
    expect(htmlPage(inspection)).toContain(code);
  });
});

describe('the text report', () => {
  it('adds up and lets no cell steer the terminal', async () => {
    const rows = SHEET.map((row) =>
      row.map((cell) => cell.replace('都市公園法', '\u001b[31m都市\u202e公園法')),
    );
    const inspection = await inspectRows(rows);
    const report = textReport(inspection, plain);
    expect(report).not.toContain('\u001b');
    expect(report).not.toMatch(/\p{Cf}/u);
    expect(report).toMatch(new RegExp(`^ +${inspection.cells} +in all$`, 'm'));
    for (const cell of cellsOf(inspection)) expect(report).toContain(cell.raw.slice(-3));
  });

  it('paints each line by its use', async () => {
    const report = textReport(await inspectRows(SHEET), (tone, line) => `<${tone}>${line}`);
    expect(report).toMatch(/^<value> +value +E2 +1,200千円 +budget_yen 2020 +\(\S+, sure\)$/m);
    expect(report).toMatch(/^<label> +label +E1 /m);
    expect(report).toMatch(/^<warning> +warning +value-lost /m);
  });
});

describe('the page', () => {
  it('marks and explains every cell, and every link leads somewhere', async () => {
    const noise = { kinds: new Set(STRUCTURE_KINDS), rate: 0.3 };
    const [file] = makeCorpus({
      seed: 5,
      programmes: 8,
      form: 'pages',
      noise,
      container: 'workbook',
    });
    const inspection = await inspectFile(file!.bytes, file!.path, forms);
    const page = htmlPage(inspection);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    const cells = page.match(/<td id="[^"]+" class="[a-z-]+" title="[^"]+">/g);
    expect(cells).toHaveLength(inspection.cells);
    const marks = new Set(page.match(/<span class="mark">.<\/span>/gu));
    expect(marks.size).toBe(9);
  });

  it('lets hostile text do no harm', async () => {
    const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202e&amp;`;
    const rows = SHEET.map((row) => row.map((cell) => (cell === '都市公園法' ? evil : cell)));
    const inspection = await inspectFile(tsv(rows), `${evil}.tsv`, forms);
    const page = htmlPage(inspection);
    expect(page).not.toMatch(/<script|<img|\u202e/);
    expect(page).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&amp;amp;');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('leaves out what no browser shows at ease, and says how much', async () => {
    const inspection = await inspectRows([...SHEET, ...SHEET, ...SHEET]);
    const one = inspection.sheets[0]!.blocks[0]!.cells.length;
    const limited = limitCells(inspection, 2 * one);
    expect(limited.inspection.sheets[0]!.blocks.map(({ no }) => no)).toEqual([1, 2]);
    expect(limited.cellsLeft).toBe(one);
    expect(limitCells(inspection).cellsLeft).toBe(0);
  });
});
