import type { BlockForm } from '../../../../form/form.ts';
import type { Certainty } from '../../../record.ts';
import { plainWord } from '../../../values/plain-word.ts';
import { parseRankedName } from '../../../values/ranked-name.ts';
import { type GroupReading, slotOf } from '../../slot.ts';
import {
  type BlockView,
  isAlone,
  labelsOfField,
  type PlacedLabel,
  type PlacedValue,
  valuesOfKind,
} from '../../view/block-view.ts';
import { isAtLabel, linkCost, NEAR_LABEL } from '../../view/link-cost.ts';
import { isRightBelow, nextInRow } from '../../view/neighbours.ts';
import { accountOf } from './account.ts';
import { readCodes } from './codes.ts';
import { isLegalBasis } from './legal-basis.ts';
import { isFigureLikeName, isItemLikeName, isName, nameAtLabel } from './names.ts';

const LONGEST_RANK = 8;
const LONGEST_DEPARTMENT = 40;
const ROWS_OF_HEAD = 5;
/** The rank and the name; notes and rows of labels alone do not count. */
const ROWS_BELOW_ANCHOR = 2;
const COLUMN_SLACK = 1;
/** Where the name stands in a block that lost its anchor. */
const NAME_COLUMN = 2;

/** The rule of a rank and a name that one cell prints. */
export const RANK_BEFORE_NAME = 'rank-before-name';

/** Reads codes at their labels, department, rank and programme name around the block's anchor label, and the account beside it. */
export function readHead(view: BlockView, form: BlockForm): GroupReading {
  const { found, undecided } = readCodes(view, form);
  const codes = new Set(found.map(({ value }) => value));
  const add = (
    field: string,
    value: PlacedValue | undefined,
    rule: string,
    certainty: Certainty = 'sure',
  ) => {
    if (value) found.push({ slot: slotOf(field), value, rule, certainty });
  };
  const anchor = anchorOf(view, form);
  const at = (field: string, otherwise: () => PlacedValue | undefined) => {
    const printed = nameAtLabel(view, field);
    return printed === undefined ? otherwise() : (printed ?? undefined);
  };
  add(
    'department',
    at('department', () => departmentOf(view, anchor)),
    'left-of-anchor',
  );
  const rank = numberedRank(view, form) ?? rankOf(view, anchor, codes);
  const taken = new Set(found.map((one) => one.value));
  if (rank) taken.add(rank);
  const account = accountOf(view, form, taken);
  if (account) taken.add(account);
  const strange = rank ? undefined : unknownRank(view, anchor, taken);
  if (strange) {
    undecided.push({ slot: slotOf('implementation_rank'), cells: [strange.cell] });
    taken.add(strange);
  }
  const name = at('programme_name', () => nameOf(view, anchor, rank, taken));
  const hasBoth =
    name &&
    !strange &&
    (!rank || rank.kind === 'dash') &&
    parseRankedName(name.cell.raw, form.words.ranks);
  add('implementation_rank', hasBoth ? name : rank, hasBoth ? RANK_BEFORE_NAME : 'below-label');
  add('account_name', account, 'by-kind');
  add('programme_name', name, hasBoth ? RANK_BEFORE_NAME : 'below-anchor');
  return { found, duplicates: [], undecided, isSettled: true };
}

function anchorOf(view: BlockView, form: BlockForm): PlacedLabel | undefined {
  return labelsOfField(view, form.anchor)[0];
}

/**
 * The name right left of the anchor; without an anchor the first cell, as what follows it may be the anchor's label, misspelt. A name
 * farther right is another field's, whose label is lost.
 */
function departmentOf(view: BlockView, anchor: PlacedLabel | undefined): PlacedValue | undefined {
  const column =
    anchor?.column ??
    Math.min(...view.labels.filter((label) => label.row === 0).map((label) => label.column));
  const row = anchor?.row ?? 0;
  const left = view.values.filter(
    (value) =>
      value.row === row &&
      value.column < column &&
      isName(value) &&
      value.cell.raw.length <= LONGEST_DEPARTMENT,
  );
  const first = left.find(({ cell }) => cell === view.block.rows[0]![0]);
  const department = anchor ? left.at(-1) : first;
  return department && !isHeadOfName(view, department, anchor) ? department : undefined;
}

/**
 * True for a text with a name right below it, as the rank is right below the anchor: a label that the form does not know. Where the
 * name stands below the rank, what stands below the department is a stray.
 */
function isHeadOfName(
  view: BlockView,
  { row, column }: PlacedValue,
  anchor: PlacedLabel | undefined,
): boolean {
  const nameAt = (at: number, where: number) =>
    view.values.find(
      (value) =>
        value.row === at && value.column === where && isName(value) && !isAlone(view, value),
    );
  if (!nameAt(row + 1, column)) return false;
  return !anchor || nameAt(anchor.row + ROWS_BELOW_ANCHOR, anchor.column) === undefined;
}

function rankOf(
  view: BlockView,
  anchor: PlacedLabel | undefined,
  codes: ReadonlySet<PlacedValue>,
): PlacedValue | undefined {
  const ranks = valuesOfKind(view, 'rank').filter((value) => !codes.has(value));
  const only = ranks.length === 1 && ranks[0]!.row < ROWS_OF_HEAD ? ranks[0] : undefined;
  if (!anchor) return only;
  const near = [...ranks, ...valuesOfKind(view, 'dash')]
    .map((value) => ({ value, cost: linkCost(anchor, value) }))
    .filter(({ cost }) => cost <= NEAR_LABEL)
    .sort((a, b) => a.cost - b.cost);
  return near[0]?.value ?? only;
}

/** A rank with a number before it at the label of ranks; elsewhere it is an item of a list. */
function numberedRank(view: BlockView, form: BlockForm): PlacedValue | undefined {
  const items = valuesOfKind(view, 'list').filter(
    ({ said }) => plainWord(said.item!.text, form.words.ranks) !== null,
  );
  const labels = items.length > 0 ? labelsOfField(view, 'implementation_rank') : [];
  return items.find((value) => labels.some((label) => isAtLabel(label, value)));
}

/** A word right below the anchor with another right below it: a rank that the form does not know, and the name. Below the name's own label stands the name. */
function unknownRank(
  view: BlockView,
  anchor: PlacedLabel | undefined,
  taken: ReadonlySet<PlacedValue>,
): PlacedValue | undefined {
  if (!anchor || anchor.fields.some(({ field }) => field === 'programme_name')) return undefined;
  const at = (row: number) =>
    view.values.find(
      (value) =>
        value.row === row &&
        value.column === anchor.column &&
        (value.kind === 'text' || isFigureLikeName(value) || isItemLikeName(value)) &&
        !taken.has(value),
    );
  const [first, second] = [at(anchor.row + 1), at(anchor.row + 2)];
  return first && second && first.cell.raw.length <= LONGEST_RANK ? first : undefined;
}

/**
 * The first name below the anchor: the form prints the rank right below it, then the programme's name, with other cells in its
 * row; what stands alone may be a note or the foot of a page. What stands farther below, aside at another label, or beside the rank
 * is another field's, and so is what reads as a legal basis does, where the name's row is lost.
 */
function nameOf(
  view: BlockView,
  anchor: PlacedLabel | undefined,
  rank: PlacedValue | undefined,
  taken: ReadonlySet<PlacedValue>,
): PlacedValue | undefined {
  const column = anchor?.column ?? NAME_COLUMN;
  const row = anchor?.row ?? 0;
  const names = possibleNames(view, anchor, rank, taken);
  const label = labelsOfField(view, 'programme_name')[0];
  const last = Math.max(row + ROWS_BELOW_ANCHOR, label ? label.row + 1 : 0);
  const rowOf = (value: PlacedValue) => value.row - rowsPassedOver(view, row, value.row);
  const near = names.filter((value) => rowOf(value) <= last);
  const beside = near.filter((value) => !isAlone(view, value));
  const own = beside.length > 0 ? beside : near.filter((value) => value.column === column);
  const isNext = (value: PlacedValue) => rowOf(value) === last + 1 && value.column === column;
  return (
    own.find((value) => value.column === column) ??
    own[0] ??
    names.find((value) => isNext(value) && isBeforeLabel(view, value))
  );
}

/** What can be a name in the rows of the head, below the anchor or a column aside of it, where more speaks against it. */
function possibleNames(
  view: BlockView,
  anchor: PlacedLabel | undefined,
  rank: PlacedValue | undefined,
  taken: ReadonlySet<PlacedValue>,
): PlacedValue[] {
  const column = anchor?.column ?? NAME_COLUMN;
  const row = anchor?.row ?? 0;
  const rowOfRank = rank?.column === column ? rank.row : -1;
  return view.values.filter((value) => {
    const isInHead = value.row > row && value.row < row + ROWS_OF_HEAD;
    if (!isInHead || taken.has(value) || isLegalBasis(view, value)) return false;
    if (value.column === column)
      return (
        (isName(value) || isFigureLikeName(value) || isItemLikeName(value)) &&
        (anchor !== undefined || !isAtOtherLabel(view, value))
      );
    return (
      Math.abs(value.column - column) <= COLUMN_SLACK &&
      isName(value) &&
      value.row !== rowOfRank &&
      !isBeforeAmount(view, value) &&
      !isAtOtherLabel(view, value)
    );
  });
}

/** How many rows between two have nothing but labels, or a note or the foot of a page. */
function rowsPassedOver({ block }: BlockView, above: number, below: number): number {
  return block.rows
    .slice(above + 1, below)
    .filter((cells) => cells.length === 1 || cells.every((cell) => cell.label)).length;
}

/** True where the next cell of the row is a label, as beside the name: its row has moved down whole. */
function isBeforeLabel({ block }: BlockView, { row, cell }: PlacedValue): boolean {
  return (nextInRow(block, row, cell)?.label ?? null) !== null;
}

/** True where the next cell of the row is an amount: beside the name stand labels, beside the legal basis what was spent. */
function isBeforeAmount({ block, values }: BlockView, { index, row, cell }: PlacedValue): boolean {
  const next = values[index + 1];
  return next?.kind === 'money' && next.cell === nextInRow(block, row, cell);
}

/** True for what stands right below the label of a text, or is the next cell right of one. */
function isAtOtherLabel({ block, labels }: BlockView, value: PlacedValue): boolean {
  const before = nextInRow(block, value.row, value.cell, -1);
  return labels.some(
    (label) =>
      label.fields.some(({ kind }) => kind === 'text') &&
      (isRightBelow(value, label) || label.cell === before),
  );
}
