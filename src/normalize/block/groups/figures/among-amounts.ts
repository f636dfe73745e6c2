import type { FormField } from '../../../../form/block-form.ts';
import { isAmountField, isFigureOf, isInGroups } from '../../../../form/figure-field.ts';
import type { BlockView, PlacedValue } from '../../view/block-view.ts';
import { CLOSE_TO_LABEL } from '../../view/link-cost.ts';
import { isRightAfter } from '../../view/neighbours.ts';
import { distanceTo, isAtLabelOf } from './label-cost.ts';

const FARTHEST_BESIDE = 2;

/**
 * True for a figure or a dash that stands where an amount or a share of staff does, right at its label or right beside another,
 * and nearer than to any label of its own groups: an amount that lost its unit is no result, a share that is none no target.
 */
export function isAmongAmounts(
  view: BlockView,
  value: PlacedValue,
  groups: readonly string[],
): boolean {
  if (standsForShare(view, value) || standsForAmount(view, value)) return true;
  if (!isAtLabelOf(view, value, isAmountField) && !isBesideAmount(view, value)) return false;
  return distanceTo(view, value, (field) => isInGroups(field, groups)) >= CLOSE_TO_LABEL;
}

/**
 * True right below a label of staff and right before another figure, where the row has fewer shares than labels of them: `0.7人`
 * or `—` instead of `0.70人`. Were it a target moved below that label, its result would have moved as far.
 */
function standsForShare({ labels, values }: BlockView, own: PlacedValue): boolean {
  const { index, row, column } = own;
  const next = values[index + 1];
  if (!next || !isRightAfter(next, own)) return false;
  const above = labels.filter((label) => label.row === row - 1 && label.fields.some(isOfStaff));
  if (!above.some((label) => label.column === column)) return false;
  const shares = values.filter((value) => value.row === row && value.kind === 'staff');
  return shares.length < above.length;
}

/**
 * True right below a label of amounts, where every amount of the row stands right below one: a bare 0 or a dash among amounts that
 * print their unit, whatever columns of results stand beside them.
 */
export function standsForAmount(
  { labels, values }: BlockView,
  { row, column, shift }: Spot,
): boolean {
  if (shift !== 0) return false;
  const columns = new Set<number>();
  for (const label of labels)
    if (label.row === row - 1 && label.fields.some(isOfMoney)) columns.add(label.column);
  if (!columns.has(column)) return false;
  const amounts = values.filter((other) => other.row === row && other.kind === 'money');
  return amounts.length > 0 && amounts.every((amount) => columns.has(amount.column));
}

type Spot = Pick<PlacedValue, 'row' | 'column' | 'shift'>;

function isOfStaff(field: FormField): boolean {
  return isFigureOf(field, 'staff');
}

function isOfMoney(field: FormField): boolean {
  return isFigureOf(field, 'money');
}

/**
 * Right of an amount, or left of an amount in its place or a share: right of shares the form's results begin. Amounts that all
 * lost their unit stand beside one right at its label.
 */
function isBesideAmount(view: BlockView, { index, row, column }: PlacedValue): boolean {
  const isBareAmount = [index - 1, index + 1].some((one) => {
    const other = view.values[one];
    return (
      other?.row === row &&
      other.kind === 'measure' &&
      Math.abs(other.column - column) <= FARTHEST_BESIDE &&
      isAtLabelOf(view, other, isOfMoney)
    );
  });
  if (isBareAmount) return true;
  const at = (one: number, where: number) => {
    const value = view.values[one];
    return value?.row === row && value.column === where ? value : undefined;
  };
  if (at(index - 1, column - 1)?.kind === 'money') return true;
  if (at(index + 1, column + 1)?.kind === 'staff') return true;
  const right = at(index + 1, column + 1) ?? at(index + 1, column + FARTHEST_BESIDE);
  return right?.kind === 'money' && distanceTo(view, right, isOfMoney) <= CLOSE_TO_LABEL;
}
