import type { Block, Cell } from '../../../clean/cell.ts';
import type { FormField, YearRole } from '../../../form/block-form.ts';
import { YEAR_ROLES, YEARS_AFTER } from '../../../form/year-role.ts';
import { type Layout, type Layouts, oncePerLayout } from './layout.ts';
import type { ReadValue, ValueKind } from './value-kinds.ts';

/** Row, counted from the first one of its block (from 0), and column of a cell. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A value cell of a block with its row counted from the block's first row (0-based) and its kind. */
export interface PlacedValue {
  /** Counts the values of the block from 0. */
  readonly index: number;
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly kind: ValueKind;
  /** Yen of an amount, persons of a share, number of a measure (hours of a duration); null for all else. */
  readonly quantity: number | null;
  /** All that its text says by itself. */
  readonly said: ReadValue;
  /** Columns by which the whole row stands aside from the labels right above it. */
  readonly shift: number;
}

/** A label cell of a block: the fields it can head and the year of the form that it prints. */
export interface PlacedLabel {
  readonly cell: Cell;
  readonly row: number;
  /** The last one that the label takes, where it is merged over several. */
  readonly column: number;
  readonly fields: readonly FormField[];
  readonly year: YearRole | null;
  /** What it would head if the year that it prints were one of the form's. */
  readonly fieldsOfOtherYear: readonly FormField[];
  /** In a stack of label rows a column says less. */
  readonly isStacked: boolean;
}

/** A block split into labels and values, each in reading order. */
export interface BlockView {
  readonly block: Block;
  readonly editionFiscalYear: number;
  readonly values: readonly PlacedValue[];
  readonly labels: readonly PlacedLabel[];
  /** Values that stand where a label does, right above a figure: heads that the form does not know. */
  readonly unknownHeads: readonly PlacedValue[];
  /** How labels and values stand; shared with blocks that stand alike. */
  readonly layout: Layout;
  /** The layouts that were met with the form. */
  readonly layouts: Layouts;
}

/** Where the values of each kind are, by their indexes. */
const indexesByKind = oncePerLayout((view: BlockView) => {
  const indexes = new Map<ValueKind, number[]>();
  for (const { kind, index } of view.values) {
    const own = indexes.get(kind);
    if (own) own.push(index);
    else indexes.set(kind, [index]);
  }
  return indexes;
});

/** The values of a kind in reading order. */
export function valuesOfKind(view: BlockView, kind: ValueKind): PlacedValue[] {
  return (
    indexesByKind(view)
      .get(kind)
      ?.map((index) => view.values[index]!) ?? []
  );
}

/** What heads values and is no label of the form: first what says so by its words, then what stands as one does. */
export function strangeHeads(view: BlockView): PlacedValue[] {
  return [...valuesOfKind(view, 'new-label'), ...view.unknownHeads];
}

/** Where the labels of each field are, by their indexes. */
const indexesByField = oncePerLayout((view: BlockView) => {
  const indexes = new Map<string, number[]>();
  for (const [at, { fields }] of view.labels.entries()) {
    for (const field of new Set(fields.map((one) => one.field)))
      indexes.set(field, [...(indexes.get(field) ?? []), at]);
  }
  return indexes;
});

/** The labels that can head a field, in reading order. */
export function labelsOfField(view: BlockView, field: string): PlacedLabel[] {
  return (
    indexesByField(view)
      .get(field)
      ?.map((at) => view.labels[at]!) ?? []
  );
}

/** What a label heads, be the year that it prints one of the form's or not. */
export function fieldsInAnyYear({
  fields,
  fieldsOfOtherYear,
}: Pick<PlacedLabel, 'fields' | 'fieldsOfOtherYear'>): readonly FormField[] {
  return fields.length > 0 ? fields : fieldsOfOtherYear;
}

/** True for a label that heads something, and nothing but such fields. */
export function headsOnly(
  { fields }: Pick<PlacedLabel, 'fields'>,
  isOne: (field: FormField) => boolean,
): boolean {
  return fields.length > 0 && fields.every(isOne);
}

/** True for the only cell of its row. */
export function isAlone({ block }: BlockView, { row }: PlacedValue): boolean {
  return block.rows[row]!.length === 1;
}

/** What the year of a label can be: none, one of the form's, or another. */
const YEARS = YEAR_ROLES.length + 2;

/** Which label this is and of which year of the form, as one number. */
export function shapeOfLabel({ cell, fieldsOfOtherYear, year }: PlacedLabel): number {
  const isOther = fieldsOfOtherYear.length > 0;
  const role = isOther ? YEARS - 1 : year === null ? 0 : YEARS_AFTER[year] + 2;
  return cell.label!.no * YEARS + role;
}
