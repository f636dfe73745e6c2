import { Memo } from '../../../../text/memo.ts';
import { type Item, outOfOrder } from './item.ts';

const NOT_IN_ORDER = 2;
const ITEM_LIKE_RESULT = 1.5;
const RESULT_LIKE_ITEM = 0.4;
const UNMATCHED = 0.3;

/** Where results begin among items, found once for lists of one shape. */
export function splitLists(items: readonly Item[]): Split {
  return splits.recall(shapeOf(items), () => bestSplit(items));
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

/** How many items come before the results, and by how much the next best place is worse. */
export interface Split {
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

/** The results up to where their numbers start anew; what follows repeats them. */
function firstRun(items: readonly Item[]): readonly Item[] {
  const end = items.findIndex((item, index) => index > 0 && item.no <= items[index - 1]!.no);
  return end < 0 ? items : items.slice(0, end);
}
