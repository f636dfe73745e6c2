import type { Grid } from '../../../src/extract/grid.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isDatedHead } from './dated-text.ts';

/** One text of a sheet; row and column as the grid counts them. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The sheet of one programme whose form is not known yet: its rows of cells. */
export interface UnknownSheet {
  readonly grid: Grid;
  readonly rows: readonly (readonly SheetCell[])[];
}

const FEWEST_LABELLED_ROWS = 3;
const FEWEST_WITH_MATRIX = 2;
const ROWS_BELOW_NAME = 6;
const MOST_LISTED = 2;
const SIGN_BEFORE = /^(?:[①-⑳]|[(（][0-9０-９]{1,2}[)）])\s*(?=\p{L})/u;
const SIGNS_BEHIND =
  /(?<=\p{L}\s*)(?:[①-⑳](?:\s*[＋+×－-]\s*[①-⑳])*|[(（][①-⑳](?:\s*[＋+×－-]\s*[①-⑳])*[)）])$/u;
const NAME = /名|^(?:事務)?事業$/u;
/** Amounts, counts, dates and what stands for them. */
export const FIGURE =
  /^[△▲+-]?[\d,.]+\s?(?:[%‰]|[\p{L}]{1,4}|(?:千|百万|万)?円)?$|^(?:-|―|－|—|…)$/u;

/** The sheets of a file, one a programme, in which labels stand left of single values; none where it may be a table. */
export function findSheets(grids: readonly Grid[], vocabulary: Vocabulary): UnknownSheet[] {
  const sheets = grids.flatMap((grid) => sheetsOf(grid, vocabulary));
  return sheets.every((sheet) => isOfLabels(sheet, vocabulary)) ? sheets : [];
}

/** A label that the vocabulary knows, whatever its field. */
export function isKnownLabel(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.has(declaredLabelKey(text));
}

/** The next cell right of a label, where it is a value and no label itself. */
export function valueRightOf(
  label: SheetCell,
  row: readonly SheetCell[],
  isLabel: (text: string) => boolean,
): SheetCell | null {
  const next = row[row.indexOf(label) + 1];
  return next && !isLabel(next.text) ? next : null;
}

function rowsOf({ rows }: Grid): SheetCell[][] {
  return rows
    .map(({ number, cells }) =>
      cells.flatMap((cell, at) => {
        const text = normalizeText(withoutSigns(cell));
        return text === '' ? [] : [{ row: number, column: at + 1, text }];
      }),
    )
    .filter((cells) => cells.length > 0);
}

/** A label without the signs that sums refer to: ①事業費, 職員費（②×③）. */
function withoutSigns(cell: string): string {
  const plain = cell.trim().replace(SIGN_BEFORE, '').replace(SIGNS_BEHIND, '');
  return plain === '' ? cell : plain;
}

function isName(text: string, vocabulary: Vocabulary): boolean {
  return NAME.test(text) && vocabulary.get(declaredLabelKey(text)) === 'programme_name';
}

/** Parts a grid at the labels of programmes' names; the rows that stand above each of them alike belong to its sheet. */
function sheetsOf(grid: Grid, vocabulary: Vocabulary): UnknownSheet[] {
  const rows = rowsOf(grid);
  const isLabel = (text: string) => isKnownLabel(text, vocabulary) || isDatedHead(text);
  const named = rows.flatMap((row, at) =>
    row
      .filter((cell) => isName(cell.text, vocabulary))
      .slice(0, 1)
      .map((cell) => ({ at, cell, value: valueRightOf(cell, row, isLabel) })),
  );
  const [first] = named;
  if (!first?.value || FIGURE.test(first.value.text)) return [];
  if (isListed(first.at, first.cell, rows) || isAcross(first.value, rows[first.at]!, isLabel))
    return [];
  const key = declaredLabelKey(first.cell.text);
  const starts = named.filter(
    ({ cell }) => declaredLabelKey(cell.text) === key && cell.column === first.cell.column,
  );
  const lead = leadOf(
    rows,
    starts.map(({ at }) => at),
  );
  return starts.map(({ at }, no) => {
    const end = starts[no + 1]?.at ?? rows.length + lead;
    return { grid, rows: rows.slice(at - lead, end - lead) };
  });
}

/** True where names are listed below the label, as in a table. */
function isListed(at: number, name: SheetCell, rows: readonly (readonly SheetCell[])[]): boolean {
  const below = rows.slice(at + 1, at + 1 + ROWS_BELOW_NAME);
  const last = name.row + ROWS_BELOW_NAME;
  const own = below.filter(([cell]) => cell!.row <= last);
  const beside = rows[at]!.find(({ column }) => column > name.column)!;
  const full = own.filter((row) =>
    [name, beside].every(({ column }) => row.some((cell) => cell.column === column)),
  );
  const texts = full.map((row) => row.find(({ column }) => column === name.column)!.text);
  const width = rows[at]!.length;
  return texts.length > MOST_LISTED && full.every((row) => row.length * 2 >= width && width > 4);
}

/** True where names stand side by side, as in a table turned round. */
function isAcross(
  value: SheetCell,
  row: readonly SheetCell[],
  isLabel: (text: string) => boolean,
): boolean {
  const others = row.slice(row.indexOf(value) + 1);
  return others.length >= MOST_LISTED && !others.some(({ text }) => isLabel(text));
}

/** How many rows above the names print the same first text before each of them. */
function leadOf(rows: readonly (readonly SheetCell[])[], starts: readonly number[]): number {
  const [first, ...others] = starts as [number, ...number[]];
  const keyOf = (at: number) => declaredLabelKey(rows[at]?.[0]?.text ?? '');
  let lead = 0;
  while (
    lead < first &&
    others.every((at, no) => {
      const before = starts[no]!;
      return at - lead - 1 > before && keyOf(at - lead - 1) === keyOf(first - lead - 1);
    })
  )
    lead++;
  return lead;
}

/** True for a sheet in which labels of the vocabulary stand left of values in several rows, or a few above a matrix of years. */
function isOfLabels({ rows }: UnknownSheet, vocabulary: Vocabulary): boolean {
  const isLabel = (text: string) => isKnownLabel(text, vocabulary) || isDatedHead(text);
  const labelled = rows.filter((row) =>
    row.some((cell) => {
      const value = isKnownLabel(cell.text, vocabulary) && valueRightOf(cell, row, isLabel);
      return value && !FIGURE.test(value.text);
    }),
  );
  const dated = rows.filter((row) => row.filter(({ text }) => isDatedHead(text)).length > 1);
  const figures = rows.filter(
    (row) =>
      row.some(({ text }) => isKnownLabel(text, vocabulary)) &&
      row.some(({ text }) => FIGURE.test(text)),
  );
  return (
    labelled.length >= FEWEST_LABELLED_ROWS ||
    (dated.length > 0 && labelled.length + Math.min(figures.length, 1) >= FEWEST_WITH_MATRIX)
  );
}
