import { cellAt, cellReference, type GridRow } from '../../../extract/grid.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { hasDoubtfulPoint } from '../../values/amount.ts';
import { normalizeUnit } from '../../values/unit.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { isOfPart } from '../rows/columns-of-rows.ts';
import { whatIsSaid } from '../rows/year-rows.ts';
import { readFigure, withoutMark } from './read-figure.ts';
import type { RowsInstead } from './rows-instead.ts';
import { type CellOfRow, leavingOut } from './with-cells.ts';

/** A separator read as a point makes a thousandth of a figure; its other years and its target are not so much larger. */
const FAR_LARGER = 100;
/** A message names as many others. */
const MOST_NAMED = 5;
const FIGURE = /_(?:target|actual|result)$/u;
const MAY_BE_DOUBTFUL = /[.．][\d０-９]{3}/u;
const DECIMAL = /\.\d/u;

/** A figure of an item, and where it stands; `part` tells rows apart that share a column. */
interface Figure extends CellOfRow {
  readonly part: string;
  readonly raw: string;
  readonly size: number;
  readonly unit: string | null;
}

/**
 * Leaves out 1.272 of an item whose other figures in the row are all a hundred times as large or more and in the same unit: it is as
 * soon 1,272, of which the separator was mistyped. Where anything else in its column has decimals, it may have some too.
 */
export function doubtfulFigures(
  rows: readonly GridRow[],
  shown: ReadonlyMap<GridRow, GridRow>,
  { matched }: MatchedColumns,
): RowsInstead {
  const columns = matched.filter(({ field }) => FIGURE.test(field.field));
  const mayBe = (row: GridRow) =>
    columns.some(({ column: { column } }) => MAY_BE_DOUBTFUL.test(cellAt(row, column)));
  if (!rows.some((row) => mayBe(shown.get(row) ?? row))) return { instead: shown, issues: [] };
  const items = [...groupBy(columns, itemOf).values()];
  const figures = rows.map((row) => {
    const { part } = whatIsSaid(row, matched);
    return items.map((item) => figuresOf(item, part, row, shown.get(row) ?? row, matched));
  });
  const doubtful = new Set(figures.flat().flatMap(doubtfulOf));
  const placeOf = ({ column, part }: Figure) => `${column}|${part}`;
  const withDecimals = new Set(
    figures
      .flat(2)
      .filter((one) => DECIMAL.test(one.raw) && !doubtful.has(one))
      .map(placeOf),
  );
  const left = [...doubtful].filter((one) => !withDecimals.has(placeOf(one)));
  return {
    instead: leavingOut(shown, left),
    issues: [...groupBy(left, placeOf).values()].map(doubtfulIssue),
  };
}

/** Which indicator or activity a column is of. */
function itemOf({ field, no }: MatchedColumn): string {
  return `${field.field.replace(FIGURE, '')}|${no}`;
}

/** The figures of an item in a row, but zeros, which say nothing of its size. */
function figuresOf(
  item: readonly MatchedColumn[],
  part: string,
  row: GridRow,
  shown: GridRow,
  matched: readonly MatchedColumn[],
): Figure[] {
  const [first] = item;
  const unitField = first!.field.field.replace(FIGURE, '_unit');
  const unitColumn = matched.find(({ field, no }) => field.field === unitField && no === first!.no);
  const ofItem = unitColumn ? normalizeUnit(cellAt(shown, unitColumn.column.column)) : null;
  const own = item.filter((one) => isOfPart(one, part));
  return own.flatMap(({ field, column: { column } }): Figure[] => {
    const raw = normalizeText(withoutMark(cellAt(shown, column)));
    const { value, unit } = readFigure(raw);
    const size = Math.abs(value ?? 0);
    return size === 0
      ? []
      : [{ row, column, part, raw, size, unit: unit ?? ofItem ?? field.unit ?? null }];
  });
}

function doubtfulOf(item: readonly Figure[]): Figure[] {
  const doubtful = item.filter(({ raw }) => hasDoubtfulPoint(raw));
  const others = item.filter(({ raw }) => !hasDoubtfulPoint(raw));
  const least = Math.max(...doubtful.map(({ size }) => size)) * FAR_LARGER;
  const areAlike = item.every(({ unit }) => unit === item[0]!.unit);
  const areLarger = others.length > 0 && others.every(({ size }) => size >= least);
  return areAlike && areLarger ? doubtful : [];
}

function doubtfulIssue(figures: readonly Figure[]): Issue {
  const [{ row, column, raw }, ...others] = figures as [Figure, ...Figure[]];
  const company = others
    .slice(0, MOST_NAMED)
    .map((one) => `${cellReference(one.row.number, one.column)} "${one.raw}"`)
    .join(', ');
  const alike = company && `, and so has ${company}${others.length > MOST_NAMED ? ' …' : ''}`;
  return {
    severity: 'warning',
    code: 'value-not-numeric',
    message: `${cellReference(row.number, column)} "${raw}" has three decimals, where the others of the item are a hundred times as large: it may be ${raw.replace('.', ',')}${alike}`,
    remedy: 'Stays empty. Correct the cell in the source.',
    row: row.number,
    column,
    rawText: raw,
  };
}
