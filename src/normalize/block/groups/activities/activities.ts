import { type Found, type GroupReading, slotOf, type Undecided } from '../../slot.ts';
import { type BlockView, type PlacedValue, valuesOfKind } from '../../view/block-view.ts';
import { type Item, itemOf } from './item.ts';
import { sideBySide } from './side-by-side.ts';
import { splitLists } from './split-lists.ts';

/** Words of a result, of which no activity is the name. */
const SAYS_WHAT_CAME_OF_IT = /^(?:中止|休止|延期|未実施|実施なし|開催なし|集計中)$/u;
/** A split by this much better than the next best is sure. */
const CLEAR = 0.5;

/** Reads the numbered lists ①②③: first the items, then their results, then what repeats them; or each item with its result beside it. What the head has taken is none of them. */
export function readActivities(
  view: BlockView,
  taken: ReadonlySet<PlacedValue> = new Set(),
): GroupReading {
  const items = valuesOfKind(view, 'list')
    .filter((value) => !taken.has(value))
    .map(itemOf);
  const beside = items.some(hasItsLikeBeside) ? sideBySide(items) : null;
  if (beside) return readLists(beside.names, beside.results, 'sure');
  if (haveNoNames(items)) return readLists([], items, 'likely');
  const { at, margin } = splitLists(items);
  return readLists(items.slice(0, at), items.slice(at), margin >= CLEAR ? 'sure' : 'likely');
}

function readLists(
  names: readonly Item[],
  results: readonly Item[],
  certainty: Found['certainty'],
): GroupReading {
  const reading = new ListReading(certainty);
  for (const item of names) reading.add('activity_item', item);
  for (const item of results) reading.add('activity_result', item);
  reading.leaveContestedOut();
  return reading;
}

/**
 * True where all items are figures or words of a result, and no number has two of them: their names are printed without numbers, or
 * not at all.
 */
function haveNoNames(items: readonly Item[]): boolean {
  const isWord = ({ text }: Item) => SAYS_WHAT_CAME_OF_IT.test(text);
  const isAsBefore = ({ no, body }: Item) => items.find((one) => one.no === no)!.body === body;
  return (
    items.some(isWord) &&
    items.every((item) => item.isResult || item.body === '' || isWord(item)) &&
    items.every(isAsBefore)
  );
}

function hasItsLikeBeside({ no, value }: Item, at: number, items: readonly Item[]): boolean {
  const before = items[at - 1];
  return before?.no === no && before.value.row === value.row;
}

class ListReading implements GroupReading {
  found: Found[] = [];
  readonly duplicates: PlacedValue[] = [];
  readonly undecided: Undecided[] = [];
  readonly isSettled = true;
  readonly #certainty: Found['certainty'];
  readonly #taken = new Map<string, string>();
  /** Counted items whose number something else has. */
  readonly #contested: Item[] = [];

  constructor(certainty: Found['certainty']) {
    this.#certainty = certainty;
  }

  /** The first text of each number counts; an equal one repeats it, another one is a doubt. */
  add(field: string, item: Item): void {
    const { value } = item;
    const slot = slotOf(field, item.no, 'current');
    const key = `${field}${item.no}`;
    const before = this.#taken.get(key);
    if (before === undefined) {
      this.#taken.set(key, item.body);
      this.found.push({ slot, value, rule: 'numbered-list', certainty: this.#certainty });
    } else if (before === item.body || item.body === '') this.duplicates.push(value);
    else {
      if (item.isResult) this.#contested.push(item);
      this.undecided.push({ slot: slotOf(field, 0, 'current'), cells: [value.cell] });
    }
  }

  /** Of two figures of one number none is the activity's for sure: the other may be an indicator's. */
  leaveContestedOut(): void {
    for (const { no } of this.#contested) {
      const slot = slotOf('activity_result', no, 'current');
      const one = this.found.find((found) => found.slot === slot);
      if (!one) continue;
      this.found = this.found.filter((found) => found !== one);
      this.undecided.push({ slot, cells: [one.value.cell] });
    }
  }
}
