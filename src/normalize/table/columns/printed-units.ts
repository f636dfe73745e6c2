import {
  cellAt,
  cellReference,
  columnName,
  type Grid,
  type GridRow,
} from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { declaredLabelKey } from '../../../form/label-key.ts';
import { keysAbove } from '../../../form/table-columns.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { headUnits, type MoneyUnit, titleUnits } from '../../../text/money-unit.ts';
import { type Header, rowsAbove, rowsBelow } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { withoutColumns } from '../heads/without-columns.ts';
import { headingRows } from '../rows/heading-rows.ts';
import { rowKinds } from '../rows/row-kind.ts';
import { rowsOfHeads } from '../rows/rows-of-heads.ts';
import { areOfUsualSize } from './usual-amount.ts';

/** A printed unit of money, and the cell that prints it. */
interface PrintedUnit extends MoneyUnit {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
}

/** Longer texts that stand below a table speak of units as of anything else. */
const LONGEST_NOTE = 60;

/**
 * Columns without those of money whose head, or else the title or a note, prints another unit than the form says, and why. A
 * head whose unit the form prints too (人件費(円) beside 決算額(千円)) is counted in that, as are all of one printed unit whose amounts
 * are as large in it as the form says that they are.
 */
export function withoutOtherUnits(
  columns: MatchedColumns,
  grid: Grid,
  header: Header,
  form: TableForm,
): MatchedColumns {
  const below = rowsBelow(grid, header);
  const unitRows = rowsOfHeads(grid, header, columns, form);
  const above = unitsAbove(grid, header);
  const titles = [...above, ...notesBelow(below, columns, form).flatMap(unitsOfNote)];
  const ofColumn = (one: MatchedColumn) =>
    unitsOfHead(one, header) ?? unitsBelowHead(one, unitRows);
  const amounts = columns.matched.filter(({ field }) => field.kind === 'money');
  if (contradicts(above, amounts.map(ofColumn)))
    return withoutColumns(columns, (one) => amounts.includes(one), [
      contradictedUnit(above[0]!, amounts),
    ]);
  const changed = titles.length === 0 ? changedUnit(amounts, ofColumn, form) : null;
  const unitsOf = (one: MatchedColumn) => ofColumn(one) ?? (changed ? [changed] : titles);
  const others = amounts.flatMap((one) => {
    if (unitOfForm(one) !== null) return [];
    const printed = unitsOf(one);
    const unit = printed.find(({ yen }) => yen !== form.money_unit_yen);
    const isOne = printed.every(({ yen }) => yen === unit?.yen);
    return unit ? [{ column: one, unit, isOne }] : [];
  });
  const byCell = groupBy(others, ({ unit }) => cellReference(unit.row, unit.column));
  const unitYen = new Map<MatchedColumn, number | null>();
  const issues: Issue[] = [];
  for (const group of byCell.values()) {
    const { unit } = group[0]!;
    const ofCell = group.map(({ column }) => column);
    const isMeant =
      group.every(({ isOne }) => isOne) && areOfUsualSize(below, ofCell, unit.yen, form);
    for (const column of ofCell) unitYen.set(column, isMeant ? unit.yen : null);
    if (!isMeant) issues.push(otherUnit(unit, ofCell, form));
  }
  const matched = columns.matched.flatMap((one) => {
    const yen = one.field.kind === 'money' ? (unitOfForm(one) ?? unitYen.get(one)) : undefined;
    if (yen === null) return [];
    return yen === undefined ? one : { ...one, unitYen: yen };
  });
  return { ...columns, matched, issues: [...columns.issues, ...issues] };
}

/** Rows below a header that are no programmes, and may be notes. */
function notesBelow(
  rows: readonly GridRow[],
  columns: MatchedColumns,
  form: TableForm,
): readonly GridRow[] {
  const kindOf = rowKinds(columns, form);
  const headings = headingRows(
    rows.filter((row) => kindOf(row) === 'named'),
    columns,
  );
  return rows.filter((row) => kindOf(row) === 'stray' || headings.has(row));
}

/** True where a title states a unit that is none of the heads', all of which state their own: it would be nobody's. */
function contradicts(
  titles: readonly PrintedUnit[],
  heads: readonly (readonly PrintedUnit[] | null)[],
): boolean {
  const ofHeads = new Set(heads.flatMap((units) => units?.map(({ yen }) => yen) ?? []));
  const haveAll = heads.length > 0 && heads.every((units) => units !== null);
  return haveAll && titles.length > 0 && titles.every(({ yen }) => !ofHeads.has(yen));
}

/**
 * Another unit than the form's that heads print where no head of the table prints that one: amounts whose heads print none (国庫支出金
 * beside 事業費(円)) may be counted in it too. Null where some head counts as the form does, and for heads that the form declares so.
 */
function changedUnit(
  amounts: readonly MatchedColumn[],
  ofColumn: (one: MatchedColumn) => readonly PrintedUnit[] | null,
  form: TableForm,
): PrintedUnit | null {
  const others = amounts.filter((one) => unitOfForm(one) === null);
  const printed = others.flatMap((one) => ofColumn(one) ?? []);
  const isKept =
    amounts.some((one) => unitOfForm(one) === form.money_unit_yen) ||
    printed.some(({ yen }) => yen === form.money_unit_yen);
  return isKept ? null : (printed[0] ?? null);
}

/** Units of money that the cells above the header print. */
function unitsAbove(grid: Grid, header: Header): PrintedUnit[] {
  return rowsAbove(grid, header).flatMap(({ number, cells }) =>
    cells.flatMap((raw, at) =>
      titleUnits(raw).map((unit) => ({ ...unit, row: number, column: at + 1, raw })),
    ),
  );
}

/** Units that the nearest text of a column's head prints; null where none does. */
function unitsOfHead({ column }: MatchedColumn, { lastRow }: Header): PrintedUnit[] | null {
  for (const raw of [column.label, ...column.above]) {
    const units = headUnits(raw);
    if (units.length > 0)
      return units.map((unit) => ({ ...unit, row: lastRow, column: column.column, raw }));
  }
  return null;
}

/** Yen of the one unit that a column's head prints in a text that the form declares for it; null where none does. */
function unitOfForm({ field, no, column }: MatchedColumn): number | null {
  const declared = [
    ...field.labels.map(declaredLabelKey),
    ...(keysAbove({ field, no }) ?? []).flat(),
  ];
  for (const raw of [column.label, ...column.above]) {
    const [unit, other] = headUnits(raw);
    if (unit) return !other && declared.includes(columnKey(raw).key) ? unit.yen : null;
  }
  return null;
}

/** Units that stand alone in a column's cell between its head and the first programme; null where none does. */
function unitsBelowHead({ column: { column } }: MatchedColumn, rows: readonly GridRow[]) {
  const units = rows.flatMap((row) => {
    const raw = cellAt(row, column);
    return titleUnits(raw).map((unit): PrintedUnit => ({ ...unit, row: row.number, column, raw }));
  });
  return units.length > 0 ? units : null;
}

/** Units that a row without a programme names as such; one that stands alone is an indicator's. */
function unitsOfNote({ number, cells }: GridRow): PrintedUnit[] {
  return cells.flatMap((raw, at) =>
    /単位|金額/u.test(raw) && raw.length <= LONGEST_NOTE
      ? titleUnits(raw).map((unit) => ({ ...unit, row: number, column: at + 1, raw }))
      : [],
  );
}

function otherUnit(unit: PrintedUnit, columns: readonly MatchedColumn[], form: TableForm): Issue {
  return unitIssue(
    unit,
    columns,
    `where the form counts in ${form.money_unit_yen} yen`,
    "Change 'money_unit_yen' in the form file if it is wrong for all files; otherwise give files of this unit a form of their own, or correct the unit that is printed.",
  );
}

function contradictedUnit(unit: PrintedUnit, columns: readonly MatchedColumn[]): Issue {
  return unitIssue(
    unit,
    columns,
    'and the heads of all amounts another one, so that the unit cannot be told',
    'Correct the title, or the heads, in the source.',
  );
}

function unitIssue(
  { name, row, column, raw }: PrintedUnit,
  columns: readonly MatchedColumn[],
  why: string,
  remedy: string,
): Issue {
  const names = columns.map((one) => columnName(one.column.column)).join(', ');
  return {
    severity: 'warning',
    code: 'unit-differs',
    message: `${cellReference(row, column)} prints the unit ${name}, ${why}: the amounts of column(s) ${names} are not loaded`,
    remedy,
    row,
    column,
    rawText: beginningOf(raw),
  };
}
