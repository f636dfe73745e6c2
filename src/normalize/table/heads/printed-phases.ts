import { columnName } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { YEAR_MARK } from '../../../form/label-key.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { withoutHeadUnit } from '../../../text/money-unit.ts';
import { oneLine } from '../../../text/one-line.ts';
import { isPhase, type Phase, phaseIn } from '../../../text/phase.ts';
import { phaseAfter } from '../programme/table-row.ts';
import type { HeadedColumn, Header } from './header.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';

/** Fields that are a settlement or a plan by the phase of their year. */
const BY_PHASE = ['spending_yen', 'settlement_yen'];

/** A column whose head names another phase than the form gives its year. */
interface OtherPhase extends MatchedColumn {
  readonly printed: Phase;
  readonly expected: Phase;
}

/**
 * Columns without those of which the head says 見込 or 予算 where the form calls the year settled. A settlement of a year that
 * the form calls estimated or planned is loaded as that, and told.
 */
export function withoutOtherPhases(
  columns: MatchedColumns,
  header: Header,
  form: TableForm,
  edition: number | null,
): MatchedColumns {
  if (edition === null) return columns;
  const others = columns.matched.flatMap((one): OtherPhase[] => {
    const year = yearOf(one, form, edition);
    const printed = BY_PHASE.includes(one.field.field) ? phaseOf(one.column) : null;
    if (year === null || printed === null) return [];
    const expected = phaseAfter(year - edition, form);
    return expected === printed ? [] : [{ ...one, printed, expected }];
  });
  if (others.length === 0) return columns;
  const left = others.filter(({ expected }) => expected === 'settled');
  const gone = new Set(left.map(({ column }) => column));
  const kept = others.filter(({ printed }) => printed === 'settled');
  return {
    ...columns,
    matched: columns.matched.filter(({ column }) => !gone.has(column)),
    issues: [
      ...columns.issues,
      ...[left, kept].filter((some) => some.length > 0).map((some) => phaseDiffers(some, header)),
    ],
  };
}

/** The phase that the nearest text of a head names that says nothing else but a year. */
function phaseOf({ label, above }: HeadedColumn): Phase | null {
  const texts = [label, ...above].map((text) =>
    columnKey(withoutHeadUnit(text)).key.replace(YEAR_MARK, ''),
  );
  const text = texts.find(isPhase);
  return text === undefined ? null : phaseIn(text);
}

function yearOf({ field, column, block }: MatchedColumn, form: TableForm, edition: number) {
  if (field.year === 'row') return null;
  if (field.year === 'label') return column.year;
  if (typeof field.year === 'number') return edition + field.year;
  const first = form.year_blocks?.first;
  return typeof first === 'number' ? edition + first + block : null;
}

function phaseDiffers(others: readonly OtherPhase[], header: Header): Issue {
  const [first] = others as [OtherPhase];
  const places = others.map(({ column }) => columnName(column.column)).join(', ');
  const label = [...first.column.above].reverse().concat(first.column.label).join(' / ');
  const fate =
    first.expected === 'settled' ? 'they are not loaded' : `they are loaded as ${first.expected}`;
  return {
    severity: 'warning',
    code: 'phase-differs',
    message: `The heads of column(s) ${places} do not fit 'phases' of the form, the first "${oneLine(label)}", ${first.printed} figures of a year that is ${first.expected} by the form: ${fate}`,
    remedy:
      "Correct 'phases' in the form file if it is wrong for all files; otherwise correct the heads in the source, or give files of this kind a form of their own.",
    row: header.lastRow,
    column: first.column.column,
    rawText: first.column.label.slice(0, 200),
  };
}
