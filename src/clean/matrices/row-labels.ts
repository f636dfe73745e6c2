import { type MatrixEntry, type MatrixIndex, NAME_PART } from '../../form/matrix-index.ts';
import { type NameColumns, nameAmong } from './row-names.ts';
import type { Known } from './runs.ts';
import { isFigureLike, isUnitText, type Spot } from './spots.ts';

/** What stands left of the figures of a row, from left to right. */
export interface RowLabels {
  /** Texts that head the row, those that reach over it from above among them. */
  readonly path: readonly Spot[];
  readonly units: readonly Spot[];
  /** Figures between the label and the first head: they have slipped. */
  readonly slipped: readonly Spot[];
  /** True where the row begins with a label of the form right before its figures. */
  readonly isOther: boolean;
}

const LONGEST_LABEL = 40;
const SENTENCE = /。/u;

/** What stands around the labels of a row. */
interface Around {
  /** Texts that reach over it from above. */
  readonly over: readonly Spot[];
  readonly isUnit: (spot: Spot) => boolean;
  readonly hasFigures: boolean;
}

/** The labels of a row among the cells left of its figures. */
export function labelsOfRow(
  zone: readonly Spot[],
  { over, isUnit, hasFigures }: Around,
  known: Known,
): RowLabels {
  const { index, labels } = known;
  const own: Spot[] = [];
  const units: Spot[] = [];
  const figures: Spot[] = [];
  let isOther = false;
  for (const spot of zone.toReversed()) {
    const isLabel = labels.match(spot.raw) !== null && index.row(spot.raw) === null;
    if (isUnit(spot) && !(isLabel && !isUnitText(spot))) {
      units.push(spot);
      continue;
    }
    if (isFigureLike(spot) && !index.row(spot.raw)) {
      figures.push(spot);
      continue;
    }
    if (isLabel) {
      if (isAnswer(own, hasFigures, known)) own.pop();
      isOther = own.length === 0;
      break;
    }
    if (spot.text.length > LONGEST_LABEL || SENTENCE.test(spot.text)) break;
    own.push(spot);
  }
  const label = own[0];
  const before = own.reverse();
  const first = before[0]?.left ?? Infinity;
  const above = labelsAbove(over, first, known).filter(
    (spot) => !isUnit(spot) && !isFigureLike(spot),
  );
  return {
    path: label ? [...above, ...before] : [],
    units: [...units.reverse(), ...over.filter(isUnit)],
    slipped: figures.filter(({ left }) => label === undefined || left > label.left),
    isOther,
  };
}

/** Whether the last text of a row that was met answers a label of the form left of it. */
function isAnswer(own: readonly Spot[], hasFigures: boolean, { index }: Known): boolean {
  return own.length > 1 || (own.length === 1 && !hasFigures && index.row(own[0]!.raw) === null);
}

/** Those that reach over a row from above left of its own labels, up to a label of the form and its answer, or a text. */
function labelsAbove(over: readonly Spot[], first: number, { index, labels }: Known): Spot[] {
  const above: Spot[] = [];
  for (const spot of over.filter(({ left }) => left < first).toReversed()) {
    if (labels.match(spot.raw) && !index.row(spot.raw)) {
      above.pop();
      break;
    }
    if (spot.text.length > LONGEST_LABEL || SENTENCE.test(spot.text)) break;
    above.push(spot);
  }
  return above.reverse();
}

/** What a form declares of a row. */
export interface RowEntries {
  readonly entries: readonly MatrixEntry[];
  readonly used: readonly Spot[];
  /** The cell of an indicator's name. */
  readonly name: Spot | null;
  /** True for a row of an indicator of which nothing tells where its name stands. */
  readonly isUnnamed: boolean;
}

/** What a form declares of a row with such labels: the entry that says most of them, and the cell of an indicator's name. */
export function entriesFor(
  path: readonly Spot[],
  index: MatrixIndex,
  heads: ReadonlySet<string>,
  columns: NameColumns,
): RowEntries {
  const keys = path.map(({ raw }) => index.row(raw)?.key ?? null);
  const possible = index.entries.filter((entry) => [...entry.heads].some((key) => heads.has(key)));
  const matched = possible.flatMap((entry) => {
    const places = placesOf(entry.path, path, keys);
    return places ? [{ entry, places }] : [];
  });
  const most = Math.max(...matched.map(({ entry }) => entry.path.length));
  const isNamed = ({ entry }: { entry: MatrixEntry }) => entry.path.includes(NAME_PART);
  const best = matched.filter(({ entry }) => entry.path.length === most);
  const named = best.find(isNamed);
  const name = named ? nameAmong(namesOf(named.entry, named.places, path, keys), columns) : null;
  const used = [...new Set(best.flatMap(({ places }) => places))].map((at) => path[at]!);
  return {
    entries: best.map(({ entry }) => entry),
    used: name && !used.includes(name) ? [...used, name] : used,
    name,
    isUnnamed: named !== undefined && name === null,
  };
}

/** The texts that could be the name which an entry has between two of its other parts, or before or behind them all. */
function namesOf(
  { path: parts }: MatrixEntry,
  places: readonly number[],
  path: readonly Spot[],
  keys: readonly (string | null)[],
): Spot[] {
  const at = parts.indexOf(NAME_PART);
  const from = at === 0 ? 0 : places[at - 1]! + 1;
  return path.filter((_, no) => no >= from && no <= places[at]! && isNameLike(no, path, keys));
}

/** Whether a text may be a name. Right before the figures, a rate is worked out of other rows; one with rows of its own may be an indicator. */
function isNameLike(no: number, path: readonly Spot[], keys: readonly (string | null)[]): boolean {
  const { text } = path[no]!;
  return keys[no] === null && !NO_NAME.test(text) && (no < path.length - 1 || !isRate(text));
}

/** Names of rows that sum others up, or of what a row says: no indicator is called so. */
const NO_NAME = /^(?:合|小)?計$|^備考$|^(?:目標|実績|計画|予定)値?$/u;
/** Names of rows that are worked out of others. */
const RATE =
  /^(?:目標|計画|予算)?(?:達成|執行|進捗|増減|伸び|対?前年度?)(?:増減|伸び)?[率度比額数]?(?:[([【][%％][)\]】])?$/u;

/** True for a name such as 達成率: mostly that of a row which is worked out of those above it. */
export function isRate(text: string): boolean {
  return RATE.test(text);
}

/** Where the parts of a declared path stand among the labels of a row, its last part being the nearest label; null where they do not. */
function placesOf(
  parts: readonly string[],
  path: readonly Spot[],
  keys: readonly (string | null)[],
): number[] | null {
  const places: number[] = [];
  let at = path.length - 1;
  for (const part of parts.toReversed()) {
    const fits = (no: number) =>
      part === NAME_PART ? isNameLike(no, path, keys) : keys[no] === part;
    const isLast = places.length === 0;
    while (at >= 0 && !fits(at) && !isLast) at--;
    if (at < 0 || !fits(at)) return null;
    places.unshift(at--);
  }
  return places;
}

/** The head of a column of units. */
export const UNIT_HEAD = /^[(【[]?単位[)】\]]?$/u;

/** True for a unit by its text, or by the column of units in which it stands. */
export function unitTest(corner: readonly Spot[]): (spot: Spot) => boolean {
  const columns = corner.filter(({ text }) => UNIT_HEAD.test(text));
  return (spot) =>
    isUnitText(spot) ||
    (!isFigureLike(spot) &&
      columns.some(({ left, right }) => spot.left >= left && spot.left <= right));
}
