import type { Grid, GridRow, MergedCell } from '../../../extract/grid.ts';
import { mergedAt } from '../../../extract/merged-at.ts';
import type { HeadedColumn } from './header.ts';

/** A column may be empty beside another one that has so many times as many cells. */
const HARDLY_ANY = 5;
const NO_LABEL = { label: '', above: [], key: '', year: null } as const;

/** What stands below a header by columns: its rows in which a column is filled, and where merged cells end. */
interface Below {
  readonly filled: readonly (readonly GridRow[])[];
  /** The cell that is merged over several columns, by the row and column in which it begins. */
  readonly reachOf: ReturnType<typeof mergedAt>;
}

/**
 * Columns of a header whose labels are merged over several, each given to the column that its cells stand in: on paper ruled into narrow columns
 * they may begin one farther on. The label reaches over that column or the cells over the label's, and no other column without a
 * label, nor another label without cells, would fit as well. What only groups the labels below it is no label of an empty column.
 */
export function labelsOverColumns(
  columns: readonly HeadedColumn[],
  lastRow: number,
  { rows, merged = [] }: Grid,
): readonly HeadedColumn[] {
  const wide = merged.filter(({ left, right }) => right > left);
  if (wide.length === 0) return columns;
  const below = rows.filter(({ number }) => number > lastRow);
  const filled = columns.map(({ column }) =>
    below.filter(({ cells }) => (cells[column - 1]?.trim() ?? '') !== ''),
  );
  const reachOf = mergedAt(wide);
  const heads = wide.filter(({ top }) => top <= lastRow);
  const groups = heads.filter(({ bottom }) => bottom < lastRow);
  const onlyGroups = new Set(columns.filter((one) => isOnlyGroup(one, groups, columns)));
  const lowest = heads.filter(({ bottom }) => bottom === lastRow);
  const moved = movedLabels(columns, lowest, onlyGroups, { filled, reachOf });
  return columns.map((one) => {
    const isIdle = onlyGroups.has(one) && filled[one.column - 1]!.length === 0;
    return moved.get(one.column) ?? (isIdle ? { ...one, ...NO_LABEL } : one);
  });
}

/** The columns that get a label, or lose theirs to another one, by their numbers. */
function movedLabels(
  columns: readonly HeadedColumn[],
  heads: readonly MergedCell[],
  onlyGroups: ReadonlySet<HeadedColumn>,
  { filled, reachOf }: Below,
): ReadonlyMap<number, HeadedColumn> {
  const cellsOf = ({ column }: HeadedColumn) => filled[column - 1]!;
  const headEnd = ({ column }: HeadedColumn) =>
    heads.find(({ left }) => left === column)?.right ?? column;
  const endOf = ({ number }: GridRow, { column }: HeadedColumn) =>
    reachOf(number, column)?.right ?? column;
  const cellsEnd = (one: HeadedColumn) =>
    cellsOf(one).reduce((first, row) => Math.min(first, endOf(row, one)), Infinity);
  const isOver = (label: HeadedColumn, one: HeadedColumn, end: number) =>
    (label.column < one.column ? headEnd(label) >= one.column : end >= label.column) &&
    isEmptyBeside(cellsOf(label), cellsOf(one));
  const isBare = (one: HeadedColumn) => one.label === '' || onlyGroups.has(one);
  const labelled = columns.filter((one) => !isBare(one));
  const bare = columns.filter((one) => isBare(one) && cellsOf(one).length > 0);
  const fits = bare.map((one) => {
    const end = cellsEnd(one);
    return { one, labels: labelled.filter((label) => isOver(label, one, end)) };
  });
  const moved = new Map<number, HeadedColumn>();
  for (const { one, labels } of fits) {
    const [label, second] = labels;
    const rivals = fits.filter((other) => label && other.labels.includes(label));
    if (!label || second || rivals.length > 1) continue;
    moved.set(one.column, { ...label, column: one.column });
    moved.set(label.column, { ...label, ...NO_LABEL });
  }
  return moved;
}

/** True for a column with few cells, as notes below the table are, none of them in a row of the other one. */
function isEmptyBeside(own: readonly GridRow[], others: readonly GridRow[]): boolean {
  if (own.length * HARDLY_ANY > others.length) return false;
  const rows = new Set(others);
  return !own.some((row) => rows.has(row));
}

/** True for a text that is merged over columns with labels of their own below it. */
function isOnlyGroup(
  { column, label }: HeadedColumn,
  groups: readonly MergedCell[],
  columns: readonly HeadedColumn[],
): boolean {
  const group = groups.find(({ left }) => left === column);
  return (
    group !== undefined &&
    columns.slice(column, group.right).some(({ above }) => above.includes(label))
  );
}
