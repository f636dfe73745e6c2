import type { FormField } from '../../../../form/form.ts';
import { isCodeWithWords } from '../../../values/code.ts';
import type { PlacedLabel, PlacedValue } from '../../view/block-view.ts';
import { LIKE_CODE } from '../../view/classifier.ts';
import { AT_LABEL, linkCost } from '../../view/link-cost.ts';
import { CODE_FIELDS } from '../head/codes.ts';

const WITH_WORDS = 'w';

/** How a text speaks, as its value tells, and whether it reads as a code with words in it does. */
export function speechOf({ said, cell }: PlacedValue): string {
  return isCodeWithWords(cell.text) ? said.speech + WITH_WORDS : said.speech;
}

/** What can be no code is none, whatever stands at its label; what has more words than others is one right at its label only. */
export function codeCost(
  slot: { readonly declared: FormField; readonly labels: readonly PlacedLabel[] },
  value: PlacedValue,
): number {
  if (!CODE_FIELDS.includes(slot.declared.field)) return 0;
  if (value.said.speech.endsWith(LIKE_CODE)) return 0;
  const isAtLabel = slot.labels.some((label) => linkCost(label, value) <= AT_LABEL);
  return isAtLabel && isCodeWithWords(value.cell.text) ? 0 : Infinity;
}
