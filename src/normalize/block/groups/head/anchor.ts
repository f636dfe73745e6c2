import type { BlockForm } from '../../../../form/block-form.ts';
import { type BlockView, labelsOfField, type PlacedLabel } from '../../view/block-view.ts';

/** The rank and the name; notes and rows of labels alone do not count. */
export const ROWS_BELOW_ANCHOR = 2;
/** How many rows a sheet's head has at most. */
export const ROWS_OF_HEAD = 5;

/** The label beside which a block prints its department, with rank and name below. */
export function anchorOf(view: BlockView, form: BlockForm): PlacedLabel | undefined {
  return labelsOfField(view, form.anchor)[0];
}
