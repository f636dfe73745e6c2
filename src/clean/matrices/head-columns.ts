import type { LabelMatch } from '../../form/label-index.ts';
import type { MatrixIndex } from '../../form/matrix-index.ts';
import { phaseIn } from '../../text/phase.ts';
import { isFigureLike, type Line, type Spot } from './spots.ts';

/** A column while its matrix is being looked for. */
export interface HeadColumn {
  readonly left: number;
  readonly right: number;
  readonly head: LabelMatch | null;
  readonly spots: readonly Spot[];
}

/** The heads in a line, or in two of which the one says the year and the other the stage. */
export interface Heads {
  readonly columns: readonly HeadColumn[];
  /** Indexes of the first and last line of the heads. */
  readonly first: number;
  readonly last: number;
  /** True where a year may have lost its head, so that its columns seem to be another's. */
  readonly isDoubtful: boolean;
}

const FEWEST_STACKED = 2;
const LONGEST_STAGE = 12;

/** The heads that begin in a line, or whose years stand there below their stages; null where there are none. */
export function headsAt(lines: readonly Line[], at: number, index: MatrixIndex): Heads | null {
  const line = lines[at]!;
  const dated = line.spots.filter(({ text }) => index.isDated(text));
  if (dated.length === 0) return null;
  return (
    stagesBelow(lines, at, dated, index) ??
    stagesAbove(lines, at, dated, index) ??
    inOneLine(lines, at, dated, index)
  );
}

/** Heads by themselves; a year over several columns with texts of their own is the head of none of them. */
function inOneLine(
  lines: readonly Line[],
  at: number,
  dated: readonly Spot[],
  index: MatrixIndex,
): Heads | null {
  const below = lineBelow(lines, at, dated[0]!.left);
  const isMerged = dated.some(({ left, right }) => right > left);
  let last = at;
  const columns = dated.flatMap((spot): HeadColumn[] => {
    const parts =
      below && index.isYear(spot.text) ? partsOf(spot, lines[at]!, below, isMerged) : [];
    if (parts.length < FEWEST_STACKED) return [column(index.head(spot.text), spot)];
    last = at + 1;
    return parts.map((part) => column(headOf(spot, part, index), part, spot));
  });
  if (!columns.some(({ head }) => head)) return null;
  const isDoubtful = last > at && lacksYear(lines[at]!, below!, columns);
  return { columns, first: at, last, isDoubtful };
}

/** True where a stage of other years stands below no text at all: its year is lost. */
function lacksYear({ spots }: Line, below: Line, columns: readonly HeadColumn[]): boolean {
  const stages = new Set(columns.flatMap(({ spots: [, stage] }) => stage ?? []));
  const words = new Set([...stages].map(({ text }) => text));
  return below.spots.some(
    (spot) =>
      words.has(spot.text) &&
      !stages.has(spot) &&
      spot.left > columns[0]!.left &&
      !spots.some(({ left, right }) => left <= spot.left && right >= spot.left),
  );
}

/** The line right below heads, if no figures stand in it. */
function lineBelow(lines: readonly Line[], at: number, left: number): Line | null {
  const below = lines[at + 1];
  if (below?.number !== lines[at]!.end + 1) return null;
  return below.spots.some((spot) => spot.left >= left && isFigureLike(spot)) ? null : below;
}

function partsOf(year: Spot, line: Line, below: Line, isMerged: boolean): Spot[] {
  return stagesOf(year, below, nextIn(line, year), isMerged);
}

/** Where the next text of a line begins behind a spot: whatever it is, the spot reaches no farther. */
function nextIn({ spots }: Line, { right }: Spot): number {
  return spots.find(({ left }) => left > right)?.left ?? Infinity;
}

/** Years above, each over the stages below it. */
function stagesBelow(
  lines: readonly Line[],
  at: number,
  dated: readonly Spot[],
  index: MatrixIndex,
): Heads | null {
  const years = dated.filter(({ text }) => index.isYear(text));
  const below = lines[at + 1];
  if (years.length === 0 || !below || below.number !== lines[at]!.end + 1) return null;
  const isMerged = years.some(({ left, right }) => right > left);
  const columns = dated.flatMap((spot): HeadColumn[] => {
    const stages = years.includes(spot) ? partsOf(spot, lines[at]!, below, isMerged) : [];
    if (stages.length === 0) return [column(index.head(spot.text), spot)];
    return stages.map((stage) => column(headOf(spot, stage, index), stage, spot));
  });
  const declared = columns.filter(({ head, spots }) => head && spots.length > 1);
  if (declared.length < FEWEST_STACKED) return null;
  const lacksStage = columns.some(({ head, spots: [year, stage] }) => {
    return !head && !stage && years.includes(year!) && year!.bottom < below.number;
  });
  const isDoubtful =
    lacksStage ||
    (isMerged ? lacksYear(lines[at]!, below, columns) : hasGap(columns) || !isInOrder(columns));
  return { columns, first: at, last: at + 1, isDoubtful };
}

/** The texts right below a year, up to the next one or as far as it is merged. */
function stagesOf(year: Spot, below: Line, next: number, isMerged: boolean): Spot[] {
  if (year.bottom >= below.number) return [];
  const end = isMerged ? year.right : next - 1;
  const found: Spot[] = [];
  for (const spot of below.spots) {
    if (spot.left < year.left || spot.left > end) continue;
    const isStage = !isFigureLike(spot) && spot.text.length <= LONGEST_STAGE;
    const before = found.at(-1);
    if (!isStage || (before && spot.left > before.right + 2)) break;
    found.push(spot);
  }
  return found;
}

/** Stages above, each over the years below it. */
function stagesAbove(
  lines: readonly Line[],
  at: number,
  dated: readonly Spot[],
  index: MatrixIndex,
): Heads | null {
  const above = lines[at - 1];
  if (!above || above.end !== lines[at]!.number - 1) return null;
  const years = dated.filter(({ text }) => index.isYear(text));
  const isMerged = above.spots.some(({ left, right }) => right > left);
  const others = lines[at]!.spots.filter((spot) => !dated.includes(spot));
  const columns = years.map((year) => {
    const over = above.spots.findLast(({ left }) => left <= year.left);
    const reaches = (stage: Spot) =>
      isMerged
        ? stage.right >= year.left
        : !others.some(({ left }) => left > stage.left && left < year.left);
    const covers = over && over.left >= dated[0]!.left && reaches(over);
    return covers
      ? column(headOf(year, over, index), year, over)
      : column(index.head(year.text), year);
  });
  const declared = columns.filter(({ head, spots }) => head && spots.length > 1);
  if (declared.length < FEWEST_STACKED) return null;
  const lacksStage = columns.some(({ head, spots }) => !head && spots.length === 1);
  const isDoubtful = lacksStage || !isInTurn(columns);
  return { columns, first: at - 1, last: at, isDoubtful };
}

/**
 * False where the years below stages do not follow one another, all of them up, or down if each has its stage: a stage stands above other
 * years than its own.
 */
function isInTurn(columns: readonly HeadColumn[]): boolean {
  const steps = columns.flatMap(({ head, spots: [stage] }, at) => {
    const before = columns[at - 1];
    if (!head || !before?.head || before.spots[0] !== stage) return [];
    return yearOf(head) - yearOf(before.head);
  });
  const isUnder = columns.every(({ spots }) => spots.length > 1);
  return steps.every((step) => step === 1) || (isUnder && steps.every((step) => step === -1));
}

function yearOf({ year, yearsAfter }: LabelMatch): number {
  return year ?? yearsAfter ?? 0;
}

/** The head that a year and a stage are together; null where the stage adds nothing to the year, as a sign does. */
function headOf(year: Spot, stage: Spot, index: MatrixIndex): LabelMatch | null {
  const head = index.head(`${year.text}${stage.text}`);
  return head && head.key !== index.head(year.text)?.key ? head : null;
}

function column(head: LabelMatch | null, own: Spot, over?: Spot): HeadColumn {
  return { left: own.left, right: own.right, head, spots: over ? [over, own] : [own] };
}

/** True where a year lacks between others: it may have lost its head. */
function hasGap(columns: readonly HeadColumn[]): boolean {
  const years = [...new Set(columns.flatMap(({ head }) => head?.year ?? []))];
  const steps = years.slice(1).map((year, at) => year - years[at]!);
  return steps.some((step) => Math.abs(step) !== 1 || step !== steps[0]);
}

const ORDER = ['planned', 'estimated', 'settled'];

/** False where a year's plan stands behind its result: the plan is of the next one, whose head is lost. */
function isInOrder(columns: readonly HeadColumn[]): boolean {
  return columns.every(({ spots: [year, stage] }, at) => {
    const before = columns[at - 1]?.spots;
    if (!stage || before?.[0] !== year) return true;
    const phase = phaseIn(stage.text);
    const phaseBefore = before?.[1] ? phaseIn(before[1].text) : null;
    if (phase === null || phaseBefore === null) return true;
    return ORDER.indexOf(phaseBefore) <= ORDER.indexOf(phase);
  });
}
