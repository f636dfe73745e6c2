import { cellAt, type GridRow } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { matches } from '../../../text/matches.ts';
import { isDash, normalizeText } from '../../../text/normalize-text.ts';
import { isLostName } from '../../values/lost-text.ts';
import { columnNumberOf } from '../heads/column-of.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { numbersColumns } from './numbers-columns.ts';

/** Named like a programme; sums of others; nothing but blanks; or cells without a programme's name. */
export type RowKind = 'named' | 'sums' | 'empty' | 'stray';

/** Sums by their name's end: of an office, of a level of the plan, of accounts. 会計, 設計 and 統計 are words of their own. */
const SUM_OF_GROUP =
  /(?:小計|合計|総計|平均|(?:課|部|局|室|係|所|施策|政策|分野|章|節|款|項|事業費?|会計|全体|全庁|\d)計)(?:\([^()]*\))?$/u;

/** A name of more letters is no sign of a column. */
const LONGEST_SIGN = 12;

/** Tells for the rows below a header what each of them is by its name and code. */
export function rowKinds(columns: MatchedColumns, form: TableForm): (row: GridRow) => RowKind {
  const nameColumn = columnNumberOf(columns, 'programme_name');
  const codeColumn = columnNumberOf(columns, 'programme_code');
  return (row) => {
    const printed = cellAt(row, nameColumn);
    if (saysNothing(printed) || isLostName(printed))
      return row.cells.every(saysNothing) ? 'empty' : 'stray';
    if (printed.length <= LONGEST_SIGN && numbersColumns(row.cells)) return 'empty';
    const [name, code] = [printed, cellAt(row, codeColumn)].map(bareText) as [string, string];
    const isSum = SUM_OF_GROUP.test(code) || (saysNothing(code) && SUM_OF_GROUP.test(name));
    return isSum || [name, code].some((text) => matches(form.sum_rows, text)) ? 'sums' : 'named';
  };
}

/** True for a text that names a sum, whatever column it stands in. */
export function isSumName(text: string, form: TableForm): boolean {
  const bare = bareText(text);
  return SUM_OF_GROUP.test(bare) || matches(form.sum_rows, bare);
}

/** A text without blanks and without brackets around all of it: 【小 計】. */
function bareText(text: string): string {
  const bare = normalizeText(text).replaceAll(' ', '');
  return /^[【〔<《([](.*)[】〕>》)\]]$/u.exec(bare)?.[1] ?? bare;
}

/** True for a blank, a dash, or the 0 of a formula without anything to refer to. */
function saysNothing(cell: string): boolean {
  const text = normalizeText(cell);
  return text === '' || text === '0' || isDash(text);
}
