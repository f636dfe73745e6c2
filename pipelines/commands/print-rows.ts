import { type Cell, textTable } from '../../src/load/text-table.ts';
import { EXIT, Failure } from '../failure.ts';
import type { OptionValues } from './command.ts';

/** Option of verbs that print a table for people or JSON for programs. */
export const FORMAT_OPTION = { format: { type: 'string', default: 'table' } } as const;

/** True for `--format json`, false for `table`; anything else is refused. */
export function isJson({ format }: OptionValues): boolean {
  if (format !== 'table' && format !== 'json')
    throw new Failure(EXIT.usage, '--format is table or json');
  return format === 'json';
}

/** Prints objects of one kind as a table of these columns. */
export function printTable<Row>(
  columns: Readonly<Record<string, (row: Row) => Cell>>,
  rows: readonly Row[],
): void {
  const cells = Object.values(columns);
  process.stdout.write(
    textTable(
      Object.keys(columns),
      rows.map((row) => cells.map((cell) => cell(row))),
    ),
  );
}

/** Prints a value as indented JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
