import type { Block, Cell } from '../../../clean/cell.ts';
import { isFigureField } from '../../../form/figure-field.ts';
import { matches } from '../../../text/matches.ts';
import { isSentence } from '../../../text/sentence.ts';
import type { Classifier } from './classifier.ts';
import type { SplitBlock } from './split-block.ts';
import { BEGINS_WITH_YEAR } from './strange-labels.ts';
import { TEXT_KINDS, type ValueKind } from './value-kinds.ts';

/** Texts that head values in most sheets of a page or file, as labels do that the form does not know. */
export type Captions = ReadonlySet<string>;

const LONGEST_CAPTION = 24;
/** Sheets that print a caption, of how many there are, and those of them in which it heads something. */
const FEWEST_SHEETS = 3;
const SHARE_OF_SHEETS = 0.25;
const SHARE_OF_PLACES = 0.75;
/** More sheets than these say no more. */
const MOST_SHEETS = 40;
/** Columns that a value may stand right of its label. */
const FARTHEST_LEFT = 3;
const HAS_LETTERS = /\p{L}{2}/u;
const NONE: Captions = new Set();

/**
 * The captions of blocks that are printed alike: phrases that stand in many of them, nearly always with a value right below or right of
 * them and at no place of a label's value. What recurs as a value, such as a department,
 * stands first, at its label, or heads none.
 */
export function captionsOf(blocks: readonly Block[], classifier: Classifier): Captions {
  if (blocks.length < FEWEST_SHEETS) return NONE;
  const some = sampleOf(blocks);
  const enough = Math.max(FEWEST_SHEETS, some.length * SHARE_OF_SHEETS);
  const recurring = countBlocks(some, () => true);
  for (const [text, { count, cell }] of recurring)
    if (count < enough || !isPhrase(cell, classifier)) recurring.delete(text);
  if (recurring.size === 0) return NONE;
  const heading = countBlocks(
    some,
    (cell, row, block) =>
      recurring.has(cell.text) &&
      cell !== block.rows[0]![0] &&
      !isAtLabel(block, row, cell.column) &&
      isHead(cell, headed(block, row, cell), classifier),
  );
  const captions = [...heading].filter(
    ([text, { count }]) => count >= enough && count >= recurring.get(text)!.count * SHARE_OF_PLACES,
  );
  return new Set(captions.map(([text]) => text));
}

/** Blocks enough to tell what recurs, from all over the file. */
function sampleOf(blocks: readonly Block[]): readonly Block[] {
  const step = Math.ceil(blocks.length / MOST_SHEETS);
  return step === 1 ? blocks : blocks.filter((_, at) => at % step === 0);
}

/** In how many blocks a short text stands. */
interface Count {
  readonly cell: Cell;
  count: number;
  last: Block;
}

/** Short texts that a test lets through, and in how many blocks they stand. */
function countBlocks(
  blocks: readonly Block[],
  test: (cell: Cell, row: number, block: Block) => boolean,
): Map<string, Count> {
  const seen = new Map<string, Count>();
  for (const block of blocks)
    for (const [row, cells] of block.rows.entries())
      for (const cell of cells) {
        if (!mayBeCaption(cell) || !test(cell, row, block)) continue;
        const own = seen.get(cell.text);
        if (!own) seen.set(cell.text, { cell, count: 1, last: block });
        else if (own.last !== block) {
          own.count++;
          own.last = block;
        }
      }
  return seen;
}

/** False for labels, long texts, figures, boxes and items of lists, which spares looking at them any closer. */
function mayBeCaption({ label, raw }: Cell): boolean {
  if (label || raw.length > LONGEST_CAPTION) return false;
  const first = raw.charCodeAt(0);
  return first >= FIRST_KANA || (first >= FIRST_LETTER && first <= LAST_LETTER);
}

const FIRST_KANA = 0x3001;
const FIRST_LETTER = 0x41;
const LAST_LETTER = 0x7a;

function isPhrase(cell: Cell, classifier: Classifier): boolean {
  if (!HAS_LETTERS.test(cell.text) || isSentence(cell.raw)) return false;
  return classifier.read(cell).kind === 'text' && !isAccount(cell, classifier);
}

/** True for what heads a value; with a year printed, only a text. */
function isHead({ text }: Cell, value: Cell | null, classifier: Classifier): boolean {
  if (!value) return false;
  // Heads of figures that print a year are looked at one by one.
  return !BEGINS_WITH_YEAR.test(text) || TEXT_KINDS.includes(classifier.read(value).kind);
}

function isAccount({ text }: Cell, { form }: Classifier): boolean {
  return form.words.accounts.some((pattern) => matches(pattern, text));
}

/** True for what stands right below the label of a text, or right of one that has nothing right below it. */
function isAtLabel(block: Block, row: number, column: number): boolean {
  if (isBelowLabel(block, row, column)) return true;
  const left = nearestLeft(block.rows[row], column);
  if (!left || !isOfText(left)) return false;
  const below = cellAt(block.rows[row + 1], left.column);
  return !below || below.label !== null;
}

/** The cell left of a place, of which empty columns may part it, as where cells were merged. */
function nearestLeft(row: readonly Cell[] | undefined, column: number): Cell | undefined {
  const left = row?.findLast((cell) => cell.column < column);
  return left && column - left.column <= FARTHEST_LEFT ? left : undefined;
}

function isBelowLabel({ rows }: Block, row: number, column: number): boolean {
  return isOfText(cellAt(rows[row - 1], column));
}

function isOfText(cell: Cell | undefined): boolean {
  return cell?.label?.fields.some((field) => !isFigureField(field)) ?? false;
}

function cellAt(row: readonly Cell[] | undefined, column: number): Cell | undefined {
  return row?.find((cell) => cell.column === column);
}

/** The value right below a caption, or else right of it, that no label stands above; null without one. */
function headed({ rows }: Block, row: number, { column }: Cell): Cell | null {
  const below = cellAt(rows[row + 1], column);
  if (below) return below.label ? null : below;
  const right = cellAt(rows[row], column + 1);
  return right && !right.label && !cellAt(rows[row - 1], column + 1)?.label ? right : null;
}

/** Kinds that say themselves which field they are, where the sheet prints one of them. */
const BY_KIND: ReadonlySet<ValueKind> = new Set(['period', 'rating', 'rank']);
const HELD: ReadonlySet<ValueKind> = new Set([
  'text',
  'claim',
  'word',
  'dash',
  'measure',
  'remark',
]);

/** Takes captions, and what they head, for nothing that the form has. */
export function setCaptionsAside(block: Block, { values }: SplitBlock, captions: Captions): void {
  if (captions.size === 0) return;
  const own = values.filter(
    ({ kind, cell, row }) =>
      kind === 'text' &&
      captions.has(cell.text) &&
      cell !== block.rows[0]![0] &&
      !isBelowLabel(block, row, cell.column),
  );
  for (const caption of own) {
    caption.kind = 'new-label';
    const cell = headed(block, caption.row, caption.cell);
    const value = cell && values.find((one) => one.cell === cell);
    if (!value || value.kind === 'new-label') continue;
    if (BEGINS_WITH_YEAR.test(caption.cell.text) && !TEXT_KINDS.includes(value.kind)) continue;
    const isOne = values.filter(({ kind }) => kind === value.kind).length === 1;
    if (HELD.has(value.kind) || (BY_KIND.has(value.kind) && !isOne)) value.kind = 'of-new-label';
  }
}
