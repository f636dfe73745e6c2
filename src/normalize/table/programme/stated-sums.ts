import { cellReference } from '../../../extract/grid.ts';
import type { CostFieldName } from '../../../form/table-field-name.ts';
import type { Identity, TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { readFigure } from '../shown/read-figure.ts';
import type { TableRow } from './table-row.ts';
import type { Amount, YearAmounts } from './year-amounts.ts';

/** What an identity says of the amounts of a year in a row. */
export interface StatedSum {
  readonly identity: Identity;
  readonly year: number;
  /** The amounts that are added up, and what they have to come to, in yen. */
  readonly parts: readonly Amount[];
  readonly whole: Amount;
  readonly sum: number;
  readonly holds: boolean;
}

/** What the identities of a form say of the amounts of a row, year by year. */
export function statedSums(
  years: Iterable<readonly [number, YearAmounts]>,
  row: TableRow,
  form: TableForm,
): StatedSum[] {
  return [...years].flatMap(([year, amounts]) =>
    form.identities.flatMap((identity) => statedSum(identity, amounts, year, row, form) ?? []),
  );
}

/** Dashes and blanks count as nothing; where a figure or a column is missing the identity says nothing. */
function statedSum(
  identity: Identity,
  amounts: YearAmounts,
  year: number,
  row: TableRow,
  form: TableForm,
): StatedSum | null {
  const { parts, equals, rate_yen, tolerance_yen } = identity;
  const hasColumn = (field: CostFieldName) => row.all(field).some((cell) => cell.year === year);
  if (!parts.every(hasColumn)) return null;
  const whole = amounts.get(equals);
  const stated = parts.flatMap((part) => amounts.get(part) ?? []);
  const unknown = [...stated, ...(whole ? [whole] : [])].some(
    ({ measure }) => measure.status === 'text' || measure.status === 'lost',
  );
  if (!whole || whole.measure.value === null || stated.length === 0 || unknown) return null;
  const sumOf = (yenOf: (amount: Amount) => number) =>
    stated.reduce((total, part) => total + yenOf(part), 0) * rate_yen;
  const isSum = (yenOf: (amount: Amount) => number) =>
    Math.abs(sumOf(yenOf) - yenOf(whole)) <= tolerance_yen + 1e-6 + 1e-12 * Math.abs(yenOf(whole));
  const holds = isSum(shownValue) || isSum((amount) => heldValue(amount, form));
  return { identity, year, parts: stated, whole, sum: sumOf(shownValue), holds };
}

function shownValue({ measure }: Amount): number {
  return measure.value ?? 0;
}

/** What the cell of an amount holds that a workbook shows rounded: amounts that are shown need not add up where these do. */
function heldValue(amount: Amount, { money_unit_yen }: TableForm): number {
  const { cell } = amount;
  const value = shownValue(amount);
  if (cell.exact === null) return value;
  const figure = readFigure(cell.raw).value;
  const [, decimals = ''] = /\.(\d+)/u.exec(cell.raw) ?? [];
  const half = 0.5 / 10 ** decimals.length;
  // What is read instead of a cell is another figure.
  if (figure === null || Math.abs(cell.exact - figure) > half + 1e-9) return value;
  const unit = cell.field.kind === 'money' ? (cell.unitYen ?? money_unit_yen) : 1;
  return cell.exact * (figure === 0 ? unit : value / figure);
}

/** The issue of a sum that does not hold; `leftOut` names the columns of which figures are left out for it, where the programme is loaded without them. */
export function brokenSum(
  { identity, year, parts, whole, sum }: StatedSum,
  form: TableForm,
  leftOut: string | null = null,
): Issue {
  const places = [...parts, whole].map(
    ({ cell }) => `${cellReference(cell.row, cell.column.column)} "${cell.raw}"`,
  );
  const unit = form.money_unit_yen;
  const message = `${identity.name} does not hold for fiscal year ${year}: ${sum / unit} against ${whole.measure.value! / unit} (in ${unit} yen), from ${places.join(', ')}`;
  return {
    severity: identity.severity,
    code: 'identity-broken',
    message:
      leftOut === null ? message : `${message}; the figures in column(s) ${leftOut} are not loaded`,
    remedy: remedyOf(identity.severity, leftOut !== null),
    row: whole.cell.row,
    column: whole.cell.column.column,
    rawText: whole.cell.raw,
  };
}

function remedyOf(severity: 'error' | 'warning', isLeftOut: boolean): string {
  if (isLeftOut) return 'Look for a wrong figure in these cells, and correct it in the source.';
  return severity === 'error'
    ? 'The programme is not loaded. Look for a slipped column or a wrong figure in these cells.'
    : 'Loaded as printed; compare the cells with the source.';
}
