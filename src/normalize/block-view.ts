import type { Block, Cell } from '../clean/cell.ts';
import type { FormField, YearRole } from '../form/form.ts';
import { Memo } from '../text/memo.ts';
import type { Classifier, ValueKind } from './kinds.ts';
import { rowShifts } from './row-shifts.ts';
import { parseMoney, parseNumber } from './values/amount.ts';
import { parseMeasure } from './values/measure.ts';

/** A value cell of a block with its row counted from the block's first row (0-based) and its kind. */
export interface PlacedValue {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly kind: ValueKind;
  /** Yen of an amount, persons of a share, number of a measure (hours of a duration); null for all else. */
  readonly quantity: number | null;
  /** Columns by which the whole row stands aside from the labels right above it. */
  readonly shift: number;
}

/** A label cell of a block: the fields it can head and the year of the form that it prints. */
export interface PlacedLabel {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly fields: readonly FormField[];
  readonly year: YearRole | null;
  /** In a stack of label rows a column says less. */
  readonly isStacked?: boolean;
}

/** A block split into labels and values, each in reading order. */
export interface BlockView {
  readonly block: Block;
  readonly editionFiscalYear: number;
  readonly values: readonly PlacedValue[];
  readonly labels: readonly PlacedLabel[];
  /** Number of the arrangement of labels: equal for blocks whose labels stand alike. */
  readonly labelShape: number;
}

/** A value while its row's shift is being found. */
type Shiftable = Omit<PlacedValue, 'shift'> & { shift: number };

/** Splits a block; labels whose year is none of the form's three years head nothing. */
export function viewBlock(block: Block, edition: number, classifier: Classifier): BlockView {
  const values: Shiftable[] = [];
  const labels: PlacedLabel[] = [];
  for (const [row, cells] of block.rows.entries()) {
    for (const cell of cells) {
      const { column, label } = cell;
      if (!label) {
        const kind = classifier.kindOf(cell);
        values.push({ cell, row, column, kind, quantity: quantityOf(kind, cell), shift: 0 });
        continue;
      }
      const year = label.year === null ? null : yearRole(label.year - edition);
      const fields = year === undefined ? [] : label.fields;
      labels.push({ cell, row, column, fields, year: year ?? null });
    }
  }
  const shifts = rowShifts({ values, labels });
  for (const value of values) value.shift = shifts.get(value.row) ?? 0;
  return {
    block,
    editionFiscalYear: edition,
    values,
    labels,
    labelShape: shapeNumber(labels),
  };
}

const MOST_SHAPES = 50_000;
const shapes = new Memo<string, number>(MOST_SHAPES);
let shapeCount = 0;

function shapeNumber(labels: readonly PlacedLabel[]): number {
  let shape = '';
  for (const { cell, row, column, year } of labels)
    shape += `${row},${column},${year},${cell.label!.key};`;
  return shapes.recall(shape, () => ++shapeCount);
}

function quantityOf(kind: ValueKind, { text, raw }: Cell): number | null {
  if (kind === 'money') return parseMoney(text);
  if (kind === 'staff') return parseNumber(text.slice(0, -1));
  return kind === 'measure' ? parseMeasure(text, raw).value : null;
}

const ROLES: readonly YearRole[] = ['previous', 'current', 'next'];

function yearRole(offset: number): YearRole | undefined {
  return ROLES[offset + 1];
}

/** Western fiscal year of a year of the form. */
export function fiscalYearOf(role: YearRole, editionFiscalYear: number): number {
  return editionFiscalYear + ROLES.indexOf(role) - 1;
}
