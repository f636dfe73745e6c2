import type { Encoding, SourceFormat } from '../../../src/extract/grid.ts';
import type { Issue } from '../../../src/issue.ts';
import type { CellUse, ExplainedCell, UseReason } from '../../../src/normalize/block/explain.ts';
import type { LikelyLabel } from './likely-labels.ts';

/** What a cell was taken for; `likely-label` is for files of an unknown form, where only labels can be guessed. */
export type Use = CellUse | 'likely-label';

/** Why a cell is not loaded, or loaded with doubt. */
export type Reason = UseReason | 'form-unknown';

/** One non-empty cell with what became of it. */
export interface InspectedCell extends Omit<ExplainedCell, 'use' | 'reason'> {
  readonly use: Use;
  readonly reason: Reason | null;
}

/** One programme's sheet, counted from 1 through the whole file, with the issues that a run would store. */
export interface InspectedBlock {
  readonly no: number;
  readonly page: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly chapter: string | null;
  readonly section: string | null;
  readonly editionFiscalYear: number | null;
  readonly programmeName: string | null;
  readonly cells: readonly InspectedCell[];
  readonly issues: readonly Issue[];
}

/** A worksheet or text file; `outside` holds page headers, headings and what no block has. */
export interface InspectedSheet {
  readonly sheet: string | null;
  readonly blocks: readonly InspectedBlock[];
  readonly outside: readonly InspectedCell[];
}

/** How many of a form's distinct labels stand in the file, and how many it takes to be recognised. */
export interface FormMatch {
  readonly id: string;
  readonly title: string;
  readonly labels: readonly { readonly label: string; readonly count: number }[];
  readonly labelsDeclared: number;
  readonly labelsNeeded: number;
}

/** All that a person wants to know of a new file; plain data, so that it can be printed as JSON. */
export interface Inspection {
  readonly file: string;
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  /** Non-empty cells of the file; the uses add up to it. */
  readonly cells: number;
  readonly uses: Readonly<Record<Use, number>>;
  readonly isFormKnown: boolean;
  /** The recognised form or the nearest one; null where the file has no cells or no form is declared. */
  readonly form: FormMatch | null;
  /** Japanese names of the form's fields. */
  readonly fieldNames: Readonly<Record<string, string>>;
  readonly pages: number;
  readonly blocks: number;
  /** Fiscal years of editions and how many blocks are of each; null for blocks that tell none. */
  readonly editions: readonly { readonly fiscalYear: number | null; readonly blocks: number }[];
  readonly likelyLabels: readonly LikelyLabel[];
  readonly sheets: readonly InspectedSheet[];
  /** Issues of the file that belong to no block. */
  readonly issues: readonly Issue[];
}

/** Every cell of a sheet, those outside its blocks first. */
export function cellsOf({ outside, blocks }: InspectedSheet): InspectedCell[] {
  return [...outside, ...blocks.flatMap((block) => block.cells)];
}

/** The same inspection with one block alone in its sheets; null when there is no block of that number. */
export function pickBlock(inspection: Inspection, no: number): Inspection | null {
  const sheets = inspection.sheets.flatMap((sheet) => {
    const blocks = sheet.blocks.filter((block) => block.no === no);
    return blocks.length > 0 ? [{ ...sheet, blocks, outside: [] }] : [];
  });
  return sheets.length > 0 ? { ...inspection, sheets } : null;
}
