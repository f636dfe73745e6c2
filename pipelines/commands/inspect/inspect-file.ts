import { cleanSheets } from '../../../src/clean/clean-sheets.ts';
import { extract } from '../../../src/extract/extract.ts';
import { cellReference, type Grid } from '../../../src/extract/grid.ts';
import { groupBy } from '../../../src/group-by.ts';
import type { Issue } from '../../../src/issue.ts';
import { type ExplainedBlock, explain } from '../../../src/normalize/block/explain.ts';
import { readRecords } from '../../../src/normalize/block/read-records.ts';
import { blockForms, type LoadedBlockForm, type LoadedForm } from '../../rules/loaded-form.ts';
import { recognise } from '../../sources/recognise.ts';
import { partTables, tableAmongSheets } from '../../sources/tables-among-sheets.ts';
import { countEditions } from './count-editions.ts';
import { fieldNames } from './field-names.ts';
import { inspectTable } from './inspect-table.ts';
import {
  cellsOf,
  type InspectedBlock,
  type InspectedCell,
  type InspectedSheet,
  type Inspection,
  type Use,
} from './inspection.ts';
import { type LabelCandidate, likelyLabels } from './likely-labels.ts';
import { matchForm } from './match-form.ts';
import { unknownSheet } from './unknown-sheet.ts';

/** Reads one file as a run does and tells of every cell what it was taken for; never throws for bad input. */
export async function inspectFile(
  bytes: Uint8Array,
  file: string,
  forms: readonly LoadedForm[],
): Promise<Inspection> {
  const { format, encoding, grids, issues } = await extract(bytes, file);
  const { form: known, issue } = recognise(grids, forms);
  if (known?.layout === 'table') {
    return inspectTable({ file, format, encoding, grids, issues }, known.form);
  }
  const near = known ?? nearestForm(grids, blockForms(forms));
  const read = known ? readSheets(grids, known) : readUnknown(grids, near, issue);
  const blocks = read.sheets.flatMap((sheet) => sheet.blocks);
  const cells = read.sheets.flatMap(cellsOf);
  return {
    file,
    format,
    encoding,
    cells: cells.length,
    uses: countUses(cells),
    isFormKnown: known !== null,
    form: near && grids.length > 0 ? matchForm(grids, near) : null,
    fieldNames: near ? fieldNames(near.form) : {},
    pages: read.sheets.reduce(
      (sum, sheet) => sum + new Set(sheet.blocks.map(({ page }) => page)).size,
      0,
    ),
    blocks: blocks.length,
    editions: countEditions(blocks),
    likelyLabels: likelyLabels(
      read.sheets.flatMap(candidatesOf),
      (text) => near?.labels.nearest(text) ?? null,
    ),
    sheets: read.sheets,
    issues: [...issues, ...read.issues],
  };
}

interface ReadSheets {
  readonly sheets: readonly InspectedSheet[];
  readonly issues: readonly Issue[];
}

/** Explained sheets, the issues of the reading handed out to the blocks whose rows they name. */
function readSheets(grids: readonly Grid[], known: LoadedBlockForm): ReadSheets {
  const { form, labels } = known;
  const parted = partTables(grids, known);
  const tables = parted.tables.map((grid) => unknownSheet(grid, labels));
  const cleaned = cleanSheets(parted.blocks, form, labels);
  const sheets = explain(cleaned, form);
  const blockAt = new Map<string, ExplainedBlock>();
  for (const { sheet, blocks } of sheets) {
    for (const block of blocks)
      for (const { row } of block.cells) blockAt.set(`${row}/${sheet}`, block);
  }
  const owned = groupBy(readRecords(cleaned, form).issues, ({ row, sheet = null }) =>
    blockAt.get(`${row}/${sheet}`),
  );
  let no = 0;
  const inspected = sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => inspectedBlock(block, ++no, owned.get(block) ?? [])),
  }));
  const issues = [...(owned.get(undefined) ?? []), ...parted.tables.map(tableAmongSheets)];
  return { sheets: [...inspected, ...tables], issues };
}

function inspectedBlock(
  explained: ExplainedBlock,
  no: number,
  issues: readonly Issue[],
): InspectedBlock {
  const { block, editionFiscalYear, programmeName, cells } = explained;
  const firstRow = cells[0]?.row ?? 0;
  const lastRow = cells.at(-1)?.row ?? firstRow;
  const chapter = block.chapter?.value ?? null;
  const section = block.section?.value ?? null;
  const place = { no, page: block.page, firstRow, lastRow, chapter, section };
  return { ...place, editionFiscalYear, programmeName, cells, issues };
}

function readUnknown(
  grids: readonly Grid[],
  near: LoadedBlockForm | null,
  issue: Issue | null,
): ReadSheets {
  const sheets = grids.map((grid) => unknownSheet(grid, near?.labels ?? null));
  return { sheets, issues: grids.length > 0 && issue ? [issue] : [] };
}

function nearestForm(
  grids: readonly Grid[],
  forms: readonly LoadedBlockForm[],
): LoadedBlockForm | null {
  const scored = forms.map((form) => ({ form, labels: matchForm(grids, form).labels.length }));
  return scored.sort((a, b) => b.labels - a.labels)[0]?.form ?? null;
}

function countUses(cells: readonly InspectedCell[]): Record<Use, number> {
  const uses: Record<Use, number> = {
    value: 0,
    duplicate: 0,
    doubtful: 0,
    unexplained: 0,
    label: 0,
    'likely-label': 0,
    heading: 0,
    header: 0,
  };
  for (const { use } of cells) uses[use]++;
  return uses;
}

const NEEDS: Readonly<Partial<Record<Use, LabelCandidate['needs']>>> = {
  'likely-label': 'nothing',
  unexplained: 'repetition',
  doubtful: 'repetition',
  value: 'nearness',
  duplicate: 'nearness',
};

/** Cells that may be labels; in a sheet with a heading row, repetition below it speaks for values. */
function candidatesOf(sheet: InspectedSheet): LabelCandidate[] {
  const hasHeadingRow = sheet.outside.some(({ use }) => use === 'likely-label');
  return cellsOf(sheet).flatMap(({ use, raw, row, column }): LabelCandidate[] => {
    const own = NEEDS[use];
    if (!own) return [];
    const needs = own === 'repetition' && hasHeadingRow ? 'nearness' : own;
    return [{ raw, place: { sheet: sheet.sheet, ref: cellReference(row, column) }, needs }];
  });
}
