import { columnName, type Grid } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import type { TableFieldName } from '../../../form/table-field-name.ts';
import { phaseAfter, type TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { evaluatedYears } from '../../../text/edition-year.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { cellsAbove, type Header } from '../heads/header.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';

/** What is spent or reached in a year that is over. */
const RESULTS: readonly TableFieldName[] = [
  'settlement_yen',
  'outcome_actual',
  'population_actual',
  'activity_result',
];
/** Heads that count from a year which the title may mean otherwise. */
const RELATIVE = /[前昨本今当翌次来]年|当該|前回|次期/u;

/**
 * The error of a table whose title says that results of one year are evaluated (令和4年度決算), where its form gives another one to the
 * results whose heads print none: the title names its years otherwise than that of the file that the form was made for.
 */
export function evaluatedYearDiffers(
  { matched }: MatchedColumns,
  grid: Grid,
  header: Header,
  form: TableForm,
  edition: number | null,
): Issue | null {
  if (edition === null) return null;
  const evaluated = new Set(evaluatedYears(cellsAbove(grid, header)));
  const results = matched.filter((one) => isUndatedResult(one, form));
  const years = new Set(results.map(({ field }) => edition + (field.year as number)));
  if (evaluated.size === 0 || years.size === 0) return null;
  if ([...years].some((year) => evaluated.has(year))) return null;
  const places = results.map(({ column }) => columnName(column.column)).join(', ');
  return {
    severity: 'error',
    code: 'years-differ',
    message: `The title says that results of ${[...evaluated].join(', ')} are evaluated, where the form gives those of column(s) ${places} the year ${[...years].join(', ')} in the edition ${edition}: the table is not loaded`,
    remedy:
      "Let the title print the edition as those of other years do, or change 'edition' or the 'year' of these fields in the form file.",
    row: header.firstRow,
  };
}

function isUndatedResult({ field, column }: MatchedColumn, form: TableForm): boolean {
  const { year } = field;
  if (typeof year !== 'number') return false;
  const isSpent = field.field === 'spending_yen' && phaseAfter(year, form) === 'settled';
  const heads = [column.label, ...column.above].map(normalizeText);
  const isDated = heads.some((text) => RELATIVE.test(text) || columnKey(text).year !== null);
  return (isSpent || RESULTS.includes(field.field)) && !isDated;
}
