import { Memo } from '../../text/memo.ts';

interface Patterns {
  readonly some: RegExp;
  readonly boxes: RegExp;
  /** Names of the checked boxes by what is printed. */
  readonly known: Memo<string, readonly string[]>;
}

const patterns = new Memo<string, Patterns>(100);

/** Names of the checked boxes of `■ 自治事務 □ 法定受託事務 …`, as printed; null for a cell without boxes. */
export function parseCheckboxes(
  raw: string,
  checked: string,
  unchecked: string,
): readonly string[] | null {
  const { some, boxes, known } = patterns.recall(`${checked}\n${unchecked}`, () =>
    patternsOf(checked + unchecked),
  );
  if (!some.test(raw)) return null;
  return known.recall(raw, () =>
    [...raw.matchAll(boxes)]
      .filter((box) => checked.includes(box[1]!))
      .map((box) => box[2]!.trim()),
  );
}

function patternsOf(marks: string): Patterns {
  return {
    some: new RegExp(`[${marks}]`, 'u'),
    boxes: new RegExp(`([${marks}])\\s*([^${marks}]*)`, 'gu'),
    known: new Memo(1_000),
  };
}
