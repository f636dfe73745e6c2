import { isLostName } from '../../../values/lost-text.ts';
import {
  type BlockView,
  isAlone,
  labelsOfField,
  type PlacedLabel,
  type PlacedValue,
} from '../../view/block-view.ts';
import { isAtLabel } from '../../view/link-cost.ts';
import { NO_TEXT } from '../../view/speech.ts';
import { BEGINS_WITH_YEAR } from '../../view/strange-labels.ts';
import { besideInPairs } from './pairs-in-row.ts';

const LONGEST_NAME = 80;
const FIGURE_LIKE_NAME = /^[(\dO〇].*(?:\p{L}{3}|\p{Script=Han}{2})(?:\(\d+\))?$/u;
/** Figures, with a letter or two: `A-1203`, `01-02`. */
const CODE = /^(?=.*\d)[A-Za-z]{0,3}[-\d./ ]+[A-Za-z]?$/u;

/**
 * The name that a block prints at the label of a field; null where the place of it holds none, undefined without a label or at one whose
 * place is not told.
 */
export function nameAtLabel(view: BlockView, field: string): PlacedValue | null | undefined {
  const [label] = labelsOfField(view, field);
  if (!label) return undefined;
  const beside = besideInPairs(view, label);
  if (beside === undefined) return nameNear(view, label);
  return beside && (isName(beside) || isFigureLikeName(beside)) ? beside : null;
}

/**
 * The text right below a label, or else right of it: beside a label may stand one that the form does not know. What stands alone
 * between them is a note.
 */
function nameNear(view: BlockView, label: PlacedLabel): PlacedValue | undefined {
  const near = view.values.filter(
    (value) => (isName(value) || isFigureLikeName(value)) && isAtLabel(label, value),
  );
  const first = near.find(({ row }) => row > label.row);
  if (first && !isAlone(view, first)) return first;
  const next = view.values.find(
    ({ row, column }) => row === rowBelow(view, label.row) && column === label.column,
  );
  return next && isName(next) ? next : (first ?? near[0]);
}

/** The row below a row, but for those with nothing but a note or the foot of a page. */
function rowBelow({ block: { rows } }: BlockView, row: number): number {
  let below = row + 1;
  while (rows[below]?.length === 1 && !rows[below]![0]!.label) below++;
  return below;
}

/** True for a text that can be a name: no single letter, and none that is like a label, but years begin names of programmes as well. */
export function isName(value: PlacedValue): boolean {
  const { raw, text } = value.cell;
  return (
    value.kind === 'text' &&
    text.length > 1 &&
    (value.said.speech !== NO_TEXT || BEGINS_WITH_YEAR.test(text)) &&
    raw.length <= LONGEST_NAME &&
    !raw.endsWith('。') &&
    !CODE.test(text) &&
    !isLostName(text)
  );
}

/** A name may begin like a figure: 24時間保育事業, 8020推進事業, O157対策. */
export function isFigureLikeName({ kind, cell }: PlacedValue): boolean {
  return (kind === 'measure' || kind === 'word') && FIGURE_LIKE_NAME.test(cell.text);
}

/** A name may begin like an item of a list: (1)相談. */
export function isItemLikeName({ kind, cell }: PlacedValue): boolean {
  return kind === 'list' && cell.text.startsWith('(') && FIGURE_LIKE_NAME.test(cell.text);
}
