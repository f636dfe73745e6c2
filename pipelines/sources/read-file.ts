import { cleanSheets } from '../../src/clean/clean-sheets.ts';
import { correctCells } from '../../src/extract/correct-cells.ts';
import { extract } from '../../src/extract/extract.ts';
import { countCells, type Encoding, type Grid, type SourceFormat } from '../../src/extract/grid.ts';
import { readRecords } from '../../src/normalize/block/read-records.ts';
import { markCorrections } from '../../src/normalize/mark-corrections.ts';
import type { FileRecords } from '../../src/normalize/record.ts';
import { readTable } from '../../src/normalize/table/read-table.ts';
import { EXIT, Failure } from '../failure.ts';
import { correctedCell } from '../rules/corrected-cell.ts';
import type { KnownCorrection } from '../rules/load-corrections.ts';
import type { LoadedForm } from '../rules/loaded-form.ts';
import { refuse } from '../together.ts';
import { recognise } from './recognise.ts';
import { partTables, tableAmongSheets } from './tables-among-sheets.ts';

/** What one source file holds, with how it was read. */
export interface ReadFile extends FileRecords {
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  /** Id of the form that the file was recognised as; null when none fits. */
  readonly formId: string | null;
  readonly personnelBasis: string | null;
}

/** Reads one file from bytes to records: extract, clean, normalize. Never throws for bad input; issues say what is wrong, and leave the file's own path out. Corrections that fit no more end the run. */
export async function readFile(
  bytes: Uint8Array,
  path: string,
  forms: readonly LoadedForm[],
  corrections: readonly KnownCorrection[] = [],
): Promise<ReadFile> {
  const { format, encoding, grids: printed, issues: found } = await extract(bytes, path);
  const own = corrections.filter((one) => one.path === path);
  const { grids, applied, stale } = correctCells(printed, own);
  refuse(stale.map((one) => staleCorrection(one, printed)));
  const issues = [...found, ...applied.map(correctedCell)];
  const cells = grids.reduce((sum, { rows }) => sum + countCells(rows), 0);
  const { form, issue } = recognise(grids, forms);
  if (!form) {
    const nothing = { cells, values: 0, labels: 0, duplicates: 0, unexplained: cells };
    const read: FileRecords = {
      records: [],
      issues: grids.length > 0 ? [...issues, issue] : issues,
      counts: nothing,
      blocks: 0,
      asksOutcomes: false,
    };
    return { ...read, format, encoding, formId: null, personnelBasis: null };
  }
  const read = readForm(grids, form, path);
  return {
    ...read,
    records: markCorrections(read.records, applied),
    issues: [...issues, ...read.issues],
    counts: { ...read.counts, cells },
    format,
    encoding,
    formId: form.form.id,
    personnelBasis: form.form.personnel_basis,
  };
}

function staleCorrection(
  stale: { readonly correction: KnownCorrection; readonly printed: string },
  grids: readonly Grid[],
): Failure {
  const { place, path, sheet, cell, expected } = stale.correction;
  const names = grids.flatMap((one) => one.sheet ?? []);
  const held = names.length > 0 ? `its sheets are ${names.join(', ')}` : 'leave its sheet empty';
  const problem = grids.some((one) => one.sheet === sheet)
    ? `${path} prints '${stale.printed}' in ${cell}, not '${expected}'. The source was mended or moved; delete this line, or correct it.`
    : `${path} has no sheet '${sheet ?? ''}': ${held}.`;
  return new Failure(EXIT.usage, `${place}: ${problem}`);
}

function readForm(grids: readonly Grid[], loaded: LoadedForm, path: string): FileRecords {
  if (loaded.layout === 'table') return readTable(grids, loaded.form, path);
  const { form, labels } = loaded;
  const { blocks, tables } = partTables(grids, loaded);
  const read = readRecords(cleanSheets(blocks, form, labels), form);
  if (tables.length === 0) return read;
  const cells = tables.reduce((sum, { rows }) => sum + countCells(rows), 0);
  const counts = { ...read.counts, unexplained: read.counts.unexplained + cells };
  return { ...read, issues: [...read.issues, ...tables.map(tableAmongSheets)], counts };
}
