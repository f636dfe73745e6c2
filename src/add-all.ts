/** Adds items to the end of a list: very many, too, which `push(...items)` would not find room for on the stack. */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
