import type { LabelFinder, MatrixIndex } from '../../form/matrix-index.ts';
import type { HeadColumn, Heads } from './head-columns.ts';
import { UNIT_HEAD } from './row-labels.ts';
import { isFigureLike, isUnitText, type Line, mayHoldFigure, type Spot } from './spots.ts';

/** Heads side by side that belong to one matrix, and the first column in which its labels may stand. */
export interface Run {
  readonly columns: readonly HeadColumn[];
  readonly zone: number;
  readonly first: number;
  readonly last: number;
  readonly isDoubtful: boolean;
  /** The head of a column of units behind the figures; null where there is none. */
  readonly unit: Spot | null;
}

/** So many lines below a head tell whether a column holds figures or labels. */
const LINES_BELOW = 6;
/** So many empty rows end a matrix. */
export const WIDEST_GAP = 2;

/** Heads of columns that hold no figures. */
const REMARKS = /備考|摘要|説明|理由|コメント/u;

/** What tells labels in the lines of a grid. */
export interface Known {
  readonly index: MatrixIndex;
  readonly labels: LabelFinder;
}

/** The heads of a line by the matrix that they belong to: matrices side by side have labels between them. */
export function runsOf(lines: readonly Line[], heads: Heads, known: Known): Run[] {
  const { first, last, isDoubtful } = heads;
  const below = linesBelow(lines, heads, known);
  const own = new Set(heads.columns.flatMap(({ spots }) => spots));
  const others = lines
    .slice(first, last + 1)
    .flatMap(({ spots }) => spots)
    .filter((spot) => !own.has(spot));
  const runs: HeadColumn[][] = [];
  for (const column of heads.columns) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isBetween = ({ left }: Spot) => before && left > before.right && left < column.left;
    const strangers = others.filter(isBetween);
    const hasLabels = below.some(({ spots }) =>
      spots.some((spot) => isBetween(spot) && isText(spot)),
    );
    if (!run || hasLabels || strangers.some((spot) => isLabel(spot, known))) runs.push([column]);
    else run.push(...strangers.filter(isLowest(last, lines)).map(unknown), column);
  }
  let zone = 1;
  return runs.map((run, at) => {
    const end = runs[at + 1]?.[0]?.left ?? Infinity;
    const behind = others.filter(({ left }) => left > run.at(-1)!.right && left < end);
    const before = others.filter(({ left }) => left >= zone && left < run[0]!.left);
    const columns = [
      ...unknownBefore(before.filter(isLowestOf(before)), below, known),
      ...run,
      ...unknownBehind(behind.filter(isLowestOf(behind)), below, end, known),
    ];
    const next = behind.find(({ left }) => left > columns.at(-1)!.right);
    const unit = next && UNIT_HEAD.test(next.text) ? next : null;
    const found = { columns, zone, first, last, isDoubtful, unit };
    zone = (unit ?? columns.at(-1)!).right + 1;
    return found;
  });
}

/** The lines below a head, up to the next one, to a line of other labels or to a gap. */
function linesBelow(
  lines: readonly Line[],
  { last, columns }: Heads,
  { index, labels }: Known,
): readonly Line[] {
  const below: Line[] = [];
  const from = columns[0]!.left;
  let { end } = lines[last]!;
  for (const line of lines.slice(last + 1, last + 1 + LINES_BELOW)) {
    const { spots } = line;
    if (line.number > end + WIDEST_GAP) break;
    if (spots.some(({ text }) => index.isYear(text) || index.head(text) !== null)) break;
    const isOther = spots.some(({ raw }) => labels.match(raw) !== null && index.row(raw) === null);
    if (isOther && !spots.some((spot) => spot.left >= from && isFigureLike(spot))) break;
    below.push(line);
    end = Math.max(end, line.end, ...spots.map(({ bottom }) => bottom));
  }
  return below;
}

/** Heads of figures of other years before the first one: 基準値, 前々年度. */
const BEFORE =
  /^(?:策定時|計画)?(?:基準|現状|当初|初期|平均|累計|前々年)[値額年度]*(?:[(（].*)?$|^目標値$/u;

/** Heads right before the first one that the form does not know, as far as figures stand below them. */
function unknownBefore(
  before: readonly Spot[],
  below: readonly Line[],
  known: Known,
): HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (const spot of before.toSorted((a, b) => b.left - a.left)) {
    const isOne = BEFORE.test(spot.text) && !isLabel(spot, known);
    if (!isOne || !headsFigures(spot, below, Infinity)) break;
    columns.unshift(unknown(spot));
  }
  return columns;
}

/** Heads behind the last one that the form does not know, as far as figures stand below them. */
function unknownBehind(
  behind: readonly Spot[],
  below: readonly Line[],
  end: number,
  known: Known,
): HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (const spot of behind) {
    if (isLabel(spot, known) || UNIT_HEAD.test(spot.text)) break;
    if (!headsFigures(spot, below, end) || REMARKS.test(spot.text)) break;
    columns.push(unknown(spot));
  }
  return columns;
}

/** Whether figures stand below a head, in however few rows, and nothing else: a rate has none where the year before has none. */
function headsFigures(spot: Spot, below: readonly Line[], end: number): boolean {
  const under = below
    .flatMap(({ spots }) => spots)
    .filter(({ left }) => left >= spot.left && left <= spot.right && left < end);
  return under.some(isFigureLike) && under.every(mayHoldFigure);
}

function unknown(spot: Spot): HeadColumn {
  return { left: spot.left, right: spot.right, head: null, spots: [spot] };
}

function isLowest(last: number, lines: readonly Line[]): (spot: Spot) => boolean {
  return ({ bottom }) => bottom >= lines[last]!.number;
}

/** False for a head above another one of the same column. */
function isLowestOf(spots: readonly Spot[]): (spot: Spot) => boolean {
  return ({ left, top }) => !spots.some((other) => other.left === left && other.top > top);
}

function isLabel({ raw }: Spot, { index, labels }: Known): boolean {
  return labels.match(raw) !== null || index.row(raw) !== null;
}

function isText(spot: Spot): boolean {
  return !mayHoldFigure(spot) || (!isFigureLike(spot) && !isUnitText(spot) && spot.text.length > 1);
}

/** Cells merged over rows below the heads of a matrix, up to the next heads. */
export function mergedBelow(lines: readonly Line[], { last }: Run, { index }: Known): Spot[] {
  const merged: Spot[] = [];
  for (let at = last + 1; at < lines.length; at++) {
    const { spots } = lines[at]!;
    if (spots.some(({ text }) => index.isYear(text))) break;
    merged.push(...spots.filter(({ top, bottom }) => bottom > top));
  }
  return merged;
}
