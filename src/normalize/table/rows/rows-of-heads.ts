import type { Grid, GridRow } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { titleUnits } from '../../../text/money-unit.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { isUnit } from '../../values/is-unit.ts';
import { type Header, rowsBelow } from '../heads/header.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { rowKinds } from './row-kind.ts';

const LONGEST_UNIT = 4;

/** Rows between a header and its first programme: units, years and stages that still belong to the heads. */
export function rowsOfHeads(
  grid: Grid,
  header: Header,
  columns: MatchedColumns,
  form: TableForm,
): GridRow[] {
  const kindOf = rowKinds(columns, form);
  const below = rowsBelow(grid, header);
  const first = below.findIndex((row) => kindOf(row) === 'named');
  return below.slice(0, Math.max(0, first));
}

/** True for a row with nothing but units and years: it says more of the heads, and is no programme. */
export function isUnitsOrYears({ cells }: GridRow): boolean {
  const texts = cells.map((cell) => normalizeText(cell)).filter((text) => text !== '');
  const isSaid = (text: string) => titleUnits(text).length > 0 || columnKey(text).year !== null;
  return texts.some(isSaid) && texts.every((text) => isSaid(text) || isShortUnit(text));
}

function isShortUnit(text: string): boolean {
  return text.length <= LONGEST_UNIT && !/\d/u.test(text) && isUnit(text);
}
