/** Names of the checked boxes of `■ 自治事務 □ 法定受託事務 …`, as printed; null for a cell without boxes. */
export function parseCheckboxes(raw: string, checked: string, unchecked: string): string[] | null {
  const marks = `${checked}${unchecked}`;
  if (!new RegExp(`[${marks}]`, 'u').test(raw)) return null;
  const boxes = [...raw.matchAll(new RegExp(`([${marks}])\\s*([^${marks}]*)`, 'gu'))];
  return boxes.filter((box) => checked.includes(box[1]!)).map((box) => box[2]!.trim());
}
