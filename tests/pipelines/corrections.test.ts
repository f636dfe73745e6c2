import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KnownCorrection, loadCorrections } from '../../pipelines/load-corrections.ts';
import { loadForms } from '../../pipelines/load-forms.ts';
import type { LoadedForm } from '../../pipelines/loaded-form.ts';
import { readFile } from '../../pipelines/read-file.ts';

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

  it('waits for its file', async () => {
    const corrections = written('112089-tokorozawa/other.txt,,D8,"12,345千円",1千円,slip,audit');
    const { records } = await readFile(bytes, path, forms, corrections);
    expect(records.length).toBe(16);
  });

  it.each([
    [`${path},,8D,x,y,slip,audit`, /a cell is named like B12/],
    [`${path},,D8,x,y,,audit`, /a reason is needed/],
  ])('is refused where it is not whole', (line, message) => {
    expect(() => written(line)).toThrow(message);
  });
});
