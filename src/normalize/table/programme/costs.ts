import { cellReference } from '../../../extract/grid.ts';
import { type CostFieldName, isCostField } from '../../../form/table-field-name.ts';
import type { Identity, TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import type { CostYear, Measure } from '../../record.ts';
import { readFigure, withoutMark } from '../shown/read-figure.ts';
import { lostFigure } from './lost-figure.ts';
import { readAmount } from './read-amount.ts';
import type { TableCell, TableRow } from './table-row.ts';

/** An amount of one year: its cell, and what it says, money in yen. */
interface Amount {
  readonly cell: TableCell;
  readonly measure: Measure;
}

type YearAmounts = ReadonlyMap<CostFieldName, Amount>;

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

/** Amounts and staff of every year of a row; `issues` takes what is no number and which identities fail. */
export function readCosts(row: TableRow, form: TableForm, issues: Issue[]): CostYear[] {
  const years = [...amountsByYear(row, form, issues)].sort(([a], [b]) => a - b);
  for (const [year, amounts] of years) {
    for (const identity of form.identities) {
      const stated = statedSum(identity, amounts, year, row, form);
      if (stated && !stated.holds) issues.push(brokenSum(stated, form));
    }
  }
  return years.map(([year, amounts]) => costOf(row, year, amounts));
}

function amountsByYear(
  row: TableRow,
  form: TableForm,
  issues: Issue[],
): Map<number, Map<CostFieldName, Amount>> {
  const years = new Map<number, Map<CostFieldName, Amount>>();
  for (const cell of row.cells) {
    const { field } = cell.field;
    if (!isCostField(field) || cell.year === null || cell.raw === '') continue;
    const measure = readAmount(cell, field, form);
    issues.push(...amountIssues(cell, measure));
    const amounts = years.get(cell.year) ?? new Map<CostFieldName, Amount>();
    years.set(cell.year, amounts.set(field, { cell, measure }));
  }
  return years;
}

function costOf(row: TableRow, fiscalYear: number, amounts: YearAmounts): CostYear {
  const phase = row.phaseOf(fiscalYear);
  const read = (field: CostFieldName, column: string = field): number | null => {
    const amount = amounts.get(field);
    if (!amount) return null;
    const value = wholeYen(amount);
    row.read(amount.cell, 'cost', column, value);
    return value;
  };
  const total = amounts.get('total_cost_yen');
  if (total) row.take(total.cell, 'duplicate');
  const isPlan = phase === 'planned';
  const spending = read('spending_yen', isPlan ? 'planned_yen' : 'settlement_yen');
  return {
    fiscalYear,
    phase,
    budgetYen: read('budget_yen'),
    settlementYen: read('settlement_yen') ?? (isPlan ? null : spending),
    plannedYen: read('planned_yen') ?? (isPlan ? spending : null),
    personnelCostYen: read('personnel_cost_yen'),
    regularStaffFte: read('regular_staff_fte'),
    otherStaffFte: read('other_staff_fte'),
    specialStaffFte: read('special_staff_fte'),
    regularStaffPersons: read('regular_staff_persons'),
    workHours: read('work_hours'),
    nationalSubsidyYen: read('national_subsidy_yen'),
    prefecturalSubsidyYen: read('prefectural_subsidy_yen'),
    localBondYen: read('local_bond_yen'),
    otherFundingYen: read('other_funding_yen'),
    generalFundYen: read('general_fund_yen'),
  };
}

/** Parts of a yen, as shares of a sum can have, go only after the identities are checked. */
function wholeYen({ cell, measure: { value } }: Amount): number | null {
  return value === null || cell.field.kind !== 'money' ? value : Math.round(value);
}

/** What the identities of a form say of a row. */
export function statedSums(row: TableRow, form: TableForm): StatedSum[] {
  return [...amountsByYear(row, form, [])].flatMap(([year, amounts]) =>
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
  const figure = readFigure(withoutMark(cell.raw)).value;
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

function amountIssues(cell: TableCell, measure: Measure): Issue[] {
  if (measure.status !== 'text' && measure.status !== 'lost') return [];
  if (measure.status === 'lost') return [lostFigure(cell, cell.field.field)];
  // 該当なし and 未確定 say that there is no figure: nothing is to be mended.
  if (measure.detail !== undefined && measure.detail !== 'not_numeric') return [];
  return [
    {
      severity: 'warning',
      code: 'value-not-numeric',
      message: `${cell.field.field}: "${cell.raw}" is no amount`,
      remedy: 'Stays empty. Correct the cell in the source if a figure is meant.',
      row: cell.row,
      column: cell.column.column,
      rawText: cell.raw,
    },
  ];
}
