import { columnName } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { isCostField, type TableFieldName } from '../../../form/table-field-name.ts';
import type { Issue } from '../../../issue.ts';
import { withoutHeadUnit } from '../../../text/money-unit.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { HeadedColumn, Header } from './header.ts';
import type { MatchedColumn } from './match-columns.ts';
import { phaseOfHead } from './phase-of-head.ts';

const FIRST_BUDGET = /当初/u;
/** A budget by such words, and by none that make it a part: 予算額(国庫分), ソフト予算額. */
const WHOLE_BUDGET = /予算額?合?計$/u;
/** 計 beside 当初予算 is the budget with all its changes. */
const SUM = /合?計$/u;
const ENDS_IN_FIRST = /当初(?:予算額?)?$/u;
/** What was spent or planned: a budget given for one of these is another field's, which the form has to say. */
const SPENT: readonly TableFieldName[] = ['spending_yen', 'settlement_yen', 'planned_yen'];

/**
 * The columns that give way to another one of the same amount and year, as heads say of each what it is: parts of a budget to those of
 * what was spent, and a first budget to one as it was changed. None where heads do not settle it.
 */
export function lesserColumns(
  field: TableFieldName,
  columns: readonly HeadedColumn[],
): readonly HeadedColumn[] {
  if (columns.length < 2 || !isCostField(field) || SPENT.includes(field)) return [];
  if (columns.some(({ year }) => year === null || year !== columns[0]!.year)) return [];
  const isLesser = field === 'budget_yen' ? isFirstBudget : isPlanned;
  const lesser = columns.filter(isLesser);
  const [surest, other] = columns.filter((one) => !lesser.includes(one));
  if (!surest || other) return [];
  const isSurer = field === 'budget_yen' ? isWholeBudget(surest, lesser) : isSpent(surest);
  return isSurer ? lesser : [];
}

function isPlanned(column: HeadedColumn): boolean {
  return phaseOfHead(column) === 'planned';
}

function isSpent(column: HeadedColumn): boolean {
  return ['settled', 'estimated'].includes(phaseOfHead(column) ?? '');
}

function isWholeBudget(column: HeadedColumn, firsts: readonly HeadedColumn[]): boolean {
  if (isPlanned(column) || WHOLE_BUDGET.test(keyOf(column))) return true;
  const group = groupOf(column, SUM);
  return group !== null && firsts.every((first) => groupOf(first, ENDS_IN_FIRST) === group);
}

function keyOf({ label }: HeadedColumn): string {
  return columnKey(withoutHeadUnit(label)).key;
}

/** What a column has in common with those beside it that end in other words; null where it does not end so. */
function groupOf(column: HeadedColumn, end: RegExp): string | null {
  const key = keyOf(column);
  return end.test(key) ? [key.replace(end, ''), ...column.above].join('|') : null;
}

function isFirstBudget({ label, above }: HeadedColumn): boolean {
  return [label, ...above].some((text) => FIRST_BUDGET.test(text));
}

/** Columns of one slot without those that give way to another, which are told. */
export function withoutLesser(
  slots: readonly (readonly MatchedColumn[])[],
  header: Header,
): { readonly slots: readonly (readonly MatchedColumn[])[]; readonly issues: readonly Issue[] } {
  const lesser = slots.flatMap((some) =>
    lesserColumns(
      some[0]!.field.field,
      some.map(({ column }) => column),
    ),
  );
  if (lesser.length === 0) return { slots, issues: [] };
  const kept = slots.map((some) => some.filter(({ column }) => !lesser.includes(column)));
  return { slots: kept, issues: [givenWay(lesser, header)] };
}

function givenWay(columns: readonly HeadedColumn[], header: Header): Issue {
  const [first] = columns as [HeadedColumn];
  const places = columns.map(({ column }) => columnName(column)).join(', ');
  const head = [...first.above].reverse().concat(first.label).map(oneLine).join(' / ');
  return {
    severity: 'info',
    code: 'column-repeated',
    message: `Column(s) ${places}, the first "${head}", print an amount of a budget whose settlement, or whose last change, is printed as well: these are loaded`,
    remedy: "Nothing to do; to keep the others, give them a 'note' of their own in the form file.",
    row: header.lastRow,
    column: first.column,
  };
}
