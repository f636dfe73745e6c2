import { Memo } from '../../text/memo.ts';
import { CHECKED, UNCHECKED, withBoxes, withTicks } from './drawn-boxes.ts';

interface Patterns {
  readonly some: RegExp;
  readonly boxes: RegExp;
  /** Names of the checked boxes by what is printed. */
  readonly known: Memo<string, readonly string[] | null>;
}

const patterns = new Memo<string, Patterns>(100);
/** Signs that other drawings of boxes begin with. */
const MAY_BE_DRAWN = /^[●◉◎○〇◯]|[[［]/u;
const LONGEST_DRAWN = 100;

/** Names of the checked boxes of `■ 自治事務 □ 法定受託事務 …`, as printed; null for a cell without boxes. */
export function parseCheckboxes(
  raw: string,
  checked: string,
  unchecked: string,
): readonly string[] | null {
  const { some, boxes, known } = patterns.recall(`${checked}\n${unchecked}`, () =>
    patternsOf(checked + unchecked),
  );
  const isPlain = some.test(raw);
  if (!isPlain && (raw.length > LONGEST_DRAWN || !MAY_BE_DRAWN.test(raw))) return null;
  return known.recall(raw, () => {
    const text = isPlain ? withTicks(raw) : withBoxes(raw);
    if (text === null) return null;
    return [...text.matchAll(boxes)]
      .filter((box) => box[1] === CHECKED || checked.includes(box[1]!))
      .map((box) => box[2]!.trim());
  });
}

function patternsOf(marks: string): Patterns {
  const all = marks + CHECKED + UNCHECKED;
  return {
    some: new RegExp(`[${marks}]`, 'u'),
    boxes: new RegExp(`([${all}])\\s*([^${all}]*)`, 'gu'),
    known: new Memo(1_000),
  };
}
