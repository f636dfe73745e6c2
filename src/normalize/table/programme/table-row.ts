import { cellAt, type Grid, type GridRow } from '../../../extract/grid.ts';
import type { TableFieldName } from '../../../form/table-field-name.ts';
import { phaseAfter, type TableForm } from '../../../form/table-form.ts';
import { groupBy } from '../../../group-by.ts';
import { isDash, normalizeText } from '../../../text/normalize-text.ts';
import type { Phase } from '../../../text/phase.ts';
import type { Certainty, Entity, Reading } from '../../record.ts';
import { parseEraYear } from '../../values/era-year.ts';
import { columnYear, firstBlockYear } from '../columns/column-year.ts';
import type { MatchedColumn } from '../heads/match-columns.ts';
import type { RowPart } from '../rows/row-part.ts';
import { withoutMark } from '../shown/read-figure.ts';
import { isLostCell } from './lost-texts.ts';

/** One cell under a matched column; `printed` is the cell as it is, `raw` without outer white space. */
export interface TableCell extends MatchedColumn {
  readonly printed: string;
  readonly raw: string;
  /** Number of the row that it stands in. */
  readonly row: number;
  /** Key of what its row says of its figures; '' where no column says it. */
  readonly part: string;
  /** Fiscal year that its figure speaks of; null for texts. */
  readonly year: number | null;
  /** The figure that the sheet shows rounded, as its cell holds it; null where it shows it as it is. */
  readonly exact: number | null;
}

/** What became of a cell. */
export type CellFate = 'value' | 'label' | 'duplicate' | 'unexplained';

/** One programme's row while it is read, or its rows: their cells, what they were taken for, and the values that they gave. */
export class TableRow {
  /** Number of its first row. */
  readonly number: number;
  readonly edition: number;
  readonly cells: readonly TableCell[];
  readonly readings: Reading[] = [];
  readonly #form: TableForm;
  readonly #byField: ReadonlyMap<TableFieldName, readonly TableCell[]>;
  readonly #fates = new Map<TableCell, CellFate>();
  readonly #again: ReadonlyMap<number, readonly number[]>;

  constructor(
    parts: readonly RowPart[],
    edition: number,
    form: TableForm,
    rounded: Grid['rounded'] = new Map(),
  ) {
    const { row, columns } = parts[0]!;
    this.number = row.number;
    this.edition = edition;
    this.#form = form;
    this.#again = new Map(parts.map((part) => [part.row.number, part.again]));
    const first = firstYear(row, edition, columns, form);
    this.cells = parts.flatMap((part) =>
      part.columns.map((matched) => {
        const printed = cellAt(part.row, matched.column.column);
        const isOfRow = matched.field.year === 'row';
        const year = isOfRow ? part.year : columnYear(matched, edition, first);
        const { number } = part.row;
        const exact = rounded.get(number)?.get(matched.column.column) ?? null;
        const raw = printed.trim();
        return { ...matched, row: number, printed, raw, part: part.part, year, exact };
      }),
    );
    this.#byField = groupBy(this.cells, ({ field }) => field.field);
  }

  /** Numbers of the rows that its cells stand in. */
  get numbers(): ReadonlySet<number> {
    return new Set(this.cells.map(({ row }) => row));
  }

  /** Cells of a field in the order of their columns; `no` 0 for fields without items. */
  all(field: TableFieldName, no = 0): TableCell[] {
    return this.#byField.get(field)?.filter((cell) => cell.no === no) ?? [];
  }

  one(field: TableFieldName, no = 0): TableCell | undefined {
    return this.#byField.get(field)?.find((cell) => cell.no === no);
  }

  phaseOf(year: number): Phase {
    return phaseAfter(year - this.edition, this.#form);
  }

  /** Notes a value read from a cell that is not empty. */
  read(
    cell: TableCell,
    entity: Entity,
    field: string,
    value: string | number | null,
    no = cell.no,
    certainty: Certainty = 'sure',
  ): void {
    if (cell.raw === '') return;
    this.take(cell, 'value');
    const { column } = cell.column;
    this.readings.push({
      entity,
      field,
      no,
      fiscalYear: cell.year,
      value,
      raw: cell.raw,
      row: cell.row,
      column,
      rule: 'column-header',
      certainty,
    });
  }

  take(cell: TableCell, fate: CellFate): void {
    if (cell.raw !== '') this.#fates.set(cell, fate);
  }

  /** What became of a cell; a cell that nothing took is unexplained. */
  fateOf(cell: TableCell): CellFate {
    return this.#fates.get(cell) ?? 'unexplained';
  }

  /** True for a cell that says once more what stands above it. */
  saysAgain(row: number, column: number): boolean {
    return this.#again.get(row)?.includes(column) ?? false;
  }

  /** How many cells of a row of it in the source came to an end; a cell that it shares with the row above is that one's. */
  count(fate: CellFate, printed: GridRow): number {
    const again = fate === 'duplicate' ? (this.#again.get(printed.number)?.length ?? 0) : 0;
    const isPrinted = ({ row, column: { column } }: TableCell) =>
      row === printed.number && cellAt(printed, column).trim() !== '';
    const own = this.cells.filter((cell) => isPrinted(cell) && this.fateOf(cell) === fate);
    return own.length + again;
  }
}

/** The text of a cell, a name without the mark of a note behind it; null for a blank, a dash, the 0 of an empty formula, or what was lost on the way. */
export function textOf(cell: TableCell | undefined): string | null {
  if (!cell || cell.raw === '' || cell.raw === '0' || isDash(normalizeText(cell.raw))) return null;
  if (isLostCell(cell)) return null;
  return cell.field.kind === 'name' ? withoutMark(cell.raw) : cell.raw;
}

function firstYear(
  row: GridRow,
  edition: number,
  columns: readonly MatchedColumn[],
  form: TableForm,
): number | null {
  if (form.year_blocks?.first !== 'column') return firstBlockYear(form, edition);
  const column = columns.find(({ field }) => field.field === 'first_year');
  return column ? parseEraYear(cellAt(row, column.column.column), column.field.era) : null;
}
