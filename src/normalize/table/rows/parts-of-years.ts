import { isNumbered } from '../../../form/table-field-name.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { isOfPart, isOfRow, saysOfRow } from './columns-of-rows.ts';
import { itemColumns } from './item-rows.ts';
import type { RowPart } from './row-part.ts';
import { isBlankOrSame, textIn } from './row-text.ts';
import type { YearRow, YearRows } from './year-rows.ts';

/**
 * The columns of texts that say something of each year: below the first row of some programme another text stands there. All
 * others say it once of the programme.
 */
export function textsOfYears(
  runs: YearRows,
  { matched }: MatchedColumns,
): ReadonlySet<MatchedColumn> {
  const texts = matched.filter(
    (one) => !isOfRow(one) && !saysOfRow(one) && !isNumbered(one.field.field),
  );
  return new Set(
    texts.filter((one) =>
      [...runs.values()].some(([first, ...more]) =>
        more.some(({ row }) => !isBlankOrSame(row, first!.row, one)),
      ),
    ),
  );
}

/** What is read in each row of a programme: its texts in the first, those of each year in the edition's, and figures in all. */
export function partsOfYears(
  run: readonly YearRow[],
  edition: number,
  columns: MatchedColumns,
  ofYears: ReadonlySet<MatchedColumn>,
): RowPart[] {
  const [first] = run;
  const seen = new Set<number>();
  return run.map((own) => {
    const { row, year, part, item } = own;
    const isNew = !seen.has(item);
    seen.add(item);
    const isRead = (one: MatchedColumn) => {
      if (saysOfRow(one)) return true;
      if (isOfRow(one)) return isOfPart(one, part);
      if (isNumbered(one.field.field)) return isNew;
      return ofYears.has(one) ? year === edition : row === first!.row;
    };
    const isPlain = item === 0;
    const numbered = isPlain ? columns.matched : itemColumns(columns, item);
    const others = isPlain ? [] : columns.matched.filter(({ field }) => !isNumbered(field.field));
    const again = saidAgain(own, run, columns, ofYears);
    return { row, year, part, columns: [...others, ...numbered].filter(isRead), again };
  });
}

/** Columns in which a row below a programme's first says once more what is read above it. */
function saidAgain(
  own: YearRow,
  run: readonly YearRow[],
  { matched }: MatchedColumns,
  ofYears: ReadonlySet<MatchedColumn>,
): number[] {
  const start = run.find(({ item }) => item === own.item)!;
  return matched.flatMap((one) => {
    const isOwn = saysOfRow(one) || isOfRow(one) || ofYears.has(one);
    const above = isNumbered(one.field.field) ? start : run[0]!;
    const isAgain = above !== own && textIn(own.row, one) !== '';
    const { column } = one.column;
    return !isOwn && isAgain && isBlankOrSame(own.row, above.row, one) ? [column] : [];
  });
}
