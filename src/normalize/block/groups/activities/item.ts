import { isResultOfList, type ListItem } from '../../../values/list-item.ts';
import type { PlacedValue } from '../../view/block-view.ts';

/** An item of a numbered list of activities or of their results. */
export interface Item extends ListItem {
  readonly value: PlacedValue;
  readonly isResult: boolean;
}

/** The item that a value of a list is. */
export function itemOf(value: PlacedValue): Item {
  const item = value.said.item!;
  const { no, body, text, measure } = item;
  return { no, body, text, measure, value, isResult: isResultOfList(item) };
}

/** How many items have no greater number than the one before. */
export function outOfOrder(items: readonly Item[]): number {
  return items.filter((item, index) => index > 0 && item.no <= items[index - 1]!.no).length;
}
