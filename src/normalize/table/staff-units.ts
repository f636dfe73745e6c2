import { columnName } from '../../extract/grid.ts';
import { isCostField } from '../../form/table-field-name.ts';
import type { Issue } from '../../issue.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import type { Header } from './header.ts';
import type { MatchedColumn, MatchedColumns } from './match-columns.ts';
import { STAFF_UNITS } from './read-amount.ts';

/** Units in which staff and time are counted, where a head prints one in brackets at its end. */
const UNIT_OF_HEAD =
  /\((?:単位[:\s]?)?([%割分日週月年人名]|分間|[かヶカケ]月|[千百]人|千?時間|人工|人役|人[・/]?[日月年]|FTE|千?円)(?:数|単位)?\)$/iu;

/** Columns without those of staff and hours whose heads count in another unit than the field does, and why. */
export function withoutOtherStaffUnits(columns: MatchedColumns, header: Header): MatchedColumns {
  const others = columns.matched.filter((one) => otherUnit(one) !== null);
  if (others.length === 0) return columns;
  return {
    ...columns,
    matched: columns.matched.filter((one) => !others.includes(one)),
    issues: [...columns.issues, ...others.map((one) => otherStaffUnit(one, header))],
  };
}

/** The unit of the nearest text of a column's head that prints one, if it is none of the field's. */
function otherUnit({ field: { field }, column }: MatchedColumn): string | null {
  const own = isCostField(field) ? STAFF_UNITS[field] : undefined;
  if (!own) return null;
  const texts = [column.label, ...column.above].map(normalizeText);
  const unit = texts.flatMap((text) => UNIT_OF_HEAD.exec(text)?.[1] ?? [])[0];
  return unit === undefined || own.test(unit) ? null : unit;
}

function otherStaffUnit(one: MatchedColumn, header: Header): Issue {
  const { field, column } = one;
  return {
    severity: 'warning',
    code: 'unit-differs',
    message: `Column ${columnName(column.column)} "${column.label.replace(/\s+/gu, ' ')}" counts in ${otherUnit(one)}, which ${field.field} does not: it is not loaded`,
    remedy:
      "Name the field in the form file that counts in this unit, keep the column as a 'note', or list it under 'ignored'.",
    row: header.lastRow,
    column: column.column,
  };
}
