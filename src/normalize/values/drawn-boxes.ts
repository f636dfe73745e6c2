/** Boxes drawn with other signs: [x] and [ ], a katakana レ or a v for a tick. */
const TICKED = /[[［]\s*[xXvV✓✔レ■●]\s*[\]］]/gu;
const EMPTY = /[[［]\s*[\]］]/gu;
const TICK = /(^|[\s、])[レvV✓✔](?=\s*\p{Script=Han})/gu;
/** Circles stand before items of prose too: only short names with both kinds before them, and nothing else, are a choice. */
const CIRCLES = /^(?:[●◉◎○〇◯]\s*[^●◉◎○〇◯。、\d]{2,20}){2,}$/u;
const FULL = /[●◉◎]/gu;
const HOLLOW = /[○〇◯]/gu;

/** What stands for a checked box that is drawn otherwise. */
export const CHECKED = '☑';
/** The same for one that is not checked. */
export const UNCHECKED = '☐';

/** A cell whose boxes are drawn with other signs, with boxes in their place; null where nothing in it is drawn so. */
export function withBoxes(raw: string): string | null {
  if (CIRCLES.test(raw))
    return raw.search(FULL) >= 0 && raw.search(HOLLOW) >= 0
      ? raw.replace(FULL, CHECKED).replace(HOLLOW, UNCHECKED)
      : null;
  const drawn = raw.replace(TICKED, CHECKED).replace(EMPTY, UNCHECKED);
  if (drawn === raw || !drawn.includes(UNCHECKED)) return null;
  return drawn;
}

/** A cell with boxes, where a letter stands for the checked one of them. */
export function withTicks(raw: string): string {
  return raw.replace(TICK, `$1${CHECKED}`);
}
