import type { Grid } from '../extract/grid.ts';
import type { BlockForm } from '../form/block-form.ts';
import type { LabelIndex } from '../form/label-index.ts';
import type { CleanSheet } from './cell.ts';
import { clean } from './clean.ts';
import { withUsualOrder } from './matrices/usual-order.ts';

/** Takes all grids of a file apart, each by itself, and compares what they have in common. */
export function cleanSheets(
  grids: readonly Grid[],
  form: BlockForm,
  labels: LabelIndex,
): readonly CleanSheet[] {
  return withUsualOrder(grids.map((grid) => clean(grid, form, labels)));
}
