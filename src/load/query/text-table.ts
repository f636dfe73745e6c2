import { displayWidth, fitWidth } from './display-width.ts';

/** A value of a result row. */
export type Cell = string | number | boolean | null;

/** How rows are set out: the head with its rule, and any rows below it. */
export interface TableLayout {
  readonly head: string;
  lines(rows: readonly (readonly Cell[])[]): string;
}

const cellWidthMax = 60;

/** Rows as an aligned table for a terminal: numbers to the right, long texts cut, control characters blanked. */
export function textTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const { head, lines } = tableLayout(columns, rows);
  return head + lines(rows);
}

/**
 * A table whose columns are as wide as the widest of these cells; a wider one among other rows stands out of its column. The texts
 * of the last column may be shown whole.
 */
export function tableLayout(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  isLastWhole = false,
): TableLayout {
  const shown = (cell: Cell, index: number) =>
    isLastWhole && index === columns.length - 1 ? onOneLine(cell) : printable(cell);
  const heads = columns.map(printable);
  const widths = heads.map(displayWidth);
  const isNumeric = columns.map(() => false);
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index]!, displayWidth(printable(cell)));
      if (typeof cell === 'number') isNumeric[index] = true;
    }
  }
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => align(cell, widths[index]!, isNumeric[index]!))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return {
    head: `${line(heads)}\n${rule}\n`,
    lines: (some) => some.map((row) => `${line(row.map(shown))}\n`).join(''),
  };
}

function printable(cell: Cell): string {
  return fitWidth(onOneLine(cell), cellWidthMax);
}

/** A cell as a terminal may show it: control and direction marks must not steer it. */
export function onOneLine(cell: Cell): string {
  return cell === null ? 'NULL' : String(cell).replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

function align(cell: string, width: number, toTheRight: boolean): string {
  const padding = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return toTheRight ? padding + cell : cell + padding;
}
