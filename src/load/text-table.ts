import { displayWidth, fitWidth } from './display-width.ts';

/** A value of a result row. */
export type Cell = string | number | boolean | null;

const cellWidthMax = 60;

/** Rows as an aligned table for a terminal: numbers to the right, long texts cut, control characters blanked. */
export function textTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map(printable), ...rows.map((row) => row.map(printable))];
  const widths = columns.map((_, index) =>
    lines.reduce((most, line) => Math.max(most, displayWidth(line[index] ?? '')), 0),
  );
  const isNumeric = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const [head, ...body] = lines.map((line) =>
    line
      .map((cell, index) => align(cell, widths[index]!, isNumeric[index]!))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return `${[head, rule, ...body].join('\n')}\n`;
}

function printable(cell: Cell): string {
  if (cell === null) return 'NULL';
  // Control and direction marks in a cell must not steer the terminal.
  return fitWidth(String(cell).replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' '), cellWidthMax);
}

function align(cell: string, width: number, toTheRight: boolean): string {
  const padding = ' '.repeat(width - displayWidth(cell));
  return toTheRight ? padding + cell : cell + padding;
}
