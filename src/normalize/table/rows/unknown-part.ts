import { declaredLabelKey } from '../../../form/label-key.ts';
import { beginningOf, type Issue } from '../../../issue.ts';
import { isDash } from '../../../text/normalize-text.ts';
import { columnOf } from '../heads/column-of.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { isOfRow } from './columns-of-rows.ts';
import { textIn } from './row-text.ts';
import type { YearRow, YearRows } from './year-rows.ts';

/** The error of a table with a row that says of its figures what no field of the form is of; null where every one is of some. */
export function unknownPart(runs: YearRows, { matched }: MatchedColumns): Issue | null {
  const column = columnOf({ matched }, 'row_part');
  if (!column) return null;
  const known = new Set(matched.flatMap(({ field }) => (field.rows ?? []).map(declaredLabelKey)));
  const rows = [...runs.values()].flat();
  const ofRows = matched.filter(isOfRow);
  const hasFigures = ({ row }: YearRow) =>
    ofRows.some((one) => textIn(row, one) !== '' && !isDash(textIn(row, one)));
  const other = rows.find((one) => !known.has(one.part) && (one.part !== '' || hasFigures(one)));
  if (!other) return null;
  const raw = textIn(other.row, column);
  return {
    severity: 'error',
    code: 'row-part-unknown',
    message: `Row ${other.row.number} says "${raw}" of its figures, which no field's 'rows' do; the table is not loaded`,
    remedy:
      "Add the text to 'rows' of the fields that stand there, or to 'rows' of 'row_part' if its rows are not to be read.",
    row: other.row.number,
    column: column.column.column,
    rawText: beginningOf(raw),
  };
}
