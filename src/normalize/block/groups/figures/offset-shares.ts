import type { Found, GroupReading } from '../../slot.ts';
import type { PlacedValue } from '../../view/block-view.ts';

/** How far right of a cost the share beside it stands at most. */
const FARTHEST_BESIDE = 2;
const FEWEST_ROWS = 2;

/**
 * Leaves out shares that stand in as many rows as the costs left of them, but one row lower: either their column has moved, or the first
 * is lost and the last one strays, and each tells another year.
 */
export function withoutOffsetShares(
  reading: GroupReading,
  values: readonly PlacedValue[],
): GroupReading {
  const offset = offsetShares(reading.found, values);
  if (offset.size === 0) return reading;
  const found = reading.found.filter(({ value }) => !offset.has(value));
  const left = reading.found.filter(({ value }) => offset.has(value));
  const undecided = left.map(({ slot, value }) => ({ slot, cells: [value.cell] }));
  return { ...reading, found, undecided: [...reading.undecided, ...undecided] };
}

function offsetShares(
  found: readonly Found[],
  values: readonly PlacedValue[],
): ReadonlySet<PlacedValue> {
  let offset: ReadonlySet<PlacedValue> = NONE;
  for (const { slot, value } of found) {
    if (slot.field !== 'personnel_cost_yen') continue;
    const own = sharesBelow(value, values);
    if (own.length > 0) offset = new Set([...offset, ...own]);
  }
  return offset;
}

const NONE: ReadonlySet<PlacedValue> = new Set();

/** The shares right of a column of figures that ends with a cost, if they begin and end a row lower than it. */
function sharesBelow({ row, column }: PlacedValue, values: readonly PlacedValue[]): PlacedValue[] {
  const at = (atRow: number, atColumn: number) =>
    values.find((value) => value.row === atRow && value.column === atColumn);
  if (at(row + 1, column)) return [];
  const last = values.find(
    (value) => value.row === row + 1 && isBeside(value, column) && value.kind === 'staff',
  );
  if (!last) return [];
  const shares = [last];
  let top = row;
  for (; at(top, column); top--) {
    const share = at(top, last.column);
    if (share?.kind === 'staff') shares.push(share);
    else break;
  }
  const isFirst = at(top, column) !== undefined && at(top - 1, column) === undefined;
  return isFirst && shares.length >= FEWEST_ROWS ? shares : [];
}

function isBeside(value: PlacedValue, column: number): boolean {
  const columns = value.column - column;
  return columns > 0 && columns <= FARTHEST_BESIDE;
}
