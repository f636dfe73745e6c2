import { groupBy } from '../../../../group-by.ts';
import { type Item, outOfOrder } from './item.ts';

/** Items and their results side by side; null where lists stand otherwise. */
export interface SideBySide {
  readonly names: readonly Item[];
  readonly results: readonly Item[];
}

/**
 * Tells a table in which each item has its result in its row, under one number and right of its words. An item or a result without
 * the other is told by its column.
 */
export function sideBySide(items: readonly Item[]): SideBySide | null {
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
