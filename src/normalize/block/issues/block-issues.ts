import { addAll } from '../../../add-all.ts';
import type { Block, Cell } from '../../../clean/cell.ts';
import { cellReference } from '../../../extract/grid.ts';
import type { BlockForm } from '../../../form/block-form.ts';
import { isFigureField } from '../../../form/figure-field.ts';
import type { Issue } from '../../../issue.ts';
import { oncePer } from '../../../text/memo.ts';
import { isAmongAmounts } from '../groups/figures/among-amounts.ts';
import type { BlockReading } from '../read-block.ts';
import type { Occupancy, Slot } from '../slot.ts';
import {
  type BlockView,
  labelsOfField,
  type PlacedLabel,
  type PlacedValue,
  valuesOfKind,
} from '../view/block-view.ts';
import { issueAt, shorten } from './issue-at.ts';
import { lostSlots } from './lost-slots.ts';
import { otherYearIssues } from './other-year-issues.ts';
import { slotWords } from './slot-words.ts';
import { unreadFigureIssues } from './unread-figure-issues.ts';

const PLACES_NAMED = 10;

/** Issues of one block: fields of the form without a value, values in doubt, cells that nothing explains. */
export function blockIssues(
  reading: BlockReading,
  form: BlockForm,
  unexplained: readonly Cell[],
): Issue[] {
  const { sheet } = reading.view.block;
  const issues: Issue[] = [];
  for (const one of reading.undecided) {
    const { slot, cells, occupancy, isFraction } = one;
    if (isFraction) issues.push(fractionIssue(slot, cells[0]!, reading));
    else if (occupancy) issues.push(crowdedIssue(slot, cells, occupancy, reading));
    else issues.push(undecidedIssue(slot, cells, reading));
  }
  addAll(issues, otherYearIssues(reading));
  addAll(issues, unreadFigureIssues(reading));
  if (reading.matrix) addAll(issues, reading.matrix.issues);
  for (const slot of lostSlots(reading, form)) issues.push(lostIssue(slot, reading, form));
  const parts = valuesOfKind(reading.view, 'part');
  for (const { cell } of parts) issues.push(splitIssue(cell, sheet));
  for (const cell of unexplained) {
    const isDoubted = reading.undecided.some(({ cells }) => cells.includes(cell));
    if (isDoubted || parts.some((part) => part.cell === cell)) continue;
    const value = reading.view.values.find((one) => one.cell === cell);
    const isAmount = value && isUnreadAmount(reading.view, value);
    issues.push(isAmount ? bareIssue(value, sheet, form) : unexplainedIssue(cell, sheet));
  }
  return issues;
}

/** Issues of cells of a block that nothing explains. */
export function unexplainedIssues(block: Block, cells: readonly Cell[]): Issue[] {
  return cells.map((cell) => unexplainedIssue(cell, block.sheet));
}

function undecidedIssue(slot: Slot, cells: readonly Cell[], reading: BlockReading): Issue {
  const [cell] = cells;
  const loaded = reading.found.some((one) => one.slot === slot);
  const places = cells
    .slice(0, PLACES_NAMED)
    .map((one) => `${cellReference(one.row, one.column)} "${shorten(one.raw)}"`);
  if (cells.length > places.length) places.push(`and ${cells.length - places.length} more`);
  return issueAt(cell!, reading.view.block.sheet, {
    severity: loaded ? 'info' : 'warning',
    code: loaded ? 'slot-doubtful' : 'value-ambiguous',
    message: `${slotWords(slot, reading)}: ${places.join(', ')} could also be another field`,
    remedy: loaded
      ? 'Loaded at its printed place; compare with the printed sheet.'
      : 'Left out; look the value up in the printed sheet and mend the dump if it matters.',
  });
}

function fractionIssue(slot: Slot, cell: Cell, reading: BlockReading): Issue {
  return issueAt(cell, reading.view.block.sheet, {
    severity: 'warning',
    code: 'percent-unclear',
    message: `${slotWords(slot, reading)}: "${shorten(cell.raw)}" does not fit the percentages beside it: a fraction (0.705 for 70.5 %), a sign read as 96, or a point that is lost`,
    remedy: 'Left out; compare with the printed sheet and write the cell as a percentage.',
  });
}

/** A figure of a group that is too large to be told apart: the label that lacks its figure is where to look first. */
function crowdedIssue(
  slot: Slot,
  cells: readonly Cell[],
  occupancy: Occupancy,
  reading: BlockReading,
): Issue {
  const label = occupancy === 'no-label' ? undefined : labelOf(slot, reading);
  return issueAt(label?.cell ?? cells[0]!, reading.view.block.sheet, {
    severity: 'warning',
    code: 'group-too-large',
    message: `${slotWords(slot, reading)}: ${OCCUPANCY_WORDS[occupancy]}; ${cells.length} figures are too many to be told apart unless each stands at its own label`,
    remedy:
      'All figures of the group are left out; mend the dump so that each label has one figure right below or right of it, and each figure one label.',
  });
}

const OCCUPANCY_WORDS: Readonly<Record<Occupancy, string>> = {
  figure: 'a figure stands at the label, but not all of its group stand so',
  'no-figure': 'no figure stands right below or right of the label',
  'several-figures': 'several figures stand at the label',
  'several-labels': 'the label is printed several times',
  'no-label': 'the label is not printed',
};

function lostIssue(slot: Slot, reading: BlockReading, form: BlockForm): Issue {
  const label = labelOf(slot, reading);
  const { block } = reading.view;
  const numeric = numericFields(form).has(slot.field);
  return issueAt(label?.cell ?? block.rows[0]![0]!, block.sheet, {
    severity: numeric ? 'warning' : 'info',
    code: 'value-lost',
    message: `${slotWords(slot, reading)}: ${lostWords(slot, label, form)}`,
    remedy: 'Stays empty; look the value up in the printed sheet and mend the dump if it matters.',
  });
}

function lostWords({ field }: Slot, label: PlacedLabel | undefined, { fields }: BlockForm): string {
  if (label) return 'the label is printed, a value is not';
  const isInMatrix = fields.some((one) => one.field === field && one.rows);
  return isInMatrix
    ? 'no matrix that can be read has a place of it'
    : 'neither label nor value is printed';
}

function splitIssue(cell: Cell, sheet: string | null): Issue {
  return issueAt(cell, sheet, {
    severity: 'warning',
    code: 'figure-split',
    message: `"${shorten(cell.raw)}" is part of a figure that is split over two cells; it is left out`,
    remedy: 'Put the figure into one cell of the dump.',
  });
}

function isBare({ kind }: PlacedValue): boolean {
  return kind === 'bare-money' || kind === 'bare-staff';
}

/** A figure that its unit does not tell, or that stands where an amount does in a unit that is not the form's. */
function isUnreadAmount(view: BlockView, value: PlacedValue): boolean {
  if (isBare(value) || value.kind === 'unread-amount') return true;
  return value.kind === 'measure' && isAmongAmounts(view, value, ['indicator']);
}

function bareIssue(value: PlacedValue, sheet: string | null, form: BlockForm): Issue {
  const { cell } = value;
  return issueAt(cell, sheet, {
    severity: 'warning',
    code: 'value-ambiguous',
    message: isBare(value)
      ? `"${shorten(cell.raw)}" is told by its place alone, and its row does not fit the labels above it or the sheet states another unit`
      : `"${shorten(cell.raw)}" stands where an amount or staff does, but is not printed as the form says`,
    remedy: isBare(value)
      ? `Left out; put each figure right below its label, or its unit behind it; a sheet in another unit than ${form.money_unit_yen} yen needs a form of its own.`
      : "Left out; print figure and unit alone. Where all sheets print it so, change 'money_unit_yen', 'bare_amounts' or 'staff_decimals' of the form.",
  });
}

function unexplainedIssue(cell: Cell, sheet: string | null): Issue {
  return issueAt(cell, sheet, {
    severity: 'info',
    code: 'cell-unexplained',
    message: `"${shorten(cell.raw)}" fits no field of the form`,
    remedy: 'Compare with the printed sheet; a new label goes into the form file.',
  });
}

/** Fields whose values are printed by year. */
const numericFields = oncePer(
  ({ fields }: BlockForm) =>
    new Set<string>(fields.filter(isFigureField).map(({ field }) => field)),
);

/** The last label of a slot that is printed in the block: repeated labels stand nearer to where the value was. */
function labelOf(slot: Slot, reading: BlockReading): PlacedLabel | undefined {
  return labelsOfField(reading.view, slot.field).findLast(
    ({ year }) => year === slot.year || year === null,
  );
}
