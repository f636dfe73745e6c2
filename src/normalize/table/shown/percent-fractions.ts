import { cellAt, cellReference, type GridRow } from '../../../extract/grid.ts';
import type { Issue } from '../../../issue.ts';
import { readMeasure } from '../../values/read-measure.ts';
import { normalizeUnit } from '../../values/unit.ts';
import { headsNameAndUnit, splitNameAndUnit } from '../../values/unit-in-name.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import type { RowsInstead } from './rows-instead.ts';
import { type CellOfRow, leavingOut } from './with-cells.ts';

/** A figure under the unit %, and where it stands. */
interface PercentFigure extends CellOfRow {
  readonly raw: string;
  readonly value: number;
  /** True where it does not print the unit itself. */
  readonly isBare: boolean;
}

/** 1.2 may be 120 % as well as 1.2 %; no table counts rates of more than twice the whole as 2.3. */
const LEAST_PERCENT = 2;
/** Of an item, one figure at least is a part of a whole, where they are fractions. */
const WHOLE = 1;
/** Beside a percentage as large as this, a part of a whole is as soon a fraction. */
const LARGE_PERCENT = 20;
const FIGURE = /_(target|actual|result)$/u;
/** A message names as many others. */
const MOST_NAMED = 5;
/** Nobody writes a percentage with so many decimals: a program has divided. */
const QUOTIENT = /[.．][0-9０-９]{5,}/u;

/**
 * Leaves out bare figures that may be fractions of what their unit % says: a program that does not know formats writes 70.5 %
 * as 0.705. Which of the two is meant is not known where none of a table is as large as percentages are, of quotients that are
 * parts of a whole and, beside them, of any item whose figures are all so small, and of a part of a whole beside a large
 * percentage of its item. `rows` holds what is read instead of a programme's row.
 */
export function percentFractions(
  programmes: readonly GridRow[],
  rows: ReadonlyMap<GridRow, GridRow>,
  { matched }: MatchedColumns,
): RowsInstead {
  const items = percentItems(matched);
  const figures = programmes.flatMap((row) => {
    const shown = rows.get(row) ?? row;
    return items.map((item) => figuresOf(item, row, shown)).filter(({ length }) => length > 0);
  });
  const unclear = unclearFigures(figures);
  if (unclear.length === 0) return { instead: rows, issues: [] };
  const left = unclear.flatMap((one) => one.figures);
  return { instead: leavingOut(rows, left), issues: unclear.map(fractionsIssue) };
}

/** Figures that may be fractions, and why; there is one at least. */
interface Unclear {
  readonly figures: readonly PercentFigure[];
  readonly reason: string;
}

function unclearFigures(items: readonly (readonly PercentFigure[])[]): Unclear[] {
  const bare = items.map((item) => item.filter(({ isBare }) => isBare));
  const all = bare.flat();
  if (all.every(isSmall)) {
    const reason = `like all ${all.length} bare figure(s) of this table under the unit %`;
    return all.length === 0 ? [] : [{ figures: all, reason }];
  }
  const quotient = bare.flatMap(strangeQuotients)[0];
  return items.flatMap((item, at): Unclear[] => {
    const figures = bare[at]!;
    if (quotient && figures.every(isSmall) && figures.some(isPart))
      return [{ figures, reason: besideQuotient(quotient) }];
    const large = item.find(({ value }) => Math.abs(value) >= LARGE_PERCENT);
    const parts = large ? figures.filter(isPart) : [];
    if (parts.length > 0)
      return [
        { figures: parts, reason: `for ${placeOf(large!)} "${large!.raw}" stands beside it` },
      ];
    const strange = strangeQuotients(figures);
    return strange.length > 0 ? [{ figures: strange, reason: besideQuotient(strange[0]!) }] : [];
  });
}

/** Quotients that are parts of a whole, of an item that has no larger ones beside percentages. */
function strangeQuotients(item: readonly PercentFigure[]): PercentFigure[] {
  const quotients = item.filter(({ raw }) => QUOTIENT.test(raw));
  const parts = quotients.filter(isPart);
  return item.every(isSmall) || parts.length === quotients.length ? parts : [];
}

function besideQuotient(quotient: PercentFigure): string {
  return `for ${placeOf(quotient)} "${quotient.raw}" of this table is a quotient under the unit %`;
}

function isSmall({ value }: PercentFigure): boolean {
  return Math.abs(value) < LEAST_PERCENT;
}

function isPart({ value }: PercentFigure): boolean {
  return Math.abs(value) <= WHOLE;
}

function placeOf({ row, column }: PercentFigure): string {
  return cellReference(row.number, column);
}

/** An indicator or an activity of a form: the column of its unit, or of name and unit, and those of its figures, which the form may say are in %. */
interface PercentItem {
  readonly unitColumn: number | null;
  readonly nameColumn: number | null;
  readonly figures: { readonly column: number; readonly isPercent: boolean }[];
}

/** The items of a table that have a unit printed, or one that the form says is %. */
function percentItems(matched: readonly MatchedColumn[]): PercentItem[] {
  const items = new Map<string, PercentItem>();
  for (const { field, no, column } of matched) {
    if (!FIGURE.test(field.field)) continue;
    const key = `${field.field.replace(FIGURE, '')} ${no}`;
    const columnOf = (part: string) => {
      const name = field.field.replace(FIGURE, part);
      return matched.find((one) => one.field.field === name && one.no === no)?.column;
    };
    const name = columnOf('_name');
    const item = items.get(key) ?? {
      unitColumn: columnOf('_unit')?.column ?? null,
      nameColumn: name && headsNameAndUnit(name.label) ? name.column : null,
      figures: [],
    };
    item.figures.push({ column: column.column, isPercent: field.unit === '%' });
    items.set(key, item);
  }
  return [...items.values()].filter(
    ({ unitColumn, nameColumn, figures }) =>
      unitColumn !== null || nameColumn !== null || figures.some(({ isPercent }) => isPercent),
  );
}

/** The figures of an item in a row that are in % and not zero. */
function figuresOf(
  { unitColumn, nameColumn, figures }: PercentItem,
  row: GridRow,
  shown: GridRow,
): PercentFigure[] {
  const ofName = nameColumn === null ? null : splitNameAndUnit(cellAt(shown, nameColumn));
  const unit =
    unitColumn === null ? (ofName?.unit ?? null) : normalizeUnit(cellAt(shown, unitColumn));
  if (unit !== null && unit !== '%') return [];
  return figures.flatMap(({ column, isPercent }): PercentFigure[] => {
    if (unit === null && !isPercent) return [];
    const raw = cellAt(shown, column);
    const { value, unit: own } = readMeasure(raw);
    return value ? [{ row, column, raw, value, isBare: own === null }] : [];
  });
}

function fractionsIssue({ figures, reason }: Unclear): Issue {
  const [first, ...others] = figures;
  const { row, column, raw } = first!;
  const company = others
    .slice(0, MOST_NAMED)
    .map((one) => `${placeOf(one)} "${one.raw}"`)
    .join(', ');
  const alike = company && `, and so may ${company}${others.length > MOST_NAMED ? ' …' : ''}`;
  return {
    severity: 'warning',
    code: 'percent-unclear',
    message: `${placeOf(first!)} "${raw}" may be a fraction (0.705 for 70.5 %) as well as a percentage${alike}, ${reason}: none is loaded`,
    remedy: 'Show these cells as percentages in the source (70.5%), and export it again.',
    row: row.number,
    column,
    rawText: raw,
  };
}
