import type { BlockForm } from '../../../form/block-form.ts';
import { plainWord } from '../../values/plain-word.ts';
import { headsOnly } from './block-view.ts';
import { isAtLabel } from './link-cost.ts';
import { rowShifts } from './row-shifts.ts';
import type { SplitBlock } from './split-block.ts';
import type { ValueKind } from './value-kinds.ts';

/** What a grade may look like by itself: a figure (5), a dash or a mark of a list. */
const KINDS: ReadonlySet<ValueKind> = new Set(['measure', 'dash', 'list']);

/** Takes a figure that is one of the form's ratings for one right at the label of ratings, and nowhere else, nor in a row that has moved: forms grade from 5 to 1. */
export function setRatingsAtLabels(split: SplitBlock, { words }: BlockForm): void {
  const { labels, values } = split;
  const heads = labels.filter((label) => headsOnly(label, ({ kind }) => kind === 'rating'));
  if (heads.length === 0) return;
  const shifts = rowShifts(split);
  for (const value of values) {
    if ((shifts.get(value.row) ?? 0) !== 0) continue;
    if (!KINDS.has(value.kind) || plainWord(value.cell.text, words.ratings) === null) continue;
    if (heads.some((head) => isAtLabel(head, value))) value.kind = 'rating';
  }
}
