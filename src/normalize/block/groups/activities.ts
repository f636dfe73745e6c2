import { groupBy } from '../../../group-by.ts';
import { Memo } from '../../../text/memo.ts';
import { isResultOfList, type ListItem } from '../../values/list-item.ts';
import { type Found, type GroupReading, slotOf, type Undecided } from '../slot.ts';
import { type BlockView, type PlacedValue, valuesOfKind } from '../view/block-view.ts';

interface Item extends ListItem {
  readonly value: PlacedValue;
  readonly isResult: boolean;
}

/** Words of a result, of which no activity is the name. */
const SAYS_WHAT_CAME_OF_IT = /^(?:中止|休止|延期|未実施|実施なし|開催なし|集計中)$/u;
const NOT_IN_ORDER = 2;
const ITEM_LIKE_RESULT = 1.5;
const RESULT_LIKE_ITEM = 0.4;
const UNMATCHED = 0.3;
const CLEAR = 0.5;

/** Reads the numbered lists ①②③: first the items, then their results, then what repeats them; or each item with its result beside it. What the head has taken is none of them. */
export function readActivities(
  view: BlockView,
  taken: ReadonlySet<PlacedValue> = new Set(),
): GroupReading {
  const items = valuesOfKind(view, 'list')
    .filter((value) => !taken.has(value))
    .map(itemOf);
  const beside = items.some(hasItsLikeBeside) ? sideBySide(items) : null;
  if (beside) return readLists(beside.names, beside.results, 'sure');
  if (haveNoNames(items)) return readLists([], items, 'likely');
  const { at, margin } = splits.recall(shapeOf(items), () => bestSplit(items));
  return readLists(items.slice(0, at), items.slice(at), margin >= CLEAR ? 'sure' : 'likely');
}

function readLists(
  names: readonly Item[],
  results: readonly Item[],
  certainty: Found['certainty'],
): GroupReading {
  const reading = new ListReading(certainty);
  for (const item of names) reading.add('activity_item', item);
  for (const item of results) reading.add('activity_result', item);
  reading.leaveContestedOut();
  return reading;
}

/**
 * True where all items are figures or words of a result, and no number has two of them: their names are printed without numbers, or
 * not at all.
 */
function haveNoNames(items: readonly Item[]): boolean {
  const isWord = ({ text }: Item) => SAYS_WHAT_CAME_OF_IT.test(text);
  const isAsBefore = ({ no, body }: Item) => items.find((one) => one.no === no)!.body === body;
  return (
    items.some(isWord) &&
    items.every((item) => item.isResult || item.body === '' || isWord(item)) &&
    items.every(isAsBefore)
  );
}

function hasItsLikeBeside({ no, value }: Item, at: number, items: readonly Item[]): boolean {
  const before = items[at - 1];
  return before?.no === no && before.value.row === value.row;
}

/** Items and their results side by side; null where lists stand otherwise. */
interface SideBySide {
  readonly names: readonly Item[];
  readonly results: readonly Item[];
}

/**
 * Tells a table in which each item has its result in its row, under one number and right of its words. An item or a result without
 * the other is told by its column.
 */
function sideBySide(items: readonly Item[]): SideBySide | null {
  const rows = [...groupBy(items, ({ value }) => value.row).values()];
  const pairs = rows.filter((row) => row.length === 2);
  if (pairs.length === 0 || rows.some((row) => row.length > 2)) return null;
  if (pairs.some(([name, result]) => name!.no !== result!.no || name!.isResult)) return null;
  const lefts = new Set(pairs.map(([name]) => name!.value.column));
  const rights = new Set(pairs.map(([, result]) => result!.value.column));
  const isName = ({ value }: Item) => lefts.has(value.column) && !rights.has(value.column);
  const isResult = ({ value }: Item) => rights.has(value.column) && !lefts.has(value.column);
  if (rows.some(([one, other]) => !other && !isName(one!) && !isResult(one!))) return null;
  const names = rows.flatMap(([one, other]) => (other || isName(one!) ? [one!] : []));
  const results = rows.flatMap(([one, other]) => other ?? (isResult(one!) ? [one!] : []));
  return outOfOrder(names) + outOfOrder(results) === 0 ? { names, results } : null;
}

function itemOf(value: PlacedValue): Item {
  const item = value.said.item!;
  const { no, body, text, measure } = item;
  return { no, body, text, measure, value, isResult: isResultOfList(item) };
}

/** Where lists are split, by all that it depends on; lists of one shape are frequent. */
const splits = new Memo<string, Split>(1_000);

/** Of each item: number, whether it is counted or bare, whether it follows in a row, and the first with the same body. */
function shapeOf(items: readonly Item[]): string {
  let shape = '';
  for (let at = 0; at < items.length; at++) {
    const { no, body, isResult, value } = items[at]!;
    let first = 0;
    while (items[first]!.body !== body) first++;
    const inRow = value.row === items[at - 1]?.value.row;
    const traits = (isResult ? 1 : 0) + (body === '' ? 2 : 0) + (inRow ? 4 : 0);
    shape += String.fromCharCode(no, traits, first);
  }
  return shape;
}

interface Split {
  readonly at: number;
  readonly margin: number;
}

/** Where the results begin: numbers start anew there, items read like names and results like values. */
function bestSplit(items: readonly Item[]): Split {
  const costs = Array.from({ length: items.length + 1 }, (_, at) => splitCost(items, at));
  const best = Math.min(...costs);
  const at = costs.indexOf(best);
  const rivals = costs.filter((_, index) => index !== at);
  return { at, margin: Math.min(...rivals, Infinity) - best };
}

function splitCost(items: readonly Item[], at: number): number {
  const names = items.slice(0, at);
  const results = firstRun(items.slice(at));
  const rest = items.slice(at + results.length);
  let cost = outOfOrder(names) * NOT_IN_ORDER;
  for (const item of rest) if (!repeats(item, results)) cost += NOT_IN_ORDER;
  for (const name of names) if (name.isResult) cost += ITEM_LIKE_RESULT;
  for (const result of results)
    if (!result.isResult && result.body !== '') cost += RESULT_LIKE_ITEM;
  if (sameRow(names)) cost += NOT_IN_ORDER;
  return cost + (unmatched(names, results) + unmatched(results, names)) * UNMATCHED;
}

/** How many items that say something have no counterpart of their number that does. */
function unmatched(items: readonly Item[], others: readonly Item[]): number {
  return items.filter(
    ({ no, body }) => body !== '' && !others.some((other) => other.no === no && other.body !== ''),
  ).length;
}

function repeats(item: Item, results: readonly Item[]): boolean {
  return results.some(
    (result) => result.no === item.no && (result.body === item.body || item.body === ''),
  );
}

/** Items of a list stand below each other; results may stand side by side. */
function sameRow(items: readonly Item[]): boolean {
  return items.some((item, index) => item.value.row === items[index - 1]?.value.row);
}

function outOfOrder(items: readonly Item[]): number {
  return items.filter((item, index) => index > 0 && item.no <= items[index - 1]!.no).length;
}

/** The results up to where their numbers start anew; what follows repeats them. */
function firstRun(items: readonly Item[]): readonly Item[] {
  const end = items.findIndex((item, index) => index > 0 && item.no <= items[index - 1]!.no);
  return end < 0 ? items : items.slice(0, end);
}

class ListReading implements GroupReading {
  found: Found[] = [];
  readonly duplicates: PlacedValue[] = [];
  readonly undecided: Undecided[] = [];
  readonly isSettled = true;
  readonly #certainty: Found['certainty'];
  readonly #taken = new Map<string, string>();
  /** Counted items whose number something else has. */
  readonly #contested: Item[] = [];

  constructor(certainty: Found['certainty']) {
    this.#certainty = certainty;
  }

  /** The first text of each number counts; an equal one repeats it, another one is a doubt. */
  add(field: string, item: Item): void {
    const { value } = item;
    const slot = slotOf(field, item.no, 'current');
    const key = `${field}${item.no}`;
    const before = this.#taken.get(key);
    if (before === undefined) {
      this.#taken.set(key, item.body);
      this.found.push({ slot, value, rule: 'numbered-list', certainty: this.#certainty });
    } else if (before === item.body || item.body === '') this.duplicates.push(value);
    else {
      if (item.isResult) this.#contested.push(item);
      this.undecided.push({ slot: slotOf(field, 0, 'current'), cells: [value.cell] });
    }
  }

  /** Of two figures of one number none is the activity's for sure: the other may be an indicator's. */
  leaveContestedOut(): void {
    for (const { no } of this.#contested) {
      const slot = slotOf('activity_result', no, 'current');
      const one = this.found.find((found) => found.slot === slot);
      if (!one) continue;
      this.found = this.found.filter((found) => found !== one);
      this.undecided.push({ slot, cells: [one.value.cell] });
    }
  }
}
