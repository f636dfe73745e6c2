import type { FormField } from '../../../../form/block-form.ts';
import type { PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { isAtLabel } from '../../view/link-cost.ts';
import { CODE_AT_LABEL, LIKE_CODE } from '../../view/speech.ts';
import { CODE_FIELDS } from '../head/codes.ts';

/** What can be no code is none, whatever stands at its label; what has more words than others is one right at its label only. */
export function codeCost(
  slot: { readonly declared: FormField; readonly labels: readonly PlacedLabel[] },
  value: PlacedValue,
): number {
  if (!CODE_FIELDS.includes(slot.declared.field)) return 0;
  const { speech } = value.said;
  if (speech.endsWith(LIKE_CODE)) return 0;
  if (!speech.endsWith(CODE_AT_LABEL)) return Infinity;
  return slot.labels.some((label) => isAtLabel(label, value)) ? 0 : Infinity;
}
