import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unlistedIssues } from '../../src/report/client/pages/unlisted-issues.ts';
import { show } from '../../src/report/client/show.ts';
import { dataScript, scriptJson } from '../../src/report/data-script.ts';
import { gridBlocks } from '../../src/report/grid-blocks.ts';
import { ISSUE_SENTENCES } from '../../src/report/issue-sentences.ts';
import { ISSUE_WORDS } from '../../src/report/issue-words.ts';
import { ReportPacker, unpackTable } from '../../src/report/packed-table.ts';
import { pageHtml } from '../../src/report/page-html.ts';
import { GRID_ROWS } from '../../src/report/report-data.ts';

describe('data of the report', () => {
  it('comes back as it was, and never ends its script element', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('</script><!--\u2028')), (text) => {
        const json = scriptJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/[<\u2028\u2029]/u);
      }),
    );
  });

  it('is handed to the page by name', () => {
    expect(dataScript('meta', '{}')).toBe('hyokaData("meta",{});\n');
  });

  it('has every row of a grid in the block that its number tells', () => {
    const numbers = [1, GRID_ROWS, GRID_ROWS + 1, 3 * GRID_ROWS];
    const rows = numbers.map((number) => ({ number, cells: [`行${number}`] }));
    const blocks = gridBlocks({ sheet: null, rows });
    expect([...blocks.keys()]).toEqual([0, 1, 2]);
    expect([...blocks.values()].flat()).toEqual(rows.map(({ number, cells }) => [number, cells]));
  });
});

describe('a table of the report', () => {
  it('comes back as it was after packing', () => {
    const columns = [
      { name: 'a', label: '甲', format: 'text' },
      { name: 'b', label: '乙', format: 'yen' },
    ] as const;
    const cell = fc.oneof(fc.string(), fc.constantFrom('同じ', null), fc.boolean());
    const row = fc.tuple(cell, fc.oneof(fc.integer(), fc.constant(null)));
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (first, second) => {
        const packer = new ReportPacker(columns);
        packer.add(first);
        packer.add(second);
        const packed = JSON.parse(scriptJson(packer.table));
        expect(unpackTable(packed)).toEqual({ columns, rows: [...first, ...second] });
      }),
    );
  });
});

/** Where the source names the code of an issue that it makes. */
const ISSUE =
  /(\bcode: [^,\n]*|new UnreadableFile\(\s*|'(info|warning|error)',\s*|\berror\(\s*|\bquarantine\(\w+, )'[a-z]+(-[a-z]+)+'/g;

describe('kinds of issues', () => {
  it('have a Japanese name and two sentences each', () => {
    const files = ['src', 'pipelines', 'sql/40-etl'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|sql)$/.test(path))
        .map((path) => readFileSync(join(folder, path), 'utf8')),
    );
    const codes = files.flatMap((text) =>
      [...text.matchAll(ISSUE)].flatMap(([made]) =>
        [...made.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code!),
      ),
    );
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(code in ISSUE_WORDS))).toEqual([]);
    expect(Object.keys(ISSUE_SENTENCES).sort()).toEqual(Object.keys(ISSUE_WORDS).sort());
  });
});

describe('the list of issues', () => {
  const columns = [{ name: 'issues', label: '件数', format: 'whole' }] as const;
  const kinds = { columns, rows: [[5_000], [1_200]] };
  const listed = (size: number) => ({ columns, rows: Array.from({ length: size }, () => [1]) });

  it('says how many it leaves out and where all are', () => {
    const note = unlistedIssues(listed(5_000), kinds);
    expect(note).toContain('全6,200件のうち、重大なものから5,000件');
    expect(note).toContain('etl.issue');
  });

  it('says nothing where it is whole', () => {
    expect(unlistedIssues(listed(6_200), kinds)).toBeNull();
  });
});

describe('the page', () => {
  const parts = { script: '', style: '', data: [['meta', scriptJson('<b>')]] as const };

  it('asks nothing of any address', () => {
    expect(pageHtml([], parts)).not.toMatch(/https?:|src=/u);
  });

  it('offers signals only where there are some', () => {
    expect(pageHtml([], parts)).not.toContain('#/signals');
    expect(pageHtml(['conflicts'], parts)).toContain('#/signals');
  });
});

describe('values as people read them', () => {
  const column = (name: string, format: Parameters<typeof show>[1]['format']) => ({
    name,
    label: '',
    format,
  });

  it.each([
    [1_234_567_000, column('settlement_yen', 'yen'), '1,234,567'],
    [1_500, column('settlement_yen', 'yen'), '1.5'],
    [0, column('settlement_yen', 'yen'), '0'],
    [null, column('settlement_yen', 'yen'), '－'],
    [0.143, column('achievement_ratio', 'ratio'), '14.3%'],
    [0.99996, column('achievement_ratio', 'ratio'), '99.996%'],
    [1, column('achievement_ratio', 'ratio'), '100%'],
    ['planned_yen', column('measure', 'text'), '計画額(円)'],
    [2020, column('fiscal_year', 'year'), '2020(R2)'],
    [2020, column('column-0', 'text'), '2020'],
    ['unmet', column('target_status', 'text'), '未達成'],
    [true, column('settlement_is_estimate', 'text'), '見込み'],
    ['<b>', column('purpose', 'text'), '<b>'],
  ] as const)('%s of %o is %s', (value, place, text) => {
    expect(show(value, place)).toBe(text);
  });
});
