import type { Spot } from './spots.ts';

/** Heads of a column of indicators' names, and those that say more of them than their names. */
const NAME_HEAD = /^(?:[^\d()]{0,6}指標|名称|項目名?$)/u;
const NO_NAME_HEAD = /式|方法|説明|定義|考え|種|区分|分類|単位$/u;
/** What kind of indicators a row, or a group of them, has: no indicator is called so. */
const KIND =
  /^(?:(?:活動|成果|評価|効果|事業|管理)(?:指標)?|指標|アウト(?:プット|カム)(?:指標)?)\d*$/u;
/** A unit in Latin letters behind a name: kWh, t-CO2. */
const LATIN_UNIT = /^[A-Za-z][A-Za-z\d/-]{0,5}$/u;

/** What tells which of several texts left of a row is an indicator's name. */
export interface NameColumns {
  /** What stands left of the heads in their lines. */
  readonly corner: readonly Spot[];
  /** Whether the file says how far cells are merged across. */
  readonly tellsWidths: boolean;
}

/**
 * The text among several that names the indicator of a row: the one in the column that is headed 指標名, or the only one that may be a name.
 * Null where nothing tells it, or where nothing stands below such a head.
 */
export function nameAmong(texts: readonly Spot[], columns: NameColumns): Spot | null {
  const { corner } = columns;
  const names = texts.filter(({ text }) => !KIND.test(text));
  const heads = corner.filter(({ text }) => isNameHead(text));
  const named = heads.filter(({ text }) => /名/u.test(text));
  const head = named.length > 0 ? named : heads;
  if (head.length === 1) return belowHead(names, head[0]!, columns);
  if (head.length > 1) return only(names);
  return only(names) ?? only(names.filter((spot) => !isUnder(spot, corner, NO_NAME_HEAD)));
}

function isNameHead(text: string): boolean {
  return NAME_HEAD.test(text) && !NO_NAME_HEAD.test(text);
}

/** The name in the columns of its head, which are those without another head too where a file does not say how wide it is. */
function belowHead(
  names: readonly Spot[],
  head: Spot,
  { corner, tellsWidths }: NameColumns,
): Spot | null {
  const next = corner.find(({ left }) => left > head.right)?.left ?? Infinity;
  const within = names.filter(({ left }) => left >= head.left && left < next);
  const found = only(within);
  if (found || !tellsWidths) return found;
  return only(within.filter(({ left }) => left <= head.right));
}

/** The only text, but for a unit behind it. */
function only(names: readonly Spot[]): Spot | null {
  const [first, ...others] = names;
  return first && others.every(({ text }) => LATIN_UNIT.test(text)) ? first : null;
}

/** Units in Latin letters among the labels of a row, right of its name. */
export function unitsBehindName(path: readonly Spot[], name: Spot | null): Spot[] {
  if (!name) return [];
  return path.filter((spot) => spot.left > name.left && LATIN_UNIT.test(spot.text));
}

function isUnder({ left }: Spot, corner: readonly Spot[], pattern: RegExp): boolean {
  const head = corner.findLast((spot) => spot.left <= left && spot.right >= left);
  return head !== undefined && pattern.test(head.text);
}
