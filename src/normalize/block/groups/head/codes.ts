import type { BlockForm, FormField } from '../../../../form/block-form.ts';
import { isCode } from '../../../values/code.ts';
import { rankWord } from '../../../values/plain-word.ts';
import { type Found, slotOf, type Undecided } from '../../slot.ts';
import {
  type BlockView,
  fieldsInAnyYear,
  labelsOfField,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import { isAtLabel } from '../../view/link-cost.ts';
import { rightBelow } from '../../view/neighbours.ts';
import { isFigureKind } from '../../view/value-kinds.ts';

/** The fields that a programme's codes are read into. */
export const CODE_FIELDS: readonly string[] = ['programme_code', 'previous_code'];

/** What codes a block prints at their own labels, whatever else such figures could be. */
export function readCodes(
  view: BlockView,
  form: BlockForm,
): { found: Found[]; undecided: Undecided[] } {
  const found: Found[] = [];
  const undecided: Undecided[] = [];
  for (const field of CODE_FIELDS) {
    const labels = labelsOfField(view, field);
    const codes = labels.flatMap((label) => codesAt(view, label));
    const [value, ...others] = codes;
    const slot = slotOf(field);
    if (!value) continue;
    const moved = labels.flatMap((label) => movedWith(view, label, form));
    if (moved.length > 0) undecided.push({ slot, cells: moved.map(({ cell }) => cell) });
    else if (others.some(({ cell }) => cell.text !== value.cell.text))
      undecided.push({ slot, cells: codes.map(({ cell }) => cell) });
    else found.push({ slot, value, rule: 'by-label', certainty: 'sure' });
  }
  return { found, undecided };
}

/** Figures at the labels of codes that may be results or ranks of a row that has moved, and the figures that have then moved with it. */
export function besideOpenLabels(view: BlockView, form: BlockForm): ReadonlySet<PlacedValue> {
  const labels = CODE_FIELDS.flatMap((field) => labelsOfField(view, field));
  return new Set(labels.flatMap((label) => movedWith(view, label, form)));
}

/** Codes right below a label or right of it. */
function codesAt({ values }: BlockView, label: PlacedLabel): PlacedValue[] {
  return values.filter(
    (value) => value.kind !== 'period' && isAtLabel(label, value) && isCode(value.cell.text),
  );
}

/**
 * A figure right below the label of a code, with those right of it, where a label of figures or of the rank in its row has nothing, or
 * no such thing, right below it: either nothing was printed there, or the code is missing and the row has moved.
 */
function movedWith(view: BlockView, label: PlacedLabel, form: BlockForm): PlacedValue[] {
  const { labels, values } = view;
  const code = codesAt(view, label).find(({ row }) => row === label.row + 1);
  if (!code) return [];
  const isRank = (value: PlacedValue) => rankWord(value.cell.text, form.words.ranks) !== null;
  const isOpen = (one: PlacedLabel) => {
    const below = rightBelow(values, one);
    const fields = fieldsInAnyYear(one);
    if (isFigureKind(code.kind) && fields.some(isMeasure)) return !below;
    return isRank(code) && fields.some(isOfRank) && !(below && isRank(below));
  };
  const open = labels.filter((one) => one.row === label.row && isOpen(one));
  if (open.length === 0) return [];
  const from = Math.min(code.column, ...open.map(({ column }) => column));
  return values.filter(
    (value) =>
      value === code ||
      (value.row === code.row && value.column >= from && isFigureKind(value.kind)),
  );
}

function isMeasure({ kind }: FormField): boolean {
  return kind === 'measure';
}

function isOfRank({ kind }: FormField): boolean {
  return kind === 'rank';
}
