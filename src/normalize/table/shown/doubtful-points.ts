import { cellAt, cellReference, type GridRow, textAt } from '../../../extract/grid.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { hasDoubtfulPoint, parseNumber } from '../../values/amount.ts';
import type { MatchedColumn, MatchedColumns } from '../heads/match-columns.ts';
import { isOfPart } from '../rows/columns-of-rows.ts';
import { whatIsSaid } from '../rows/year-rows.ts';
import type { RowsInstead } from './rows-instead.ts';
import { type CellOfRow, leavingOut } from './with-cells.ts';

/** Three decimals are usual in larger units. */
const THOUSAND = 1000;

const MAY_BE_DOUBTFUL = /[.．][\d０-９]{3}\s*$/u;

/** An amount that prints no unit, and where it stands. */
interface Amount extends CellOfRow {
  readonly raw: string;
}

/**
 * Leaves out 1.704 among amounts in 千円 that are all printed whole, however many of them have such a point: it is as soon a separator
 * that was mistyped. Where a program has divided yen, others have decimals too, and where all are printed with three, also 0.000 is.
 */
export function doubtfulPoints(
  rows: readonly GridRow[],
  shown: ReadonlyMap<GridRow, GridRow>,
  { matched }: MatchedColumns,
  form: TableForm,
): RowsInstead {
  const columns = matched.filter((one) => isOfThousands(one, form));
  const mayBe = (row: GridRow) =>
    columns.some(({ column: { column } }) => MAY_BE_DOUBTFUL.test(cellAt(row, column)));
  if (!rows.some((row) => mayBe(shown.get(row) ?? row))) return { instead: shown, issues: [] };
  const amounts = rows.flatMap((row) => {
    const { part } = whatIsSaid(row, matched);
    return amountsOf(
      shown.get(row) ?? row,
      row,
      columns.filter((one) => isOfPart(one, part)),
    );
  });
  const doubtful = amounts.filter(({ raw }) => hasDoubtfulPoint(raw));
  const others = amounts.filter(({ raw }) => !hasDoubtfulPoint(raw));
  const areWhole = others.length > 0 && others.every(({ raw }) => !raw.includes('.'));
  if (doubtful.length === 0 || !areWhole) return { instead: shown, issues: [] };
  return { instead: leavingOut(shown, doubtful), issues: doubtful.map(doubtfulPoint) };
}

function isOfThousands({ field, unitYen }: MatchedColumn, form: TableForm): boolean {
  return field.kind === 'money' && (unitYen ?? form.money_unit_yen) === THOUSAND;
}

function amountsOf(shown: GridRow, row: GridRow, columns: readonly MatchedColumn[]): Amount[] {
  return columns.flatMap(({ column: { column } }) => {
    const raw = textAt(shown, column);
    return parseNumber(raw) === null ? [] : [{ row, column, raw }];
  });
}

function doubtfulPoint({ row, column, raw }: Amount): Issue {
  return {
    severity: 'warning',
    code: 'value-not-numeric',
    message: `${cellReference(row.number, column)} "${raw}" has three decimals, where the other amounts are whole: it may be ${raw.replace('.', ',')}`,
    remedy: 'Stays empty. Correct the cell in the source.',
    row: row.number,
    column,
    rawText: raw,
  };
}
