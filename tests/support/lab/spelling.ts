import type { Cell } from './block.ts';
import type { YearStyle } from './era-label.ts';
import { labelText } from './label-text.ts';
import type { Random } from './random.ts';
import { fieldOf, groupOf } from './slots.ts';

/** How one file spells its labels and signs; the dump that the project started from is `PLAIN_SPELLING`. */
export interface Spelling {
  readonly years: YearStyle;
  /** `full`: letters, digits and signs in full width; `kana`: katakana in half width. */
  readonly width: 'half' | 'full' | 'kana';
  readonly brackets: readonly [open: string, close: string];
  /** Share of labels that have a blank inside. */
  readonly blanks: number;
  readonly tilde: string;
  readonly plus: string;
  /** Stands for every dash of the file; null leaves them as the form prints them. */
  readonly dash: string | null;
  /** Numbers in full width, e.g. `１，０３７千円`. */
  readonly fullNumbers: boolean;
}

export const PLAIN_SPELLING: Spelling = {
  years: 'short',
  width: 'half',
  brackets: ['(', ')'],
  blanks: 0,
  tilde: '～',
  plus: '＋',
  dash: null,
  fullNumbers: false,
};

/** Kinds of spelling that can vary apart from each other. */
export const SPELLING_KINDS = [
  'labelYears',
  'labelWidth',
  'labelBrackets',
  'labelBlanks',
  'signs',
  'numberWidth',
] as const;
export type SpellingKind = (typeof SPELLING_KINDS)[number];

/** A file's spelling where the given kinds vary. */
export function chooseSpelling(kinds: ReadonlySet<string>, random: Random): Spelling {
  const vary = <T>(kind: SpellingKind, plain: T, others: readonly T[]): T => {
    const chosen = random.pick([plain, ...others]);
    return kinds.has(kind) ? chosen : plain;
  };
  const plain = PLAIN_SPELLING;
  return {
    years: vary('labelYears', plain.years, ['first', 'kanji', 'kanji']),
    width: vary('labelWidth', plain.width, ['full', 'kana']),
    brackets: vary('labelBrackets', plain.brackets, [
      ['（', '）'],
      ['［', '］'],
      ['〔', '〕'],
      ['【', '】'],
    ]),
    blanks: vary('labelBlanks', plain.blanks, [0.2, 0.6]),
    tilde: vary('signs', plain.tilde, ['〜', '~', ' ～ ']),
    plus: vary('signs', plain.plus, ['+', ' + ']),
    dash: vary('signs', plain.dash, ['－', '-', '―', '–']),
    fullNumbers: vary('numberWidth', plain.fullNumbers, [true]),
  };
}

/** Text of a cell in a file's spelling; copies of a value are spelled as the value is. */
export function spellCell(cell: Cell, edition: number, spelling: Spelling, random: Random): string {
  if (cell.role === 'label') return spellLabel(cell.slot, edition, spelling, random);
  const field = fieldOf(cell.slot);
  const { tilde, plus, dash, fullNumbers } = spelling;
  if (field === 'period') return cell.text.replace('～', tilde);
  if (field === 'affairs') return cell.text.replace('+', plus);
  if (cell.text === '—' || cell.text === '-') return dash ?? cell.text;
  return fullNumbers && groupOf(cell.slot) === 'numbers' ? toFullWidth(cell.text) : cell.text;
}

/** Text of a label in a file's spelling. */
export function spellLabel(
  slot: string,
  edition: number,
  spelling: Spelling,
  random: Random,
): string {
  const { years, width, brackets, blanks } = spelling;
  let text = labelText(slot, edition, years);
  if (width === 'full') text = toFullWidth(text);
  if (width === 'kana') text = text.replaceAll('ランク', 'ﾗﾝｸ').replaceAll('コスト', 'ｺｽﾄ');
  text = text.replace(/[(（]/g, brackets[0]).replace(/[)）]/g, brackets[1]);
  return random.chance(blanks) ? withBlank(text, random) : text;
}

/** A short label is spread out (`会　計`), a long one gets a blank at its year or bracket. */
function withBlank(text: string, random: Random): string {
  const blank = random.pick([' ', '　']);
  const characters = [...text];
  if (characters.length <= 4) return characters.join(blank);
  const seam =
    /^.*?[0-9０-９元]+(?:年度)?(?=.)/.exec(text)?.[0].length ?? random.int(2, text.length - 2);
  return `${text.slice(0, seam)}${blank}${text.slice(seam)}`;
}

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
