import { columnName } from '../../../extract/grid.ts';
import { type CostFieldName, isCostField } from '../../../form/table-field-name.ts';
import type { Issue } from '../../../issue.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { Header } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { withoutColumns } from '../heads/without-columns.ts';

const SHARE = /^(?:人|名|人工|人役|人[・/]?年|FTE)$/iu;
/** Units in which staff and hours are counted; another one (%, 割, か月, 日) is another quantity. */
export const STAFF_UNITS: Readonly<Partial<Record<CostFieldName, RegExp>>> = {
  regular_staff_fte: SHARE,
  other_staff_fte: SHARE,
  special_staff_fte: SHARE,
  regular_staff_persons: /^(?:人|名)$/u,
  work_hours: /^(?:時間(?:[・/](?:年|人))?|人・?時間?|h|hrs?)$/iu,
};

/** Units in which staff and time are counted, where a head prints one in brackets at its end. */
const UNIT_OF_HEAD =
  /\((?:単位[:\s]?)?([%割分日週月年人名]|分間|[かヶカケ]月|[千百]人|千?時間|人工|人役|人[・/]?[日月年]|FTE|千?円)(?:数|単位)?\)$/iu;

/** Labels of counts: the unit of money of the group above them is that of the amounts beside them. */
const COUNT = /数|人工|人役|時間|FTE/iu;

/** Columns without those of staff and hours whose heads count in another unit than the field does, and why. */
export function withoutOtherStaffUnits(columns: MatchedColumns, header: Header): MatchedColumns {
  const others = columns.matched.filter((one) => otherUnit(one) !== null);
  if (others.length === 0) return columns;
  return withoutColumns(
    columns,
    (one) => others.includes(one),
    others.map((one) => otherStaffUnit(one, header)),
  );
}

/** The unit of the nearest text of a column's head that prints one, if it is none of the field's. */
function otherUnit({ field: { field }, column }: MatchedColumn): string | null {
  const own = isCostField(field) ? STAFF_UNITS[field] : undefined;
  if (!own) return null;
  const [label, ...above] = [column.label, ...column.above].map(
    (text) => UNIT_OF_HEAD.exec(normalizeText(text))?.[1] ?? null,
  );
  const isCount = COUNT.test(normalizeText(column.label));
  const unit = [label, ...above.filter((one) => !isCount || !isMoney(one))].find(Boolean);
  return !unit || own.test(unit) ? null : unit;
}

function isMoney(unit: string | null): boolean {
  return unit?.endsWith('円') ?? false;
}

function otherStaffUnit(one: MatchedColumn, header: Header): Issue {
  const { field, column } = one;
  return {
    severity: 'warning',
    code: 'unit-differs',
    message: `Column ${columnName(column.column)} "${oneLine(column.label)}" counts in ${otherUnit(one)}, which ${field.field} does not: it is not loaded`,
    remedy:
      "Name the field in the form file that counts in this unit, keep the column as a 'note', or list it under 'ignored'.",
    row: header.lastRow,
    column: column.column,
  };
}
