import { type Block, type Cell, type CellRow, labelCell } from './block.ts';
import { labelText } from './label-text.ts';
import type { LabProgramme } from './programme.ts';
import type { Slot, Values } from './slots.ts';
import { drawRow } from './template.ts';

/** Where a group's values stand to their labels. */
export type Orientation = 'below' | 'right';

/** One or more fields side by side, each with its label; `unlabelled` ones stand under the values of the row before. */
export interface FieldRow {
  readonly fields: readonly Slot[];
  /** One label for all: `stacked` puts the values under each other, `across` beside each other. */
  readonly list?: 'stacked' | 'across';
  /** Label of a list, or of a field whose label differs from its slot's. */
  readonly label?: Slot;
  readonly unlabelled?: boolean;
}

/** A part of the form with its place on the page; rows are counted from the block's first, columns 0-based. */
export interface GroupPlace {
  readonly column: number;
  readonly row: number;
  readonly orientation: Orientation;
  readonly fieldRows: readonly FieldRow[];
}

/** A page's plan: the head as layout rows (see `Sketch`), the groups at their places. */
export interface FormPlan {
  readonly headRows: readonly string[];
  readonly places: readonly GroupPlace[];
  /** Headings of the page's two header rows: column and text pattern's slot. */
  readonly headings: readonly [readonly string[], readonly string[]];
  /** Cells a row. */
  readonly width: number;
}

interface Offset {
  readonly down: number;
  readonly right: number;
  readonly cell: Cell;
}

/** A block whose groups stand where the plan says, each value right at its label; all blocks of a plan are equally high. */
export function drawGroups(programme: LabProgramme, values: Values, plan: FormPlan): Block {
  const { edition } = programme;
  const rows: CellRow[] = plan.headRows.map((tokens) => drawRow(tokens, edition, values));
  for (const place of plan.places) {
    let { row } = place;
    for (const fieldRow of place.fieldRows) {
      for (const { down, right, cell } of drawFields(
        fieldRow,
        place.orientation,
        edition,
        values,
      )) {
        put(rows, row + down, place.column + right, cell);
      }
      row += fieldRowHeight(fieldRow, place.orientation);
    }
    while (rows.length < row) rows.push([]);
  }
  return {
    programme,
    values,
    rows,
    choices: [],
    touched: new Set(),
    pageBreakAfter: 0,
    remarkRows: 0,
  };
}

function put(rows: CellRow[], row: number, column: number, cell: Cell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] as CellRow;
  while (cells.length <= column) cells.push(null);
  if (cells[column] !== null) throw new Error(`two cells at ${row},${column}: ${cell.text}`);
  cells[column] = cell;
}

/** Rows that a field row takes, whether or not the programme has all its values. */
export function fieldRowHeight(fieldRow: FieldRow, orientation: Orientation): number {
  const values = fieldRow.list === 'stacked' ? fieldRow.fields.length : 1;
  return fieldRow.unlabelled || orientation === 'right' ? values : values + 1;
}

/** Columns that a field row takes. */
export function fieldRowWidth({ fields, list }: FieldRow, orientation: Orientation): number {
  const labels = orientation === 'right' ? 1 : 0;
  if (list === 'stacked') return 1 + labels;
  return list === 'across' ? fields.length + labels : fields.length * (1 + labels);
}

function drawFields(
  fieldRow: FieldRow,
  orientation: Orientation,
  edition: number,
  values: Values,
): Offset[] {
  const { fields, list, label, unlabelled = false } = fieldRow;
  const right = orientation === 'right' ? 1 : 0;
  const down = orientation === 'right' || unlabelled ? 0 : 1;
  const labelAt = (slot: Slot, column: number): Offset[] =>
    unlabelled ? [] : [{ down: 0, right: column, cell: labelCell(slot, labelText(slot, edition)) }];
  const valueAt = (slot: Slot, row: number, column: number): Offset[] => {
    const printed = values.get(slot);
    if (printed === undefined) return [];
    return [{ down: row, right: column, cell: { role: 'value', slot, ...printed } }];
  };
  if (list === 'stacked') {
    const entries = fields.flatMap((slot, index) => valueAt(slot, down + index, right));
    return [...labelAt(label ?? fields[0] ?? '', 0), ...entries];
  }
  if (list === 'across') {
    const entries = fields.flatMap((slot, index) => valueAt(slot, down, right + index));
    return [...labelAt(label ?? fields[0] ?? '', 0), ...entries];
  }
  return fields.flatMap((slot, index) => {
    const column = index * (right + 1);
    return [...labelAt(label ?? slot, column), ...valueAt(slot, down, column + right)];
  });
}
