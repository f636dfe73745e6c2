import { columnKey } from '../../../form/column-key.ts';
import { type ColumnSlot, keysAbove } from '../../../form/table-columns.ts';
import { declaredInOtherUnit } from '../../../form/unit-spellings.ts';
import type { HeadedColumn } from './header.ts';

/**
 * Slots that a column may fill, of those that the form declares for its label. What stands above it decides first, the most
 * of it if several fit, then which one of its label it is. More than one: the form does not tell them apart.
 */
export function slotsOf(
  slots: readonly ColumnSlot[],
  column: HeadedColumn,
  occurrence: number,
): ColumnSlot[] {
  const above = column.above.map((text) => columnKey(text).key);
  const exact = fitsBelow(slots, new Set(above));
  const isFound = slots.some((slot) => exact.get(slot)! > 0);
  // Without a group of this unit, 事業費(円) is the form's 事業費(千円): what it counts in is looked at later.
  const fits = isFound
    ? exact
    : fitsBelow(slots, new Set(above.flatMap((key) => [key, ...declaredInOtherUnit(key)])));
  const best = Math.max(...fits.values());
  const free = slots.filter((slot) =>
    best > 0 ? fits.get(slot) === best : slot.field.under === undefined,
  );
  const byOrder = free.filter(({ field }) => field.occurrence === occurrence);
  if (byOrder.length > 0) return byOrder.slice(0, 1);
  const others = free.filter(({ field }) => field.occurrence === undefined);
  return best > 0
    ? others.filter((one, at) => !others.slice(0, at).some(isSame(one)))
    : others.slice(0, 1);
}

/** How many texts of a slot stand above a column; 0 where one of them does not. */
function fitsBelow(
  slots: readonly ColumnSlot[],
  above: ReadonlySet<string>,
): ReadonlyMap<ColumnSlot, number> {
  const fitOf = (slot: ColumnSlot) =>
    Math.max(
      0,
      ...(keysAbove(slot) ?? []).map((keys) =>
        keys.every((key) => above.has(key)) ? keys.length : 0,
      ),
    );
  return new Map(slots.map((slot) => [slot, fitOf(slot)]));
}

/** A label may be declared in two spellings of one key. */
function isSame(one: ColumnSlot): (other: ColumnSlot) => boolean {
  return ({ field, no }) => field === one.field && no === one.no;
}
