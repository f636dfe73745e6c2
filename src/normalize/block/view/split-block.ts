import type { Block, Cell } from '../../../clean/cell.ts';
import type { FormField } from '../../../form/block-form.ts';
import type { LabelMatch } from '../../../form/label-index.ts';
import { yearRole } from '../../../form/year-role.ts';
import { bareFigures } from './bare-figures.ts';
import { headsOnly, type PlacedLabel, type PlacedValue } from './block-view.ts';
import type { Classifier } from './classifier.ts';
import { outdatedGroups } from './outdated-groups.ts';
import { SplitFigures } from './split-figures.ts';
import { withUnitCell } from './unit-cells.ts';
import type { ReadValue, ValueKind } from './value-kinds.ts';

/** A label while its block is being viewed. */
export type DraftLabel = Omit<PlacedLabel, 'column'> & { column: number };

/** A value while its block is being viewed. */
export type DraftValue = Omit<PlacedValue, 'kind' | 'shift'> & { kind: ValueKind; shift: number };

/** The labels and values of a block, each in reading order. */
export interface SplitBlock {
  readonly labels: DraftLabel[];
  readonly values: DraftValue[];
}

/** Tells labels from values, and what each of them says by itself. */
export function splitBlock(
  block: Block,
  edition: number,
  classifier: Classifier,
  hasOtherUnit: boolean,
): SplitBlock {
  const { form } = classifier;
  const read = (cell: Cell) => classifier.read(cell);
  const outdated = outdatedGroups(block, edition, form);
  const bare = bareFigures(block, form, read, hasOtherUnit);
  const figures = new SplitFigures();
  const { columns } = block;
  const columnOf = ({ column }: Cell) => (columns ? columns[column]! : column);
  const labels: DraftLabel[] = [];
  const values: DraftValue[] = [];
  for (const [row, cells] of block.rows.entries()) {
    for (const cell of cells) {
      if (cell.label) {
        labels.push(draftLabel(cell, cell.label, row, columnOf(cell), edition, outdated));
        continue;
      }
      const said = bare.get(cell) ?? read(cell);
      const value = draftValue(values.length, cell, row, columnOf(cell), said);
      const withUnit = withUnitCell(value, values, labels, read);
      if (withUnit) takeForUnit(value, withUnit, values);
      else setPartsAside(value, figures.firstPart(value, values, labels));
      values.push(value);
    }
  }
  return { labels, values };
}

/** Takes a value for the unit of the figure before it, which is read together with it. */
function takeForUnit(value: DraftValue, withUnit: ReadValue, before: DraftValue[]): void {
  const { index, cell, row, column } = before.at(-1)!;
  before[index] = draftValue(index, cell, row, column, withUnit);
  value.kind = 'unit';
}

/** Takes a value for the second part of a figure whose first part stands before it, if one does. */
function setPartsAside(value: DraftValue, first: DraftValue | undefined): void {
  if (!first) return;
  value.kind = 'part';
  if (first.kind === 'measure') first.kind = 'part';
}

/** A value with what its text says, in place. */
export function draftValue(
  index: number,
  cell: Cell,
  row: number,
  column: number,
  said: ReadValue,
): DraftValue {
  const { kind, quantity } = said;
  return { index, cell, row, column, kind, quantity, said, shift: 0 };
}

function draftLabel(
  cell: Cell,
  label: LabelMatch,
  row: number,
  column: number,
  edition: number,
  outdated: ReadonlySet<string>,
): DraftLabel {
  const { fields } = label;
  const after = label.year === null ? label.yearsAfter : label.year - edition;
  const year = after === null ? null : yearRole(after);
  const isOther = year === undefined || areOf(outdated, fields);
  return {
    cell,
    row,
    column,
    fields: isOther ? NO_FIELDS : fields,
    year: year ?? null,
    fieldsOfOtherYear: isOther ? fields : NO_FIELDS,
    isStacked: false,
  };
}

const NO_FIELDS: readonly FormField[] = [];

/** True for fields that are all of some groups. */
function areOf(groups: ReadonlySet<string>, fields: readonly FormField[]): boolean {
  return groups.size > 0 && headsOnly({ fields }, ({ group }) => groups.has(group ?? ''));
}
