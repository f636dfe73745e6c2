import {
  isNumbered,
  withoutBullet,
  withoutCircledNumber,
  withoutOrnaments,
} from '../text/bullet.ts';
import { COUNTED_IN_PATTERN } from '../text/counted-in.ts';
import { editDistance } from '../text/edit-distance.ts';
import { ERA_BEGINNINGS } from '../text/era.ts';
import { Memo } from '../text/memo.ts';
import { withoutHeadUnit } from '../text/money-unit.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { withoutLabelMarks } from '../text/note-mark.ts';
import type { BlockForm, FieldKind, FormField } from './block-form.ts';
import { declaredLabelKey, type LabelKey, labelKey, YEAR_MARK, yearFirst } from './label-key.ts';
import { withPlainYear } from './plain-year.ts';
import { relativeYear } from './relative-year.ts';

/** What a label cell stands for: the fields it can head, and the western year it prints. */
export interface LabelMatch {
  readonly key: string;
  /** As compared: NFKC-normalised, one kind of tilde, single spaces. */
  readonly text: string;
  /** Number of the label within its form; spellings of one label share it. */
  readonly no: number;
  readonly fields: readonly FormField[];
  readonly year: number | null;
  /** Years after the sheet's own, where the label says 前年度 (-1), 当年度 (0) or 次年度 (1) in place of a year; else null. */
  readonly yearsAfter: number | null;
}

/** The key of a label's second part. */
const REST = '\u0002';
const LONGEST_LABEL = 60;
const SHORTEST_MISSPELT = 4;
/** An era's letter before something, or something before a year's number. */
const UNREAD_YEAR = /^(?:[MTSHR].{0,2}|.{0,2}\d)\p{Script=Han}/u;
const LONGEST_YEAR = 3;
const MOST_IN_CELL = 4;
const BLANK = /\s/u;
const BLANKS = /\s+/u;
const MOST_REMEMBERED = 2_000;
/** Edits as a share of a label's letters, up to which a text is like it. */
const FARTHEST = 0.4;
/** What a label of figures or staff says they are counted in: 目標(%), 実績（単位：件）, その他職員(人). */
const COUNTED_IN = new RegExp(`[([【〔](?:単位[: ]*)?${COUNTED_IN_PATTERN}[)\\]】〕]$`, 'u');
/** The number of an indicator behind its label: 指標名2, R1目標【2】. */
const NUMBER_BEHIND = /(?<=\p{Script=Han})(?:[1-9]|[([【〔][1-9][)\]】〕])$/u;
/** How a label begins that prints a western year first. */
const WESTERN_YEAR_FIRST = /^(?:19|20)\d{2}[年(（\p{Script=Han}]/u;
/** Letters that every spelling keeps: kanji, from the first to the last. */
const FIRST_PLAIN_LETTER = 0x4e00;
const LAST_PLAIN_LETTER = 0x9fff;

function isPlain(code: number): boolean {
  return code >= FIRST_PLAIN_LETTER && code <= LAST_PLAIN_LETTER;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The last two letters of a text in two parts, as one number: the parts are not put together for it. */
function endOf(first: string, rest: string): number {
  const { length } = rest;
  const before = length > 1 ? rest.charCodeAt(length - 2) : first.charCodeAt(first.length - 1);
  return before * 0x10000 + rest.charCodeAt(length - 1);
}

/** Finds which cells are labels of a form; every text is looked up once and remembered. */
export class LabelIndex {
  readonly #declared = new Map<string, { readonly no: number; readonly fields: FormField[] }>();
  readonly #spelling = new Map<string, string>();
  readonly #beginnings = new Set<string>();
  /** First two letters of labels that begin with two plain ones. */
  readonly #pairs = new Set<string>();
  /** Keys of labels that print a year, without it. */
  readonly #ofYears = new Set<string>();
  /** Last two letters of labels as they are declared. */
  readonly #ends = new Set<number>();
  /** Keys by their first and by their last two letters: one letter changes one of them at most. */
  readonly #byEnd = new Map<string, string[]>();
  readonly #known = new Memo<string, LabelMatch | null>(MOST_REMEMBERED);

  constructor(form: BlockForm) {
    for (const field of form.fields) {
      for (const label of field.labels) this.#declare(label, field);
    }
    for (const label of form.page_header) this.#declare(label);
    const keys = [...this.#declared.keys()];
    for (const key of keys)
      if (key.startsWith(YEAR_MARK)) this.#ofYears.add(key.slice(YEAR_MARK.length));
    for (const label of this.#spelling.values()) this.#ends.add(endOf('', label));
    for (const key of keys) {
      for (const end of [key.slice(0, 2), key.slice(-2)])
        this.#byEnd.set(end, [...(this.#byEnd.get(end) ?? []), key]);
      for (const spelt of [key, key.replace(YEAR_MARK, '')]) {
        this.#beginnings.add(spelt[0]!);
        this.#pairs.add(spelt.slice(0, 2));
      }
    }
    if (this.#beginnings.delete(YEAR_MARK))
      for (const letter of ERA_BEGINNINGS) this.#beginnings.add(letter);
  }

  /** The label that two cells side by side print in parts; null where they do not. */
  matchParts(first: string, rest: string): LabelMatch | null {
    return this.#ends.has(endOf(first, rest)) ? this.match(`${first}${rest}`) : null;
  }

  /** The first of several labels that one cell prints, whose place it is: R1目標 R1実績; null for any other text. */
  matchFirst(printed: string): LabelMatch | null {
    if (printed.length > LONGEST_LABEL) return null;
    const end = printed.search(BLANK);
    const label = end < 0 ? null : this.match(printed.slice(0, end));
    if (!label) return null;
    const others = printed.slice(end).trimStart().split(BLANKS);
    const areLabels = others.length < MOST_IN_CELL && others.every((one) => this.match(one));
    return areLabels ? label : null;
  }

  /** What the second part of a label stands for, which is nothing by itself. */
  rest(text: string): LabelMatch {
    const no = this.#declared.size;
    return { key: REST, text, no, fields: [], year: null, yearsAfter: null };
  }

  /** The label that a cell's text is, in any of its spellings; null for a text that is none. */
  match(printed: string): LabelMatch | null {
    const text = withoutCircledNumber(printed);
    if (text.length > LONGEST_LABEL || !this.#canBegin(text)) return null;
    return this.#known.recall(text, () => {
      const normal = normalizeText(text);
      const noted = withoutLabelMarks(normal);
      const plain = withoutBullet(noted);
      const own =
        this.#keyOf(text) ??
        this.#keyOfOther(normal, noted) ??
        this.#keyOfOther(noted, plain) ??
        this.#keyOfOther(plain, withoutHeadUnit(plain), ['money']) ??
        this.#keyOfOther(plain, plain.replace(COUNTED_IN, ''), ['measure', 'staff']) ??
        this.#keyOfOther(plain, plain.replace(NUMBER_BEHIND, ''), ['measure', 'text']) ??
        this.#keyOfOther(plain, withPlainYear(plain)) ??
        this.#keyOfOther(plain, withoutOrnaments(plain));
      if (!own) return this.#relative(normal, plain);
      const { no, fields } = this.#declared.get(own.key)!;
      return { key: own.key, text: normal, no, fields, year: own.year, yearsAfter: null };
    });
  }

  /** A label with 前年度 or the like where others print a year: what it would be with one. */
  #relative(text: string, plain: string): LabelMatch | null {
    const relative = relativeYear(plain);
    const label = relative && this.match(relative.withYear);
    if (!label || label.year === null) return null;
    const { key, no, fields } = label;
    return { key, text, no, fields, year: null, yearsAfter: relative.yearsAfter };
  }

  /** The key of another spelling of a text, where it is another one. */
  #keyOfOther(text: string, other: string, kinds?: readonly FieldKind[]): LabelKey | null {
    return other === text ? null : this.#keyOf(other, kinds);
  }

  /** The key of a text that is spelt like a declared label; with kinds given, one that can head a field of them. */
  #keyOf(text: string, kinds?: readonly FieldKind[]): LabelKey | null {
    const printed = labelKey(text);
    const own = this.#declared.has(printed.key) ? printed : yearFirst(printed);
    const declared = this.#declared.get(own.key);
    if (!declared) return null;
    return !kinds || declared.fields.some(({ kind }) => kinds.includes(kind)) ? own : null;
  }

  /** False for a text whose first letters no label begins with, which spares most values the way through the spellings. */
  #canBegin(text: string): boolean {
    const first = text.charCodeAt(0);
    if (isDigit(first))
      return this.#beginnings.has(text[0]!) || WESTERN_YEAR_FIRST.test(text) || isNumbered(text);
    if (!isPlain(first)) return true;
    if (relativeYear(text)) return true;
    if (!this.#beginnings.has(text[0]!)) return false;
    const isYear = ERA_BEGINNINGS.includes(text[0]!) || ERA_BEGINNINGS.includes(text[1]!);
    return isYear || !isPlain(text.charCodeAt(1)) || this.#pairs.has(text.slice(0, 2));
  }

  /** The declared label most like an unknown text, for messages; null when none is near. */
  nearest(text: string): string | null {
    const key = this.#nearestKey(text);
    return key === null ? null : this.#spelling.get(key)!;
  }

  /** True for a text that is a declared label but for one letter; short labels are like too many words. */
  isMisspelt(text: string): boolean {
    const { key } = labelKey(text);
    if (key.length < SHORTEST_MISSPELT) return false;
    const alike = [
      ...(this.#byEnd.get(key.slice(0, 2)) ?? []),
      ...(this.#byEnd.get(key.slice(-2)) ?? []),
    ];
    return alike.some(
      (known) => Math.abs(known.length - key.length) <= 1 && editDistance(key, known) <= 1,
    );
  }

  /** True for a label of a year whose year cannot be read or is not printed: `R口目標`, `口1実績`, `目標`. */
  lacksYear(text: string): boolean {
    if (this.#ofYears.has(labelKey(text).key)) return true;
    if (!UNREAD_YEAR.test(text)) return false;
    for (let at = 1; at <= LONGEST_YEAR; at++) {
      const { key } = labelKey(text.slice(at));
      if (this.#ofYears.has(key)) return true;
    }
    return false;
  }

  /** What the declared label most like a text can head; nothing where none is near. */
  nearestFields(text: string): readonly FormField[] {
    const key = this.#nearestKey(text);
    return key === null ? [] : this.#declared.get(key)!.fields;
  }

  #nearestKey(text: string): string | null {
    const { key } = labelKey(text);
    const ranked = [...this.#spelling.keys()]
      .map((known) => ({ known, distance: editDistance(key, known) / known.length }))
      .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best && best.distance <= FARTHEST ? best.known : null;
  }

  #declare(label: string, field?: FormField): void {
    const key = declaredLabelKey(label);
    const declared = this.#declared.get(key) ?? { no: this.#declared.size, fields: [] };
    if (field) declared.fields.push(field);
    this.#declared.set(key, declared);
    if (!this.#spelling.has(key)) this.#spelling.set(key, label);
  }
}
