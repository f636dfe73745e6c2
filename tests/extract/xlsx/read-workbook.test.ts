import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultExtractLimits, type ExtractLimits } from '../../../src/extract/extract-limits.ts';
import { readWorkbook } from '../../../src/extract/xlsx/read-workbook.ts';
import {
  buildWorkbook,
  type CellInput,
  type SheetInput,
  type WorkbookOptions,
  zipText,
} from '../../support/workbook.ts';

const read = (bytes: Uint8Array, limits: Partial<ExtractLimits> = {}) =>
  readWorkbook(bytes, { ...defaultExtractLimits, ...limits });

const readSheet = (sheet: Partial<SheetInput>, options?: WorkbookOptions) =>
  read(buildWorkbook([{ name: 'S', rows: [], ...sheet }], options));

const cellsOf = async (rows: readonly (readonly CellInput[])[], options?: WorkbookOptions) =>
  (await readSheet({ rows }, options)).grids[0]?.rows.map(({ cells }) => cells);

describe('readWorkbook', () => {
  it('reads each visible sheet in tab order, with row numbers and columns as addressed', async () => {
    const { grids, issues } = await read(
      buildWorkbook([
        { name: '所管A', rows: [[], [null, 'B2', null, 4]] },
        { name: '裏', rows: [['x']], hidden: true },
        { name: '所管B', rows: [['A1']] },
      ]),
    );
    expect(grids).toEqual([
      { sheet: '所管A', rows: [{ number: 2, cells: ['', 'B2', '', '4'] }] },
      { sheet: '所管B', rows: [{ number: 1, cells: ['A1'] }] },
    ]);
    expect(issues).toMatchObject([{ severity: 'info', code: 'hidden-sheet', sheet: '裏' }]);
  });

  it('reads texts, numbers, booleans, errors and stored results of formulas', async () => {
    const row: CellInput[] = [
      ' a&<b> ',
      'x\r\ny',
      { value: 1234.5, format: '#,##0.0"千円"' },
      { value: true },
      { error: '#N/A' },
      { value: 3, formula: '1+2' },
      { value: 'ok', formula: 'T("ok")' },
      { value: 43586, format: 'ggge"年"m"月"d"日"' },
    ];
    expect(await cellsOf([row])).toEqual([
      [' a&<b> ', 'x\r\ny', '1,234.5千円', 'TRUE', '#N/A', '3', 'ok', '令和1年5月1日'],
    ]);
  });

  it('joins the runs of rich text and leaves the readings of kanji out', async () => {
    const richText =
      '<r><t>事務</t></r><r><rPr><b/></rPr><t>事業</t></r><rPh sb="0" eb="2"><t>ジム</t></rPh><phoneticPr fontId="1"/>';
    expect(await cellsOf([[{ richText }]])).toEqual([['事務事業']]);
  });

  it('leaves what is struck through out, and tells where it stands', async () => {
    const struck = '<r><rPr><strike/></rPr><t>100</t></r><r><t>120</t></r>';
    const kept = '<r><rPr><strike val="0"/></rPr><t>1</t></r><r><t>2</t></r>';
    const { grids, issues } = await readSheet({
      rows: [
        [
          { richText: struck },
          { richText: kept },
          { richText: struck.slice(0, struck.indexOf('<r><t>')) },
        ],
      ],
    });
    expect(grids[0]?.rows[0]?.cells).toEqual(['120', '12']);
    expect(issues).toMatchObject([{ code: 'struck-text', row: 1, column: 1 }]);
  });

  it('leaves out cells whose own font is struck through, unless parts of their text have fonts', async () => {
    const styles =
      '<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>' +
      '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>';
    const strings =
      '<sst><si><t>廃止事業</t></si><si><r><t>旧</t></r><r><rPr><b/></rPr><t>新</t></r></si></sst>';
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"><v>100</v></c>' +
      '<c r="C1" s="2"><v>120</v></c><c r="D1" s="1" t="s"><v>1</v></c><c r="E1" s="1"/></row></sheetData></worksheet>';
    const parts = {
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': strings,
      'xl/worksheets/sheet1.xml': sheet,
    };
    const { grids, issues } = await readSheet({}, { parts });
    expect(grids[0]?.rows).toEqual([{ number: 1, cells: ['', '', '120', '旧新'] }]);
    expect(issues).toMatchObject([{ code: 'struck-text', row: 1, column: 1 }]);
    expect(issues[0]!.message).toContain('2 cells');
  });

  it('keeps the raised mark of a footnote apart from the digits before it', async () => {
    const raised = (before: string, mark: string, where = 'superscript') => ({
      richText: `<r><t>${before}</t></r><r><rPr><vertAlign val="${where}"/></rPr><t>${mark}</t></r>`,
    });
    expect(
      await cellsOf([[raised('12', '1'), raised('km', '2'), raised('CO', '2', 'subscript')]]),
    ).toEqual([['12¹', 'km²', 'CO₂']]);
  });

  it('reads inline strings, prefixed elements, rows and cells without a reference', async () => {
    const sheet = `<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>あ</x:t><x:rPh><x:t>ア</x:t></x:rPh></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const options = { parts: { 'xl/worksheets/sheet1.xml': sheet } };
    expect(await cellsOf([], options)).toEqual([['あ', '2']]);
  });

  it('gives a merged range its first cell only, and tells of values beneath', async () => {
    const { grids, issues } = await readSheet({
      rows: [
        ['a', 'under', 'b'],
        ['under', '', 'c'],
      ],
      merges: ['A1:B2'],
    });
    expect(grids[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
    ]);
    expect(grids[0]?.merged).toEqual([{ left: 1, top: 1, right: 2, bottom: 2 }]);
    expect(issues).toMatchObject([
      { code: 'merged-leftovers', message: expect.stringMatching(/^2 cells/) },
    ]);
  });

  it('shows no zeros where the sheet is set so, as an empty cell does that a formula points to', async () => {
    const cells =
      '<c r="A1"><v>0</v></c><c r="B1"><v>0.4</v></c><c r="C1" t="str"><v>0</v></c><c r="D1"><f>X1</f><v>0</v></c>';
    const sheet = `<worksheet><sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
    const { grids, issues } = await readSheet({}, { parts: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(grids[0]?.rows[0]?.cells).toEqual(['', '0.4', '0']);
    expect(issues).toMatchObject([{ code: 'unshown-values', row: 1, column: 1 }]);
    expect(issues[0]!.message).toContain('2 values');
  });

  it('finds parts whose names differ in case from what their relations say', async () => {
    const relation = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="x/${kind}" Target="${target}"/>`;
    const relations = [
      relation('rId1', 'worksheet', 'Worksheets/Sheet1.xml'),
      relation('rId2', 'sharedStrings', 'SharedStrings.xml'),
    ];
    const parts = {
      'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    };
    expect(await cellsOf([['公園']], { parts })).toEqual([['公園']]);
  });

  it.each([
    ['記入例', ''],
    ['【記入例】様式1', ''],
    ['見本', ''],
    ['令和5年度事務事業評価シート記入例', ''],
    ['事務事業評価表（記入例）', ''],
    ['R5作成例(2)', ''],
    ['2', '（記入例）'],
  ])('leaves a sheet out that shows how to fill in the form: %s %s', async (name, title) => {
    const { grids, issues } = await read(
      buildWorkbook([
        { name, rows: [[title, '評価表'], ['b']] },
        { name: '見本市', rows: [['a']] },
      ]),
    );
    expect(grids.map(({ sheet }) => sheet)).toEqual(['見本市']);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'sample-sheet', sheet: name }]);
  });

  it.each([
    '文書作成例規集',
    '入力例外処理',
    '評価表(記入例つき)',
    '記入例なし',
    '給与データ入力例月処理',
  ])('reads a sheet whose name only holds such a word: %s', async (name) => {
    const { grids } = await read(
      buildWorkbook([
        { name, rows: [['a']] },
        { name: 'メモ', rows: [['a']] },
      ]),
    );
    expect(grids).toHaveLength(2);
  });

  it.each([[['番号', '事業名', '記入例']], [['事業名', '記入例']], [['評価表', '様式', '記入例']]])(
    'reads a list with a column of samples: %s',
    async (head) => {
      const { grids } = await read(
        buildWorkbook([
          { name: '一覧', rows: [head, ['1', '道', 'a']] },
          { name: 'メモ', rows: [['a']] },
        ]),
      );
      expect(grids.map(({ sheet }) => sheet)).toEqual(['一覧', 'メモ']);
    },
  );

  it('reads a sheet that is called a sample where there is no other', async () => {
    const { grids } = await read(buildWorkbook([{ name: '記入例', rows: [['a']] }]));
    expect(grids).toHaveLength(1);
  });

  it('reads hidden rows and columns and tells which', async () => {
    const { grids, issues } = await readSheet({
      rows: [['a', 'b'], ['c'], ['d'], [], ['e']],
      hiddenRows: [2, 3, 4, 5],
      hiddenColumns: [2, 9],
    });
    expect(grids[0]?.rows).toHaveLength(4);
    expect(grids[0]?.hidden).toEqual({ rows: new Set([2, 3, 5]), columns: new Set([2]) });
    expect(issues).toMatchObject([
      { code: 'hidden-rows', row: 2, message: expect.stringContaining(': 2–3, 5;') },
      { code: 'hidden-columns', column: 2, message: expect.stringContaining(': B;') },
    ]);
  });

  it('tells of formulas without a result and of values that their format hides', async () => {
    const { issues } = await readSheet({
      rows: [['a', { formula: '1+1' }, { value: 0, format: '#,##0;-#,##0;' }]],
    });
    expect(issues).toMatchObject([
      { severity: 'info', code: 'unshown-values', row: 1, column: 3 },
      { severity: 'warning', code: 'formula-without-value', row: 1, column: 2 },
    ]);
  });

  it('takes a merged cell for hidden in all its rows and columns where all of them are', async () => {
    const { grids } = await readSheet({
      rows: [['a', 'b'], [null, 'c'], [null], ['d', null, 'e']],
      merges: ['A1:A3', 'B2:B3', 'A4:B4'],
      hiddenRows: [2, 3],
      hiddenColumns: [2],
    });
    expect(grids[0]?.hidden).toEqual({ rows: new Set([2, 3]), columns: new Set([2]) });
  });

  it('tells what cells hold whose numbers a sheet shows rounded', async () => {
    const { grids } = await readSheet({
      rows: [
        [],
        [
          1.5,
          { value: 1.5, format: '0' },
          { value: 2, format: '0' },
          { value: 45000.5, format: 'm/d' },
          { value: 1_703_812, format: '#,##0,"千円"' },
          { value: 300, format: '#,##0,' },
          { value: -0.7056, format: '0.0%;[Red]-0.0%' },
        ],
      ],
    });
    expect(grids[0]?.rounded).toEqual(
      new Map([
        [
          2,
          new Map([
            [2, 1.5],
            [5, 1703.812],
            [6, 0.3],
            [7, -70.56],
          ]),
        ],
      ]),
    );
  });

  it('reads dates of the later date system', async () => {
    const rows = [[{ value: 43538, format: 'yyyy/m/d' }]];
    expect(await cellsOf(rows, { lateDates: true })).toEqual([['2023/3/15']]);
  });
});

describe('readWorkbook refuses', () => {
  it('a damaged archive and malformed XML', async () => {
    const whole = buildWorkbook([{ name: 'S', rows: [['a']] }]);
    await expect(read(whole.subarray(0, whole.length - 30))).rejects.toThrow('damaged');
    const parts = { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData></worksheet>' };
    await expect(readSheet({}, { parts })).rejects.toThrow('xl/worksheets/sheet1.xml');
  });

  it('an archive with a changed byte, which no wrong figure may come from', async () => {
    const text = '<worksheet><sheetData><row><c><v>1234</v></c></row></sheetData></worksheet>';
    const plain = zipSync({ '_rels/.rels': [strToU8(text), { level: 0 }] });
    const at = Buffer.from(plain).indexOf('1234');
    plain[at] = 0x39;
    await expect(read(plain)).rejects.toThrow('checksum');
  });

  it('other Office files and archives', async () => {
    const relation = (target: string) =>
      `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
    const document = zipText({ '_rels/.rels': relation('word/document.xml') });
    await expect(read(document)).rejects.toThrow('word/document.xml');
    const binary = zipText({ '_rels/.rels': relation('xl/workbook.bin') });
    await expect(read(binary)).rejects.toThrow('xl/workbook.bin');
  });

  it('a workbook without a visible sheet', async () => {
    await expect(readSheet({ rows: [['a']], hidden: true })).rejects.toThrow('no visible sheet');
  });

  it('cells and rows out of order, and texts that do not exist', async () => {
    const sheet = (rows: string) => ({
      parts: {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      },
    });
    const twice = '<row r="2"/><row r="2"/>';
    await expect(readSheet({}, sheet(twice))).rejects.toThrow('row 2 follows row 2');
    const back = '<row r="1"><c r="B1"/><c r="A1"/></row>';
    await expect(readSheet({}, sheet(back))).rejects.toThrow('cell A1');
    const text = '<row r="1"><c r="A1" t="s"><v>9</v></c></row>';
    await expect(readSheet({}, sheet(text))).rejects.toThrow('text 9');
  });

  it('more cells than the limit, also where one far cell stands for many', async () => {
    const rows = [['a', 'b', 'c']];
    await expect(read(buildWorkbook([{ name: 'S', rows }]), { maxCells: 5 })).rejects.toThrow(
      'more than 5 cells',
    );
    const far =
      '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
    const bytes = buildWorkbook([{ name: 'S', rows }], {
      parts: { 'xl/worksheets/sheet1.xml': far },
    });
    await expect(read(bytes, { maxCells: 1000 })).rejects.toThrow('more than 1,000 cells');
  });

  it('an archive with more parts than any workbook has', async () => {
    const parts = Array.from({ length: 10_001 }, (_, no) => [`${no}`, ''] as const);
    await expect(read(zipText(Object.fromEntries(parts)))).rejects.toThrow(
      'more than 10,000 parts',
    );
  });

  it('an archive that says it is too large, or that turns out to be', async () => {
    const bytes = buildWorkbook([{ name: 'S', rows: [['a'.repeat(5000)]] }]);
    await expect(read(bytes, { maxDecompressedBytes: 4000 })).rejects.toThrow(
      'after decompression',
    );
    const liar = Buffer.from(zipSync({ '_rels/.rels': strToU8(' '.repeat(5000)) }));
    const directory = liar.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    liar.writeUInt32LE(10, directory + 24);
    await expect(read(liar)).rejects.toThrow('damaged');
  });
});
