import { columnName, type GridRow, textAt } from '../../../extract/grid.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { isDash } from '../../../text/normalize-text.ts';
import { cellKind } from '../rows/cell-kind.ts';
import { withoutCells } from '../shown/with-cells.ts';
import { brokenSum, type StatedSum, statedSums } from './stated-sums.ts';
import type { TableRow } from './table-row.ts';
import { amountsByYear } from './year-amounts.ts';

/** A row as it is to be read instead, and why. */
export interface RowInstead {
  readonly shown: GridRow;
  readonly issues: readonly Issue[];
}

/** Columns of figures and of words; those that the form does not read are missing. */
type Kinds = ReadonlyMap<number, 'figures' | 'words'>;

/** In so few amounts beside nothing a sum comes out by chance, as where all money is of one source. */
const FEWEST_AMOUNTS = 2;

/**
 * The row of a programme without the figures of sums that do not hold, where its cells cannot have slipped, as words stand in their
 * column behind those figures: one of them is wrong, and so are none that another sum proves. Figures beside them that no sum proves
 * are left out as well. Null where the whole row is in doubt.
 */
export function withoutBrokenSums(
  row: TableRow,
  shown: GridRow,
  form: TableForm,
): RowInstead | null {
  const sums = statedSums(amountsByYear(row, form, []), row, form);
  const broken = sums.filter(({ holds, identity }) => !holds && identity.severity === 'error');
  const proven = new Set(sums.filter(isTelling).flatMap(placesOf));
  const wrong = broken.map((sum) => placesOf(sum).filter((place) => !proven.has(place)));
  if (broken.length === 0 || row.numbers.size > 1 || wrong.some((places) => places.length === 0))
    return null;
  const kinds = kindsOf(row);
  if (firstInPlace(Math.max(...wrong.flat()), shown, kinds) === null) return null;
  const left = new Set(wrong.flat().flatMap((place) => runAround(place, shown, kinds)));
  for (const place of proven) left.delete(place);
  const names = [...left]
    .filter((column) => kinds.has(column))
    .sort((a, b) => a - b)
    .map(columnName)
    .join(', ');
  return {
    shown: withoutCells(shown, (column) => left.has(column)),
    issues: broken.map((sum) => brokenSum(sum, form, names)),
  };
}

/** True for a sum of several amounts that comes out. */
function isTelling({ holds, parts, whole }: StatedSum): boolean {
  const amounts = parts.filter(({ measure }) => (measure.value ?? 0) !== 0);
  return holds && (whole.measure.value ?? 0) !== 0 && amounts.length >= FEWEST_AMOUNTS;
}

function placesOf({ parts, whole }: StatedSum): number[] {
  return [...parts, whole].map(({ cell }) => cell.column.column);
}

/** Which columns are of figures, and which of words, by the form. */
function kindsOf({ cells }: TableRow): Kinds {
  return new Map(
    cells.map(({ column, field }) => [column.column, isOfFigures(field) ? 'figures' : 'words']),
  );
}

/**
 * The first column of words right of a place, behind one of figures, in which words stand, and none before it; null where there is none.
 * Cells that slipped would be a column aside there. A column that the form does not read proves nothing: it may be of either.
 */
function firstInPlace(place: number, shown: GridRow, kinds: Kinds): number | null {
  const ends = [...kinds.keys()].filter(
    (end) =>
      end > place &&
      holdsWord(end, shown, kinds) &&
      kinds.get(end - 1) === 'figures' &&
      !isWord(textAt(shown, end - 1)),
  );
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** A place and the columns around it, from the last words before it up to the next ones that stand in their place; nothing else ends what may have slipped. */
function runAround(place: number, shown: GridRow, kinds: Kinds): number[] {
  let from = place;
  while (from > 1 && !holdsWord(from - 1, shown, kinds)) from--;
  const end = firstInPlace(place, shown, kinds)!;
  return Array.from({ length: end - from }, (_, at) => from + at);
}

/** True for a column of words in which some stand. */
function holdsWord(column: number, shown: GridRow, kinds: Kinds): boolean {
  return kinds.get(column) === 'words' && isWord(textAt(shown, column));
}

function isWord(text: string): boolean {
  return text !== '' && !isDash(text) && cellKind(text) === 'word';
}
