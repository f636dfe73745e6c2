import { isCode } from '../../../values/code.ts';
import { type Found, slotOf, type Undecided } from '../../slot.ts';
import {
  type BlockView,
  labelsOfField,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import { AT_LABEL, linkCost } from '../../view/link-cost.ts';

/** The fields that a programme's codes are read into. */
export const CODE_FIELDS: readonly string[] = ['programme_code', 'previous_code'];

/** What codes a block prints at their own labels, whatever else such figures could be. */
export function readCodes(view: BlockView): { found: Found[]; undecided: Undecided[] } {
  const found: Found[] = [];
  const undecided: Undecided[] = [];
  for (const field of CODE_FIELDS) {
    const codes = labelsOfField(view, field).flatMap((label) => codesAt(view, label));
    const [value, ...others] = codes;
    const slot = slotOf(field);
    if (!value) continue;
    if (others.some(({ cell }) => cell.text !== value.cell.text))
      undecided.push({ slot, cells: codes.map(({ cell }) => cell) });
    else found.push({ slot, value, rule: 'by-label', certainty: 'sure' });
  }
  return { found, undecided };
}

/** Codes right below a label or right of it. */
function codesAt({ values }: BlockView, label: PlacedLabel): PlacedValue[] {
  return values.filter(
    (value) =>
      value.kind !== 'period' && linkCost(label, value) <= AT_LABEL && isCode(value.cell.text),
  );
}
