import type { Cell } from '../../../clean/cell.ts';
import type { BlockForm, FormField } from '../../../form/block-form.ts';
import { LabelIndex } from '../../../form/label-index.ts';
import { Memo, oncePer } from '../../../text/memo.ts';
import { isDash } from '../../../text/normalize-text.ts';
import { withoutFigureNote } from '../../../text/note-mark.ts';
import { isSentence } from '../../../text/sentence.ts';
import { parseMoney, parseNumber } from '../../values/amount.ts';
import { parseCheckboxes } from '../../values/checkboxes.ts';
import { parseListItem } from '../../values/list-item.ts';
import { isDitto, isLostName } from '../../values/lost-text.ts';
import { isMeasure, parseMeasure } from '../../values/measure.ts';
import { unitOfNamedFigure } from '../../values/named-figure.ts';
import { isNoWord } from '../../values/no-word.ts';
import { parsePeriod } from '../../values/period.ts';
import { rankWord } from '../../values/plain-word.ts';
import { parseRating } from '../../values/rating.ts';
import { parseSdgGoal } from '../../values/sdg-goal.ts';
import { isUnitNote } from '../../values/unit-note.ts';
import { isUnreadAmount } from '../../values/unread-amount.ts';
import { isUnreadFigure } from '../../values/unread-figure.ts';
import { type NamedAmount, namedAmount, namesAmount } from '../named-amounts.ts';
import { NO_TEXT, speechOf } from './speech.ts';
import { BEGINS_WITH_YEAR, closesParts, isOfAYear } from './strange-labels.ts';
import type { ReadValue, ValueKind } from './value-kinds.ts';

/** Units in which indicators count sales and savings: amounts only in a form that prints its amounts so. */
const UNITS_OF_RESULTS = [
  { unit: /(?<!百)万\s?円$/u, yen: 10_000 },
  { unit: /億\s?円$/u, yen: 100_000_000 },
];
/** A number behind a head, in brackets or not. */
const NUMBERED = /\d[)\]】〕]?$/u;
/** A head that says how much was reached, not that it was: 達成率, 目標達成度. */
const RATE = /(?:率|度|状況)(?:\([^()]*\))?$/u;
const COLON_OR_BLANK = / ?[: ]/u;
const LONGEST_HEAD = 20;
const LONGEST_PERIOD = 30;
const LONGEST_CLAIM = 30;
/** Figures with a blank after each of their digits are longer than heads. */
const LONGEST_NO_WORD = 30;
const LONGEST_VALUE = 40;
const MOST_REMEMBERED = 16_000;
const LONG_KINDS: readonly ValueKind[] = ['list', 'checkboxes', 'remark'];
const SPEAKING_KINDS: ReadonlySet<ValueKind> = new Set(['text', 'claim', 'dash', 'word']);

type Test = (cell: Cell) => boolean;

/** Classifies value cells of one form: amounts first, else the first kind that fits is the cell's. */
export class Classifier {
  readonly #known = new Memo<string, ReadValue>(MOST_REMEMBERED);
  readonly #tests: (readonly [ValueKind, Test])[];
  /** Tests for texts too long for anything but these kinds. */
  readonly #longTests: readonly (readonly [ValueKind, Test])[];
  readonly #hints: readonly string[];
  readonly #labels: LabelIndex;
  readonly form: BlockForm;

  constructor(form: BlockForm) {
    const { words, fields } = form;
    this.form = form;
    this.#hints = fields.flatMap(({ kind, hints }) => (kind === 'text' && hints ? [hints] : []));
    const staff = new RegExp(
      `^(?:\\d+\\.\\d{${form.staff_decimals}} ?人|\\d+(?:\\.\\d+)? ?人工)$`,
      'u',
    );
    const remark = new RegExp(words.remark, 'u');
    const labels = new LabelIndex(form);
    this.#labels = labels;
    const partly = new RegExp(words.claims.partly, 'u');
    const achieved = new RegExp(words.claims.achieved, 'u');
    const notNumbers = new Set(words.not_numbers);
    this.#tests = [
      ['list', (cell) => parseListItem(cell.raw) !== null],
      ['staff', ({ text }) => staff.test(withoutFigureNote(text))],
      ['dash', (cell) => isDash(cell.text)],
      ['measure', (cell) => isMeasure(cell.text)],
      ['rating', (cell) => parseRating(cell.text, words.ratings) !== null],
      ['rank', (cell) => rankWord(cell.text, words.ranks) !== null],
      ['period', ({ text }) => text.length <= LONGEST_PERIOD && parsePeriod(text) !== null],
      ['checkboxes', (cell) => parseCheckboxes(cell.raw, words.checked, words.unchecked) !== null],
      ['sdg', (cell) => parseSdgGoal(cell.text) !== null],
      ['word', ({ text }) => notNumbers.has(text) || isDitto(text)],
      ['unread-amount', ({ text }) => isUnreadAmount(text) || namesAmount(text, labels)],
      ['with-label', ({ text }) => this.#isWithLabel(text, ({ kind }) => kind === 'staff')],
      ['word', (cell) => isUnreadFigure(cell.text) || unitOfNamedFigure(cell.text) !== null],
      [
        'claim',
        ({ text }) =>
          text.length <= LONGEST_CLAIM &&
          !RATE.test(text) &&
          (achieved.test(text) || partly.test(text)),
      ],
      ['remark', ({ text }) => remark.test(text) && !isNoWord(text)],
      [
        'new-label',
        ({ text }) => closesParts(text) || (isOfAYear(text) && labels.nearest(text) === null),
      ],
      ['with-label', ({ text }) => this.#isWithLabel(text, () => true)],
    ];
    this.#longTests = this.#tests.filter(([kind]) => LONG_KINDS.includes(kind));
  }

  /** What a cell says by its text; short texts recur and are remembered, amounts are as soon read anew. */
  read(cell: Cell): ReadValue {
    const figure = withoutFigureNote(cell.text);
    const yen = figure.endsWith('円') ? this.#amount(figure) : null;
    if (yen !== null) return { kind: 'money', quantity: yen, unit: null, item: null, speech: '' };
    if (cell.raw.length > LONGEST_VALUE) return this.#read(cell);
    let known = this.#known.get(cell.raw);
    if (!known) {
      known = this.#read(cell);
      this.#known.keep(cell.raw, known);
    }
    return known;
  }

  /** The amount that a cell prints together with its label; null for any other cell. */
  amountNamed({ text }: Cell, edition: number): NamedAmount | null {
    return namedAmount(text, this.#labels, edition);
  }

  /** What a phrase that could head a figure is likely to mean: fields of the label most like it; null for no phrase. */
  likelyFields({ raw, text }: Cell): readonly FormField[] | null {
    if (raw.length > LONGEST_HEAD || isSentence(raw)) return null;
    return this.#labels.nearestFields(text);
  }

  #amount(text: string): number | null {
    const isResult = UNITS_OF_RESULTS.some(
      ({ unit, yen }) => yen !== this.form.money_unit_yen && unit.test(text),
    );
    return isResult ? null : parseMoney(text);
  }

  #read(cell: Cell): ReadValue {
    const kind = this.#classify(cell);
    const item = kind === 'list' ? parseListItem(cell.raw) : null;
    const speech = SPEAKING_KINDS.has(kind) ? this.#speech(cell, kind) : '';
    const measure = kind === 'measure' ? parseMeasure(cell.text, cell.raw) : null;
    const quantity = kind === 'staff' ? shareOf(cell) : (measure?.value ?? null);
    return { kind, quantity, unit: measure?.unit ?? null, item, speech };
  }

  /** A cell that is a text by its place, whatever number or mark it begins with. */
  asText(cell: Cell): ReadValue {
    const speech = speechOf(cell, this.#hints);
    return { kind: 'text', quantity: null, unit: null, item: null, speech };
  }

  #speech(cell: Cell, kind: ValueKind): string {
    const { text } = cell;
    if (text.length <= LONGEST_HEAD && this.#isNoText(text)) return NO_TEXT;
    if (kind === 'text' && text.length <= LONGEST_NO_WORD && isNoWord(text)) return NO_TEXT;
    return speechOf(cell, this.#hints);
  }

  /** True for a label with what it heads behind a colon or a blank: 所属名称：図書館, R2正規職員人件費 0.39人. */
  #isWithLabel(text: string, isOne: (field: FormField) => boolean): boolean {
    const end = text.search(COLON_OR_BLANK);
    if (end < 1 || end > LONGEST_HEAD || isSentence(text)) return false;
    const head = text.slice(0, end);
    const label = this.#labels.match(head);
    // 指標1：相談件数 names the first indicator; 目標1 may be a label as it is declared.
    if (label === null || (NUMBERED.test(head) && !NUMBERED.test(label.key))) return false;
    return label.fields.some(isOne);
  }

  #isNoText(text: string): boolean {
    if (isUnreadFigure(text) || isLostName(text) || isUnitNote(text)) return true;
    if (this.#isWithLabel(text, ({ kind }) => kind === 'measure')) return true;
    if (this.#labels.isMisspelt(text) || this.#labels.lacksYear(text)) return true;
    return BEGINS_WITH_YEAR.test(text) && this.#labels.nearest(text) !== null;
  }

  #classify(cell: Cell): ValueKind {
    const tests = cell.text.length > LONGEST_VALUE ? this.#longTests : this.#tests;
    for (const [kind, test] of tests) if (test(cell)) return kind;
    return 'text';
  }
}

/** Persons of a share. */
function shareOf({ text }: Cell): number | null {
  return parseNumber(/^[\d.]*/u.exec(text)![0]);
}

/** The classifier of a form. */
export const classifierOf = oncePer((form: BlockForm) => new Classifier(form));
