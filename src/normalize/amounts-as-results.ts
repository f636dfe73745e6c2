import type { Block, Cell } from '../clean/cell.ts';
import type { FieldKind, FormField } from '../form/form.ts';
import type { ReadValue } from './kinds.ts';
import { parseMeasure } from './values/measure.ts';

const NOTHING: ReadonlyMap<Cell, ReadValue> = new Map();
/** Fewer may have moved there with their rows. */
const FEWEST_RESULTS = 3;
const FEWEST_COSTS = 2;
const IN_PLACE_OF_RESULTS: ReadonlySet<string> = new Set(['dash', 'word', 'claim']);

/**
 * The results of a block whose indicator counts money, or persons with decimals, read as measures: amounts or shares where each
 * label of a target or result has one right below or right of it, and those of all years are printed, while costs stand below
 * labels of their own.
 */
export function amountsAsResults(
  { rows }: Block,
  read: (cell: Cell) => ReadValue,
): ReadonlyMap<Cell, ReadValue> {
  const open = new Set(rows.flatMap((row) => row.filter((cell) => heads(cell, 'measure'))));
  if (open.size < FEWEST_RESULTS || !areOfAllYears(open)) return NOTHING;
  const results: Cell[] = [];
  const kinds = new Set<string>();
  let costs = 0;
  let above: ReadonlyMap<number, Cell> = new Map();
  for (const row of rows) {
    let before: Cell | undefined;
    for (const cell of row) {
      const left = before?.label && before.column === cell.column - 1 ? before : undefined;
      before = cell;
      if (cell.label) continue;
      const own = [above.get(cell.column), left].filter((head) => head !== undefined);
      if (own.length === 0) continue;
      const { kind } = read(cell);
      if (kind === 'money' && own.some((head) => heads(head, 'money'))) {
        costs++;
        continue;
      }
      const head = own.find((one) => open.has(one));
      if (!head) continue;
      open.delete(head);
      if (IN_PLACE_OF_RESULTS.has(kind)) continue;
      if (kind !== 'money' && kind !== 'staff') return NOTHING;
      kinds.add(kind);
      results.push(cell);
    }
    above = new Map(row.flatMap((cell) => (cell.label ? [[cell.column, cell]] : [])));
  }
  const isWhole = open.size === 0 && kinds.size === 1 && results.length >= FEWEST_RESULTS;
  if (!isWhole || costs < FEWEST_COSTS) return NOTHING;
  return new Map(results.map((cell) => [cell, asMeasure(cell)]));
}

function heads({ label }: Cell, kind: FieldKind): boolean {
  return label?.fields.some((field) => field.group !== undefined && field.kind === kind) ?? false;
}

/** True where each field that has labels among these has one for every year that the form prints of it. */
function areOfAllYears(labels: Iterable<Cell>): boolean {
  const years = new Map<FormField, Set<number | null>>();
  for (const { label } of labels) {
    for (const field of label!.fields) {
      const own = years.get(field) ?? new Set();
      years.set(field, own.add(label!.year));
    }
  }
  return [...years].every(([field, own]) => own.size === (field.years?.length ?? 2));
}

function asMeasure({ text, raw }: Cell): ReadValue {
  return { kind: 'measure', quantity: parseMeasure(text, raw).value, item: null, speech: '' };
}
