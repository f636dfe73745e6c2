import { once } from 'node:events';
import { jsonText, rowText } from '../../src/load/query/row-text.ts';
import { type Cell, textTable } from '../../src/load/query/text-table.ts';
import type { OptionValues } from './command.ts';
import { wordOption } from './option-value.ts';

/** Option of verbs that print a table for people or JSON for programs. */
export const FORMAT_OPTION = { format: { type: 'string', default: 'table' } } as const;

/** True for `--format json`, false for `table`; anything else is refused. */
export function isJson(options: OptionValues): boolean {
  return wordOption(options, 'format', ['table', 'json'] as const) === 'json';
}

/** The columns of a table for people: what each shows of an object. */
export type PrintedColumns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** Prints objects of one kind as a table of these columns. */
export function printTable<Row>(columns: PrintedColumns<Row>, rows: readonly Row[]): void {
  process.stdout.write(textTable(Object.keys(columns), cellsOf(columns, rows)));
}

/** Prints objects as they come: as a table of these columns, the last one whole, or as JSON with all that they hold. */
export async function printStream<Row extends object>(
  columns: PrintedColumns<Row>,
  chunks: AsyncIterable<readonly Row[]>,
  asJson: boolean,
): Promise<void> {
  if (asJson) return printText(jsonText(chunks));
  const cells = async function* () {
    for await (const rows of chunks) yield cellsOf(columns, rows);
  };
  const rows = { columns: Object.keys(columns), chunks: cells(), isLastWhole: true };
  await printText(rowText(rows, 'table'));
}

/** Prints a text piece by piece, no faster than its reader takes it. */
export async function printText(pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces)
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}

/** Prints a value as indented JSON, its keys in the style of the warehouse's columns. */
export function printJson(value: unknown): void {
  process.stdout.write(`${snakeJson(value)}\n`);
}

/** Indented JSON whose keys are written like columns: `unmet_targets` of `unmetTargets`. */
export function snakeJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? snaked(part) : part), 2);
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function snaked(record: Record<string, unknown>): Record<string, unknown> {
  const inner = /(?<=[a-z0-9])[A-Z]/gu;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key.replace(inner, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

function cellsOf<Row>(columns: PrintedColumns<Row>, rows: readonly Row[]): Cell[][] {
  const cells = Object.values(columns);
  return rows.map((row) => cells.map((cell) => cell(row)));
}
