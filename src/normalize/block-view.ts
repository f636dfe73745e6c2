import type { Block, Cell } from '../clean/cell.ts';
import type { FormField, YearRole } from '../form/form.ts';
import { amountsAsResults, asMeasure } from './amounts-as-results.ts';
import { amountsOfOtherUnit } from './amounts-of-other-unit.ts';
import { bareFigures } from './bare-figures.ts';
import { closedRows } from './closed-rows.ts';
import { type Classifier, type ReadValue, VALUE_KINDS, type ValueKind } from './kinds.ts';
import { labelColumns } from './label-columns.ts';
import { type Layout, type Layouts, layoutsOf, oncePerLayout } from './layout.ts';
import { outdatedGroups } from './outdated-groups.ts';
import { labelsInTables } from './plain-tables.ts';
import { rowShifts } from './row-shifts.ts';
import { SplitFigures } from './split-figures.ts';
import { possibleHeads, unknownHeadsOf } from './unknown-heads.ts';

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

/** Splits a block; labels whose year is none of the form's three years head nothing. */
export function viewBlock(
  block: Block,
  edition: number,
  classifier: Classifier,
  hasOtherUnit = false,
): BlockView {
  const values: Draft[] = [];
  const labels: DraftLabel[] = [];
  const layouts = layoutsOf(classifier);
  const { blocks } = layouts;
  const split = new SplitFigures();
  const outdated = outdatedGroups(block, edition, classifier.form);
  const bare = bareFigures(block, classifier.form, (cell) => classifier.read(cell), hasOtherUnit);
  blocks.begin();
  for (let row = 0; row < block.rows.length; row++) {
    for (const cell of block.rows[row]!) {
      const { column, label } = cell;
      blocks.add(row);
      blocks.add(column);
      if (!label) {
        const said = bare.get(cell) ?? classifier.read(cell);
        const value = draftOf(values.length, cell, row, said);
        const first = split.firstPart(value, values, labels);
        if (first) {
          value.kind = 'part';
          if (first.kind === 'measure') first.kind = 'part';
        }
        blocks.add(VALUE_KINDS.indexOf(value.kind));
        if (first) blocks.add(first.index);
        values.push(value);
        continue;
      }
      const after = label.year === null ? label.yearsAfter : label.year - edition;
      const year = after === null ? null : yearRole(after);
      const isOther = year === undefined || isIn(label.fields, outdated);
      const placed = {
        cell,
        row,
        column,
        fields: isOther ? NO_FIELDS : label.fields,
        year: year ?? null,
        fieldsOfOtherYear: isOther ? label.fields : NO_FIELDS,
        isStacked: false,
      };
      blocks.add(VALUE_KINDS.length + shapeOfLabel(placed));
      labels.push(placed);
    }
  }
  const readAs = (index: number, said: ReadValue) => {
    blocks.add(index * VALUE_KINDS.length + VALUE_KINDS.indexOf(said.kind));
    const { cell, row } = values[index]!;
    values[index] = draftOf(index, cell, row, said);
  };
  const asResult = (index: number) => readAs(index, asMeasure(values[index]!.cell));
  const ofOtherUnit = amountsOfOtherUnit(labels, values);
  for (const index of ofOtherUnit.results) asResult(index);
  for (const index of ofOtherUnit.doubtful) readAs(index, UNREAD_AMOUNT);
  const standing = () => standingOf(labels, values);
  const asPrinted = blocks.recall(standing);
  for (const index of asPrinted.results) asResult(index);
  const placed = asPrinted.results.length > 0 ? blocks.recall(standing) : asPrinted;
  const { columns } = placed;
  if (columns) for (const [at, label] of labels.entries()) label.column = columns[at]!;
  const roleOf = (year: number) => yearRole(year - edition);
  const unknownHeads = unknownHeadsOf(placed.heads, values, labels, classifier, roleOf);
  for (const { index } of unknownHeads) blocks.add(index);
  const layout = unknownHeads.length > 0 ? blocks.recall(() => ({ ...placed })) : placed;
  for (const value of values) value.shift = layout.shifts.get(value.row) ?? 0;
  return { block, editionFiscalYear: edition, values, labels, unknownHeads, layout, layouts };
}

/** What an amount says that may be a cost in another unit, or none. */
const UNREAD_AMOUNT: ReadValue = { kind: 'unread-amount', quantity: null, item: null, speech: '' };

/** How labels and values stand, by their places and kinds. */
function standingOf(labels: readonly PlacedLabel[], values: readonly Draft[]): Layout {
  const columns = labelColumns(labels, values);
  const atColumns = columns
    ? labels.map((label, at) => ({ ...label, column: columns[at]! }))
    : labels;
  const shifts = rowShifts({ values, labels: atColumns });
  return {
    columns,
    shifts,
    closed: closedRows(atColumns, values, shifts),
    heads: possibleHeads(values, atColumns),
    inTables: labelsInTables(atColumns, values),
    results: amountsAsResults(labels, values),
  };
}

/** True for fields that are all of some groups. */
function isIn(fields: readonly FormField[], groups: ReadonlySet<string>): boolean {
  return (
    groups.size > 0 && fields.length > 0 && fields.every(({ group }) => groups.has(group ?? ''))
  );
}

function draftOf(index: number, cell: Cell, row: number, said: ReadValue): Draft {
  const { kind, quantity } = said;
  return { index, cell, row, column: cell.column, kind, quantity, said, shift: 0 };
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

/** A label while its block is being split. */
type DraftLabel = Omit<PlacedLabel, 'column'> & { column: number };

/** A value while its block is being split. */
type Draft = Omit<PlacedValue, 'kind' | 'shift'> & { kind: ValueKind; shift: number };

const ROLES: readonly YearRole[] = ['previous', 'current', 'next'];
const NO_FIELDS: readonly FormField[] = [];
/** What the year of a label can be, and that it heads nothing. */
const YEARS = ROLES.length + 2;

/** Which label this is and of which year of the form, as one number. */
export function shapeOfLabel({ cell, fields, year }: PlacedLabel): number {
  const role = fields === NO_FIELDS ? YEARS - 1 : year === null ? 0 : ROLES.indexOf(year) + 1;
  return cell.label!.no * YEARS + role;
}

function yearRole(offset: number): YearRole | undefined {
  return ROLES[offset + 1];
}

/** Western fiscal year of a year of the form. */
export function fiscalYearOf(role: YearRole, editionFiscalYear: number): number {
  return editionFiscalYear + ROLES.indexOf(role) - 1;
}
