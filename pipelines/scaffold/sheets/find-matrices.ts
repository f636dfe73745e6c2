import { type DatedText, datedText, stageOf } from './dated-text.ts';
import { FIGURE, type SheetCell, type UnknownSheet } from './find-sheets.ts';

/** A column of a matrix with what stands above it. */
export interface MatrixColumn extends DatedText {
  readonly column: number;
}

/** A row of a matrix: the labels left of it, those of its group first, and its cells below the heads. */
export interface MatrixRow {
  readonly labels: readonly SheetCell[];
  readonly cells: readonly SheetCell[];
}

/** Years across, items down: the heads, the texts left of them, and the rows below. */
export interface UnknownMatrix {
  readonly sheet: UnknownSheet;
  readonly top: number;
  readonly columns: readonly MatrixColumn[];
  readonly left: readonly SheetCell[];
  readonly rows: readonly MatrixRow[];
}

/** Where heads stand side by side in a row, with the columns that belong to them. */
interface Segment {
  readonly from: number;
  readonly first: number;
  readonly end: number;
  readonly heads: readonly MatrixColumn[];
}

const FEWEST_HEADS = 2;
const UNIT = /^\(?(?:単位)?[:・]?(?:(?:百万|千|万)?円|人|人工|[%‰])\)?$/u;

/** The matrices of a sheet, whatever they count. */
export function findMatrices(sheet: UnknownSheet): UnknownMatrix[] {
  return sheet.rows.flatMap((row, at) =>
    segmentsOf(row).flatMap((segment) => matrixAt(sheet, at, segment) ?? []),
  );
}

/** Years that stand side by side with no other text between them. */
function segmentsOf(row: readonly SheetCell[]): Segment[] {
  const segments: Segment[] = [];
  let from = 1;
  for (let at = 0; at < row.length; ) {
    const heads: MatrixColumn[] = [];
    while (at + heads.length < row.length) {
      const cell = row[at + heads.length]!;
      const dated = datedText(cell.text);
      if (!dated) break;
      heads.push({ ...dated, column: cell.column });
    }
    const next = row[at + heads.length];
    if (heads.length >= FEWEST_HEADS) {
      const end = next ? next.column - 1 : Number.POSITIVE_INFINITY;
      segments.push({ from, first: heads[0]!.column, end, heads });
      from = heads.at(-1)!.column + 1;
    }
    at += Math.max(heads.length, 1);
  }
  return segments;
}

function matrixAt(sheet: UnknownSheet, at: number, segment: Segment): UnknownMatrix | null {
  const { rows } = sheet;
  const { from, first, end } = segment;
  const within = (row: readonly SheetCell[] = [], last = end) =>
    row.filter(({ column }) => column >= first && column <= last);
  const below = stagesOf(within(rows[at + 1]), segment);
  const above = below
    ? null
    : stagesOf(within(rows[at - 1], segment.heads.at(-1)!.column), segment, true);
  const columns = below ?? above ?? segment.heads;
  const names = columns.map(({ year, after, stage }) => `${year}/${after}/${stage}`);
  if (new Set(names).size < names.length) return null;
  const start = at + (below ? 2 : 1);
  const heads = [
    ...(above ? [rows[at - 1]!] : []),
    rows[at]!,
    ...(below ? [rows[at + 1]!] : []),
  ].flat();
  const left = heads.filter(({ column }) => column >= from && column < first);
  const right = heads.filter(({ column }) => column > columns.at(-1)!.column);
  const units = [...left, ...right]
    .filter(({ text }) => text === '単位')
    .map(({ column }) => column);
  const found = bodyOf(rows.slice(start), rows[start - 1]![0]!.row, { ...segment, columns, units });
  return found.length > 0 ? { sheet, top: rows[at]![0]!.row, columns, left, rows: found } : null;
}

/** Stages in the row below or above years that print none: 予算 and 決算 of each year. */
function stagesOf(
  cells: readonly SheetCell[],
  { heads, first }: Segment,
  isAbove = false,
): MatrixColumn[] | null {
  const stages = cells.map(({ text, column }) => ({ column, stage: stageOf(text) }));
  const isWhole = stages.length > 0 && stages.every(({ stage }) => stage);
  if (!isWhole || stages[0]!.column !== first || heads.some(({ stage }) => stage !== ''))
    return null;
  const [fewer, more] = isAbove ? [stages, heads] : [heads, stages];
  return more.map(({ column }) => {
    const other = fewer.filter((one) => one.column <= column).at(-1)!;
    const dated = (isAbove ? heads.find((one) => one.column === column) : other) as MatrixColumn;
    const stage = (isAbove ? other : stages.find((one) => one.column === column)!).stage!;
    return { ...dated, column, stage };
  });
}

/** The rows below heads up to an empty one or the next heads. */
function bodyOf(
  rows: readonly (readonly SheetCell[])[],
  above: number,
  {
    from,
    first,
    end,
    columns,
    units,
  }: Segment & {
    readonly columns: readonly MatrixColumn[];
    readonly units: readonly number[];
  },
): MatrixRow[] {
  const found: MatrixRow[] = [];
  let carried: SheetCell[] = [];
  let last = above;
  for (const row of rows) {
    const [{ row: number }] = row as [SheetCell];
    if (number > last + 1 || segmentsOf(row).length > 0) break;
    last = number;
    const own = row.filter(({ column }) => column >= from && column < first);
    const labels = own.filter(({ text, column }) => !units.includes(column) && !UNIT.test(text));
    const cells = row.filter(({ column }) => column >= first && column <= end);
    const isInColumn = (cell: SheetCell) => columns.some(({ column }) => column === cell.column);
    if (labels.length === 0) {
      if (cells.length > 0) break;
      continue;
    }
    carried = [...carried.filter(({ column }) => column < labels[0]!.column), ...labels];
    const inColumns = cells.filter(isInColumn);
    const others = cells.filter((cell) => !isInColumn(cell));
    const isOfFigures = inColumns.some(({ text }) => FIGURE.test(text));
    const isStray = others.some(({ column }) => column < columns.at(-1)!.column);
    if (isOfFigures && !isStray) found.push({ labels: carried, cells: inColumns });
  }
  return found;
}
