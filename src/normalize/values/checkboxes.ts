import { Memo } from '../../text/memo.ts';

interface Patterns {
  readonly some: RegExp;
  readonly boxes: RegExp;
}

const patterns = new Memo<string, Patterns>(100);

/** Names of the checked boxes of `■ 自治事務 □ 法定受託事務 …`, as printed; null for a cell without boxes. */
export function parseCheckboxes(raw: string, checked: string, unchecked: string): string[] | null {
  const { some, boxes } = patterns.recall(`${checked}${unchecked}`, patternsOf);
  if (!some.test(raw)) return null;
  return [...raw.matchAll(boxes)]
    .filter((box) => checked.includes(box[1]!))
    .map((box) => box[2]!.trim());
}

function patternsOf(marks: string): Patterns {
  return {
    some: new RegExp(`[${marks}]`, 'u'),
    boxes: new RegExp(`([${marks}])\\s*([^${marks}]*)`, 'gu'),
  };
}
