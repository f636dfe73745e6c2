import type { BlockForm } from '../../../../form/block-form.ts';
import { plainWord } from '../../../values/plain-word.ts';
import {
  type BlockView,
  labelsOfField,
  type PlacedLabel,
  type PlacedValue,
  valuesOfKind,
} from '../../view/block-view.ts';
import { isAtLabel, linkCost, NEAR_LABEL } from '../../view/link-cost.ts';
import { ROWS_OF_HEAD } from './anchor.ts';
import { isFigureLikeName, isItemLikeName } from './names.ts';

const LONGEST_RANK = 8;

/** The numbered rank at its label, else the rank or dash nearest to the anchor, else the only one in the rows of the head. */
export function rankOf(
  view: BlockView,
  form: BlockForm,
  anchor: PlacedLabel | undefined,
  codes: ReadonlySet<PlacedValue>,
): PlacedValue | undefined {
  const numbered = numberedRank(view, form);
  if (numbered) return numbered;
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
export function unknownRank(
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
