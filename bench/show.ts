import { cpus, totalmem, type } from 'node:os';
import { type Cell, textTable } from '../src/load/query/text-table.ts';
import type { Row } from './row.ts';
import type { Target } from './targets.ts';

const HEAD = ['programmes', 'what', 'seconds', 'MB/s', 'programmes/s', 'CPU s', 'peak MB', 'ratio'];
const TARGET_HEAD = ['what', 'must', 'goal', 'measured', 'unit'];

/** The machine that figures were measured on, in one line. */
function machineLine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GB of memory, ${type()}, Node.js ${process.version}`;
}

/** The figures and the machine as JSON. */
export function asJson(rows: readonly Row[], targets: readonly Target[]): string {
  return JSON.stringify({ machine: machineLine(), targets, rows }, null, 2);
}

/** The figures as aligned tables for a terminal. */
export function asText(rows: readonly Row[], targets: readonly Target[]): string {
  return `${textTable(HEAD, rows.map(cellsOf))}\n${textTable(TARGET_HEAD, targets.map(targetCells))}`;
}

/** The figures as Markdown: what is asked, steps and whole commands, and views by the size of the corpus in seconds. */
export function asMarkdown(rows: readonly Row[], targets: readonly Target[]): string {
  const isView = ({ what }: Row) => what.startsWith('view ');
  const views = rows.filter(isView);
  return [
    machineLine(),
    markdownTable(TARGET_HEAD, targets.map(targetCells)),
    markdownTable(HEAD, rows.filter((row) => !isView(row)).map(cellsOf)),
    ...(views.length > 0 ? [viewTable(views)] : []),
  ].join('\n\n');
}

function viewTable(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({ programmes }) => programmes))];
  const whats = [...new Set(rows.map(({ what }) => what))];
  const secondsOf = (what: string) =>
    sizes.map((size) => rows.find((row) => row.what === what && row.programmes === size)?.seconds);
  const head = ['seconds', ...sizes.map((size) => `${size} programmes`)];
  return markdownTable(
    head,
    whats.map((what) => [what, ...secondsOf(what).map(figure)]),
  );
}

function cellsOf(row: Row): Cell[] {
  const { programmes, what, seconds, megabytesPerSecond, programmesPerSecond } = row;
  const { cpuSeconds, peakMegabytes, ratio } = row;
  return [
    programmes ?? '',
    what,
    figure(seconds),
    figure(megabytesPerSecond),
    programmesPerSecond === undefined ? '' : Math.round(programmesPerSecond),
    figure(cpuSeconds),
    peakMegabytes === undefined ? '' : Math.round(peakMegabytes),
    figure(ratio),
  ];
}

function targetCells({ what, isMost, must, goal, measured, unit }: Target): Cell[] {
  const sign = isMost ? '≤' : '≥';
  return [what, `${sign} ${must}`, `${sign} ${goal}`, figure(measured) || 'not measured', unit];
}

/** Three digits that say something; whole numbers from a hundred on. */
function figure(value: number | undefined): Cell {
  if (value === undefined) return '';
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function markdownTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(String).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
