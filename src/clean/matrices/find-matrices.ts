import type { GridRow, MergedCell } from '../../extract/grid.ts';
import type { LabelIndex, LabelMatch } from '../../form/label-index.ts';
import { YEAR_MARK } from '../../form/label-key.ts';
import type { MatrixIndex } from '../../form/matrix-index.ts';
import type { Cell } from '../cell.ts';
import { headsAt } from './head-columns.ts';
import type { Matrix, MatrixColumn, MatrixRow } from './matrix.ts';
import { type DraftRow, MatrixRows } from './matrix-rows.ts';
import { titleOf } from './matrix-title.ts';
import {
  setRepeatedAside,
  setUnnamedAside,
  withoutCosts,
  withoutOtherCosts,
} from './rows-aside.ts';
import { type Known, type Run, runsOf } from './runs.ts';
import { type Line, linesOf, type Spot } from './spots.ts';

/** The rows of a grid without the cells of its matrices, and these. */
export interface PartedMatrices {
  readonly rows: readonly GridRow[];
  readonly matrices: readonly Matrix[];
}

const FEWEST_HEADS = 2;
const FEWEST_ROWS = 2;
/** A row that does not fit is left out alone where so many others do. */
const ENOUGH_FITTING = 3;
const LINES_ABOVE = 2;
const LONGEST_GROUP = 12;

/**
 * Takes matrices out of the rows of a sheet: years across, with their stages or without, and items down, both as the form declares them.
 * A figure there is told by its column and its row; where the rows do not fit the heads, nothing is read of it, and nothing of it is left for others to misread.
 */
export function withoutMatrices(
  rows: readonly GridRow[],
  merged: readonly MergedCell[],
  index: MatrixIndex,
  labels: LabelIndex,
): PartedMatrices {
  const lines = linesOf(rows, merged);
  const known = { index, labels };
  const tellsWidths = lines.some(({ spots }) => spots.some(({ left, right }) => right > left));
  const taken = new Set<string>();
  const matrices: Matrix[] = [];
  for (let at = 0; at < lines.length; at++) {
    const heads = headsAt(lines, at, index);
    if (!heads) continue;
    for (const run of runsOf(lines, heads, known)) {
      const matrix = matrixOf(lines, run, known, labels, tellsWidths);
      if (!matrix || matrix.cells.some((cell) => taken.has(placeOf(cell)))) continue;
      for (const cell of matrix.cells) taken.add(placeOf(cell));
      matrices.push(matrix);
    }
  }
  if (matrices.length === 0) return { rows, matrices };
  const left = rows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell, at) => (taken.has(`${number}/${at + 1}`) ? '' : cell)),
  }));
  return { rows: left, matrices };
}

function placeOf({ row, column }: Cell): string {
  return `${row}/${column}`;
}

function matrixOf(
  lines: readonly Line[],
  run: Run,
  known: Known,
  labels: LabelIndex,
  tellsWidths: boolean,
): Matrix | null {
  const found = new MatrixRows(lines, run, known, tellsWidths);
  const rows = withoutCosts(withoutOtherCosts(found.read()), run, found.corner());
  const declared = rows.filter(
    ({ entries, figures }) => entries.length > 0 && figures.some((one) => one !== null),
  );
  const heads = run.columns.filter(({ head }) => head !== null);
  const isOne =
    heads.length > 0 &&
    declared.length > 0 &&
    (heads.length >= FEWEST_HEADS || declared.length >= FEWEST_ROWS);
  if (!isOne || (isLoneYear(heads) && fits(run, heads, declared))) return null;
  const meant = rows.filter(({ entries }) => entries.length > 0);
  setUnnamedAside(meant);
  setRepeatedAside(meant, heads);
  const cells = new MatrixCells(labels);
  const columns = run.columns.map(
    ({ left, right, head, spots }): MatrixColumn => ({
      left,
      right,
      head,
      cells: spots.map((spot) => cells.of(spot, head)),
    }),
  );
  const zone = Math.min(...declared.flatMap(({ used }) => used.map(({ left }) => left)));
  const corner = found.corner().filter(({ right }) => right >= zone);
  for (const spot of corner) cells.heading(spot);
  for (const spot of found.remarksBetween(rows)) cells.of(spot, null);
  if (run.unit) cells.heading(run.unit);
  for (const spot of found.unitLines()) cells.heading(spot);
  const title = titleOf(lines, run, labels);
  for (const spot of title?.unit ?? []) cells.heading(spot);
  const matrixRows = rows.map((row): MatrixRow => rowOf(row, rows, lines, run, known, cells));
  const bottom = Math.max(...rows.map(({ line }) => line.number));
  return {
    top: lines[run.first]!.number,
    bottom,
    columns,
    rows: matrixRows,
    cells: cells.inOrder(),
    title: title && {
      row: title.name.top,
      column: title.name.left,
      unit: title.unit.at(-1)?.raw ?? null,
    },
    stated: [...statedAbove(lines, run, corner), ...found.unitLines().map(unitWithin)],
    fits: fits(run, heads, declared),
  };
}

function rowOf(
  row: DraftRow,
  rows: readonly DraftRow[],
  lines: readonly Line[],
  run: Run,
  { index, labels }: Known,
  cells: MatrixCells,
): MatrixRow {
  const { entries, used, label, path, name, units, figures, strays, why } = row;
  for (const spot of path) {
    if (spot === name) continue;
    const own = index.row(spot.raw);
    const declared = own && (used.includes(spot) || index.groups.has(own.key)) ? own : null;
    if (declared) cells.of(spot, declared);
    else if (spot !== label && isGroup(spot, rows, lines, run, labels)) cells.heading(spot);
  }
  return {
    label: label && cells.of(label, null),
    groups: path.filter((spot) => spot !== label && spot !== name).map(({ text }) => text),
    entries,
    name: name && cells.of(name, null),
    units: units.map((spot) => cells.heading(spot)),
    figures: figures.map((spot) => spot && cells.of(spot, null)),
    strays: strays.map((spot) => cells.of(spot, null)),
    why,
  };
}

/** A short text left of labels heads a group of rows, unless it stands below a label of the form, as an answer does. */
function isGroup(
  spot: Spot,
  rows: readonly DraftRow[],
  lines: readonly Line[],
  { first }: Run,
  labels: Known['labels'],
): boolean {
  if (spot.text.length > LONGEST_GROUP) return false;
  if (rows.filter(({ path }) => path.includes(spot)).length > 1 && spot.bottom > spot.top)
    return true;
  for (let at = first - 1; at >= 0; at--) {
    const above = lines[at]!.spots.find(
      ({ left, right }) => left <= spot.left && right >= spot.left,
    );
    if (above) return labels.match(above.raw) === null;
  }
  return true;
}

/** True for one year and nothing else: what a label before it asks for, as soon as the head of a column. */
function isLoneYear([only, ...others]: Run['columns']): boolean {
  return others.length === 0 && only?.head?.key === YEAR_MARK;
}

/** Whether rows fit heads: each head once, no row with more figures than heads, and hardly one with a figure under none. */
function fits(run: Run, heads: Run['columns'], rows: readonly DraftRow[]): boolean {
  const keys = heads.map(({ head }) => `${head!.key}/${head!.year}/${head!.yearsAfter}`);
  if (run.isDoubtful || new Set(keys).size < keys.length) return false;
  if (rows.some(({ hasMore }) => hasMore)) return false;
  const misplaced = rows.filter(({ why }) => why === 'misplaced').length;
  if (misplaced === 0) return true;
  return misplaced === 1 && rows.length - misplaced >= ENOUGH_FITTING;
}

const BRACKETS = /^[(【[]|[)\]】]$/gu;

function unitWithin({ text }: Spot): string {
  return text.replace(BRACKETS, '');
}

function statedAbove(lines: readonly Line[], run: Run, corner: readonly Spot[]): string[] {
  const head = lines[run.first]!;
  const above = lines
    .slice(Math.max(0, run.first - LINES_ABOVE), run.first)
    .filter(({ end }) => end >= head.number - LINES_ABOVE)
    .flatMap(({ spots }) => spots);
  return [...above, ...corner, ...run.columns.flatMap(({ spots }) => spots)].map(
    ({ text }) => text,
  );
}

/** Makes one cell of each place, with a label where it heads something. */
class MatrixCells {
  readonly #labels: LabelIndex;
  readonly #cells = new Map<string, Cell>();

  constructor(labels: LabelIndex) {
    this.#labels = labels;
  }

  /** The cell of a place; the first label given to it stays. */
  of({ top: row, left: column, raw, text }: Spot, label: LabelMatch | null): Cell {
    const place = `${row}/${column}`;
    const known = this.#cells.get(place);
    if (known) return known;
    const cell = { row, column, raw, text, label };
    this.#cells.set(place, cell);
    return cell;
  }

  /** The cell of something that only belongs to a label. */
  heading(spot: Spot): Cell {
    return this.of(spot, this.#labels.rest(spot.text));
  }

  inOrder(): Cell[] {
    return [...this.#cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }
}
