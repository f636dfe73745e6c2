import { columnName } from '../../../extract/grid.ts';
import { phaseAfter, type TableForm } from '../../../form/table-form.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { Phase } from '../../../text/phase.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { phaseOfHead } from '../heads/phase-of-head.ts';
import { withoutColumns } from '../heads/without-columns.ts';
import { columnYear, firstBlockYear } from './column-year.ts';

/** Fields that are a settlement or a plan by the phase of their year. */
const BY_PHASE = ['spending_yen', 'settlement_yen'];

/** Phases that a head may not name over a field, whatever its year: no 予算 is a settlement. */
const CONTRARY: Readonly<Record<string, readonly Phase[]>> = {
  settlement_yen: ['planned'],
  budget_yen: ['settled', 'estimated'],
  planned_yen: ['settled', 'estimated'],
};

/** A column whose head names another phase than the form gives its year. */
interface OtherPhase extends MatchedColumn {
  readonly printed: Phase;
  readonly expected: Phase;
}

/**
 * Columns without those of which the head says 見込 or 予算 where the form calls the year settled, and those whose head says what the
 * field is not: 予算 above a settlement. A settlement of a year that the form calls estimated or planned is loaded as that, and told.
 */
export function withoutOtherPhases(
  all: MatchedColumns,
  header: Header,
  form: TableForm,
  edition: number | null,
): MatchedColumns {
  const columns = withoutContrary(all, header);
  if (edition === null) return columns;
  const first = firstBlockYear(form, edition);
  const others = columns.matched.flatMap((one): OtherPhase[] => {
    const year = columnYear(one, edition, first);
    const printed = BY_PHASE.includes(one.field.field) ? phaseOfHead(one.column) : null;
    if (year === null || printed === null) return [];
    const expected = phaseAfter(year - edition, form);
    return expected === printed ? [] : [{ ...one, printed, expected }];
  });
  if (others.length === 0) return columns;
  const left = others.filter(({ expected }) => expected === 'settled');
  const gone = new Set(left.map(({ column }) => column));
  const kept = others.filter(({ printed }) => printed === 'settled');
  const told = [left, kept].filter((some) => some.length > 0);
  return withoutColumns(
    columns,
    ({ column }) => gone.has(column),
    told.map((some) => phaseDiffers(some, header)),
  );
}

function withoutContrary(columns: MatchedColumns, header: Header): MatchedColumns {
  const contrary = columns.matched.filter(({ field, column }) => {
    const printed = phaseOfHead(column);
    return printed !== null && (CONTRARY[field.field]?.includes(printed) ?? false);
  });
  if (contrary.length === 0) return columns;
  const gone = new Set(contrary.map(({ column }) => column));
  return withoutColumns(columns, ({ column }) => gone.has(column), [
    contraryPhase(contrary, header),
  ]);
}

function contraryPhase(columns: readonly MatchedColumn[], header: Header): Issue {
  const [first] = columns as [MatchedColumn];
  const places = columns.map(({ column }) => columnName(column.column)).join(', ');
  return {
    severity: 'warning',
    code: 'phase-differs',
    message: `The heads of column(s) ${places} say that they are no ${first.field.field}, which they are by the form, the first "${headOf(first)}": they are not loaded`,
    remedy:
      "Give columns of this stage a field of their own in the form file, told apart by 'under'; or correct the heads in the source.",
    row: header.lastRow,
    column: first.column.column,
    rawText: beginningOf(first.column.label),
  };
}

function headOf({ column: { label, above } }: MatchedColumn): string {
  return oneLine([...above].reverse().concat(label).join(' / '));
}

function phaseDiffers(others: readonly OtherPhase[], header: Header): Issue {
  const [first] = others as [OtherPhase];
  const places = others.map(({ column }) => columnName(column.column)).join(', ');
  const fate =
    first.expected === 'settled' ? 'they are not loaded' : `they are loaded as ${first.expected}`;
  return {
    severity: 'warning',
    code: 'phase-differs',
    message: `The heads of column(s) ${places} do not fit 'phases' of the form, the first "${headOf(first)}", ${first.printed} figures of a year that is ${first.expected} by the form: ${fate}`,
    remedy:
      "Correct 'phases' in the form file if it is wrong for all files; otherwise correct the heads in the source, or give files of this kind a form of their own.",
    row: header.lastRow,
    column: first.column.column,
    rawText: beginningOf(first.column.label),
  };
}
