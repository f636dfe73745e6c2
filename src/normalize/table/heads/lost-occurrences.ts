import { columnName } from '../../../extract/grid.ts';
import type { TableColumns } from '../../../form/table-columns.ts';
import type { Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { HeadedColumn, Header } from './header.ts';

/** Columns of one label that stand fewer times than the form tells apart: which of them was lost is not known. */
export interface LostOccurrences {
  readonly columns: ReadonlySet<HeadedColumn>;
  readonly issues: readonly Issue[];
}

/** Finds the labels whose columns a form tells apart by their order, and of which a column is lost. */
export function lostOccurrences(header: Header, { byKey }: TableColumns): LostOccurrences {
  const columns = new Set<HeadedColumn>();
  const issues: Issue[] = [];
  for (const [key, declared] of byKey) {
    if (typeof declared === 'string') continue;
    const own = header.columns.filter((column) => column.key === key && column.label !== '');
    const expected = Math.max(
      0,
      ...declared.map(({ field }) => (field.optional ? 0 : (field.occurrence ?? 0))),
    );
    if (own.length === 0 || own.length >= expected) continue;
    for (const column of own) columns.add(column);
    issues.push(lostOccurrence(own, expected, header));
  }
  return { columns, issues };
}

function lostOccurrence(own: readonly HeadedColumn[], expected: number, header: Header): Issue {
  const [{ label, column }] = own as [HeadedColumn];
  const places = own.map((one) => columnName(one.column)).join(', ');
  return {
    severity: 'warning',
    code: 'column-missing',
    message: `"${oneLine(label)}" stands ${own.length} time(s), in ${places}, where the form tells ${expected} apart by their order: which one is lost is not sure, and none of them is loaded`,
    remedy:
      "Put the lost column back, or tell the columns apart in the form file by 'under' instead of 'occurrence'.",
    row: header.lastRow,
    column,
  };
}
