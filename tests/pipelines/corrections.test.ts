import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idleCorrections } from '../../pipelines/operate/planning/idle-corrections.ts';
import { type KnownCorrection, loadCorrections } from '../../pipelines/rules/load-corrections.ts';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import type { LoadedForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { show } from '../../src/report/client/show.ts';

const bytes = readFileSync(
  new URL('../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt', import.meta.url),
);
const path = '112089-tokorozawa/dump.txt';
const folder = mkdtempSync(join(tmpdir(), 'hyoka-corrections-'));
let forms: readonly LoadedForm[];

beforeAll(async () => {
  forms = await loadForms();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = 'path,sheet,cell,expected,value,reason,found_by';

async function budgetCell() {
  const { records } = await readFile(bytes, path, forms);
  return records
    .flatMap(({ readings }) => readings)
    .find(({ field, value }) => field === 'budget_yen' && Number(value) > 1_000_000)!;
}

function written(line: string): KnownCorrection[] {
  writeFileSync(join(folder, '112089.csv'), `${head}\n${line}\n`);
  return loadCorrections(folder).get('112089')!;
}

describe('a correction', () => {
  it('changes the value and shows itself and the printed text in the lineage', async () => {
    const { row, column, raw } = await budgetCell();
    const cell = `${String.fromCharCode(64 + column)}${row}`;
    const corrections = written(`${path},,${cell},"${raw}","9,999千円",slip,audit`);
    const { records } = await readFile(bytes, path, forms, corrections);
    const reading = records
      .flatMap(({ readings }) => readings)
      .find((one) => one.row === row && one.column === column);
    expect(reading).toMatchObject({ value: 9_999_000, raw, rule: 'correction' });
  });

  it('ends the run with the line to delete where the cell prints something else', async () => {
    const corrections = written(`${path},,D8,"12,345千円",1千円,slip,audit`);
    await expect(readFile(bytes, path, forms, corrections)).rejects.toThrow(
      /112089\.csv:2: .* not '12,345千円'.*delete this line/,
    );
  });

  it('is told as an issue, with who found it and why, at the cell as it is printed', async () => {
    const { row, column, raw } = await budgetCell();
    const cell = `${String.fromCharCode(64 + column)}${row}`;
    const corrections = written(`${path},,${cell},"${raw}","9,999千円",digits exchanged,audit`);
    const { issues } = await readFile(bytes, path, forms, corrections);
    const told = issues.filter(({ code }) => code === 'cell-corrected');
    expect(told).toEqual([
      expect.objectContaining({ severity: 'info', sheet: null, row, column, rawText: raw }),
    ]);
    expect(told[0]!.message).toBe(
      `${cell} prints '${raw}' and is read as '9,999千円': digits exchanged (found by audit)`,
    );
  });

  it('has a Japanese word in the report, as the way that a value was read', () => {
    const column = { name: 'reading', label: '', format: 'text' } as const;
    expect(show('correction', column)).toContain('訂正');
  });

  it('says that a text file has no sheets', async () => {
    const corrections = written(`${path},Sheet1,D8,"12,345千円",1千円,slip,audit`);
    await expect(readFile(bytes, path, forms, corrections)).rejects.toThrow(
      /has no sheet 'Sheet1': leave its sheet empty/,
    );
  });

  it('waits for its file, and is told until that is there', async () => {
    const other = '112089-tokorozawa/other.txt';
    const corrections = written(`${other},,D8,"12,345千円",1千円,slip,audit`);
    const { records } = await readFile(bytes, path, forms, corrections);
    expect(records.length).toBe(16);
    const known = new Map([['112089', corrections]]);
    expect(idleCorrections(known, new Set([path, other]))).toEqual([]);
    expect(idleCorrections(known, new Set([path]))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'correction-without-file',
        path: other,
      }),
    ]);
  });

  it.each([
    [`${path},,8D,x,y,slip,audit`, /a cell is named like B12/],
    [`${path},,D8,x,y,,audit`, /a reason is needed/],
    ['032034-ofunato/r07.xlsx,,D8,x,y,slip,audit', /:2: '.*' is no file of a folder 112089-/],
    [
      `${path},,D8,x,y,slip,audit\n${path},,D8,x,z,slip,audit`,
      /:3: .*:2 speaks of the same already/,
    ],
  ])(
    'is refused where it is not whole, stands in another municipality or twice',
    (line, message) => {
      expect(() => written(line)).toThrow(message);
    },
  );

  it('is refused with all that is wrong, in every file', () => {
    const both = mkdtempSync(join(folder, 'both-'));
    writeFileSync(join(both, '032034.csv'), `${head}\n${path},,D8,x,y,slip,audit\n`);
    writeFileSync(
      join(both, '112089.csv'),
      `${head}\n${path},,8D,x,y,,audit\n${path},,D8,x,y,slip,audit\n${path},,D8,x,z,slip,audit\n`,
    );
    writeFileSync(join(both, 'city.csv'), `${head}\n`);
    const told = new RegExp(
      [
        '032034\\.csv:2: .* is no file of a folder 032034-….*',
        '112089\\.csv:2: a cell is named like B12; a reason is needed\\..*',
        '112089\\.csv:4: .*:3 speaks of the same already\\..*',
        'city\\.csv: a file of corrections is named <six-digit code>\\.csv\\.',
      ].join('\\n.*'),
    );
    expect(() => loadCorrections(both)).toThrow(told);
  });

  it('ends the run with every line to delete of a file', async () => {
    const corrections = written(`${path},,D8,"1",2,slip,audit\n${path},,D9,"1",2,slip,audit`);
    await expect(readFile(bytes, path, forms, corrections)).rejects.toThrow(
      /112089\.csv:2: .*\n.*112089\.csv:3: .*delete this line/,
    );
  });

  it('is refused in a file that no municipality is read from', () => {
    const elsewhere = mkdtempSync(join(folder, 'named-'));
    writeFileSync(join(elsewhere, 'tokorozawa.csv'), `${head}\n`);
    expect(() => loadCorrections(elsewhere)).toThrow(/tokorozawa\.csv: .*six-digit code/);
  });
});
