import { columnName } from '../../../extract/grid.ts';
import { isNumbered } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import type { Issue } from '../../../issue.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { Header } from './header.ts';
import type { MatchedColumn } from './match-columns.ts';

/** What a field says of an item. */
type Slot = Pick<MatchedColumn, 'field' | 'no'>;

/** Columns that stand behind another item's name than the form has before them, and why they are left out. */
export interface MovedItems {
  readonly columns: ReadonlySet<MatchedColumn>;
  readonly issues: readonly Issue[];
}

/**
 * Finds columns of items that a form tells apart by their order alone (the second 単位, the second 実績) and that no longer stand behind
 * their item's name, though the form has them there: items were moved, and the first one of a label is no longer the first item's.
 */
export function movedItems(
  matched: readonly MatchedColumn[],
  header: Header,
  form: TableForm,
): MovedItems {
  const own = matched.filter(({ field }) => isNumbered(field.field));
  const byOrder = own.filter(({ field }) => field.occurrence !== undefined);
  if (byOrder.length === 0) return { columns: new Set(), issues: [] };
  const declared = form.fields
    .filter(({ field }) => isNumbered(field))
    .map((field): Slot => ({ field, no: field.no ?? 0 }));
  const names = own.filter(isName);
  const hasName = (one: Slot) => names.some((name) => itemOf(name) === itemOf(one));
  const inOrder = [...own].sort((a, b) => a.column.column - b.column.column);
  const moved = [...groupBy(byOrder, ({ column }) => column.key).values()].filter((some) => {
    const isUsual = some.every(
      (one) =>
        hasName(one) &&
        isBehindName(
          declared,
          declared.findIndex(({ field }) => field === one.field),
        ),
    );
    return isUsual && !some.every((one) => isBehindName(inOrder, inOrder.indexOf(one)));
  });
  return { columns: new Set(moved.flat()), issues: moved.map((some) => movedIssue(some, header)) };
}

/** True for a slot of which the nearest name before it is its own item's. */
function isBehindName(slots: readonly Slot[], at: number): boolean {
  const name = slots.slice(0, at + 1).findLast(isName);
  return name !== undefined && itemOf(name) === itemOf(slots[at]!);
}

function isName({ field }: Slot): boolean {
  return field.field.endsWith('_name');
}

function itemOf({ field, no }: Slot): string {
  return `${field.field.replace(/_.*$/u, '')}/${no}`;
}

function movedIssue(columns: readonly MatchedColumn[], header: Header): Issue {
  const [{ column }] = columns as [MatchedColumn];
  const places = columns.map((one) => columnName(one.column.column)).join(', ');
  return {
    severity: 'warning',
    code: 'column-repeated',
    message: `"${oneLine(column.label)}" (${places}) stands behind other items than the form has before it: which column is of which item is not sure, and none of them is loaded`,
    remedy:
      "Put each item's columns behind its name again, or tell them apart in the form file by 'under' instead of 'occurrence'.",
    row: header.lastRow,
    column: column.column,
  };
}
