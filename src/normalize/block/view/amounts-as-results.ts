import type { Cell } from '../../../clean/cell.ts';
import type { FieldKind, FormField, YearRole } from '../../../form/block-form.ts';
import { isFigureOf } from '../../../form/figure-field.ts';
import { yearsOfField } from '../../../form/year-role.ts';
import { parseMeasure } from '../../values/measure.ts';
import type { PlacedLabel, PlacedValue } from './block-view.ts';
import { isInPlaceOf } from './neighbours.ts';
import type { ReadValue, ValueKind } from './value-kinds.ts';

const NONE: readonly number[] = [];
/** Fewer may have moved there with their rows. */
const FEWEST_RESULTS = 3;
const FEWEST_COSTS = 2;
const IN_PLACE_OF_RESULTS: ReadonlySet<ValueKind> = new Set([
  'dash',
  'word',
  'unread-amount',
  'claim',
]);

type Value = Pick<PlacedValue, 'index' | 'row' | 'column' | 'kind'>;
type Label = Pick<PlacedLabel, 'row' | 'column' | 'fields' | 'year' | 'fieldsOfOtherYear'>;

/**
 * The results of a block whose indicator counts money, or persons with decimals, by their indexes: amounts or shares where each
 * label of a target or result has one right below or right of it, and those of all years are printed, while costs stand below
 * labels of their own.
 */
export function amountsAsResults(
  labels: readonly Label[],
  values: readonly Value[],
): readonly number[] {
  const open = new Set(labels.filter((label) => headFigures(label.fields, 'measure')));
  if (open.size < FEWEST_RESULTS || !areOfAllYears(open)) return NONE;
  if (labels.some(({ fieldsOfOtherYear }) => headFigures(fieldsOfOtherYear, 'measure')))
    return NONE;
  const results: number[] = [];
  const kinds = new Set<ValueKind>();
  let costs = 0;
  for (const value of values) {
    const { index, kind } = value;
    const own = labels.filter((label) => isInPlaceOf(value, label));
    if (kind === 'money' && own.some(({ fields }) => headFigures(fields, 'money'))) {
      costs++;
      continue;
    }
    const head = own.find((label) => open.has(label));
    if (!head) continue;
    open.delete(head);
    if (IN_PLACE_OF_RESULTS.has(kind)) continue;
    if (kind !== 'money' && kind !== 'staff') return NONE;
    kinds.add(kind);
    results.push(index);
  }
  const isWhole = open.size === 0 && kinds.size === 1 && results.length >= FEWEST_RESULTS;
  return isWhole && costs >= FEWEST_COSTS ? results : NONE;
}

function headFigures(fields: readonly FormField[], kind: FieldKind): boolean {
  return fields.some((field) => isFigureOf(field, kind));
}

/** True where each field that has labels among these has one for every year that the form prints of it. */
function areOfAllYears(labels: Iterable<Label>): boolean {
  const years = new Map<FormField, Set<YearRole | null>>();
  for (const { fields, year } of labels) {
    for (const field of fields) {
      const own = years.get(field) ?? new Set();
      years.set(field, own.add(year));
    }
  }
  return [...years].every(([field, own]) => own.size === yearsOfField(field).length);
}

/** An amount or a share read as a measure. */
export function asMeasure({ text, raw }: Cell): ReadValue {
  const { value, unit } = parseMeasure(text, raw);
  return { kind: 'measure', quantity: value, unit, item: null, speech: '' };
}
