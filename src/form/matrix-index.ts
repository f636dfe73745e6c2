import { oncePer } from '../text/memo.ts';
import { headUnits } from '../text/money-unit.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { RELATIVE_YEAR_LETTER, yearsAfter } from '../text/years-after.ts';
import type { BlockForm, FormField } from './block-form.ts';
import { withHeadsEra } from './heads-era.ts';
import { LabelIndex, type LabelMatch } from './label-index.ts';
import { declaredLabelKey, labelKey, YEAR_MARK } from './label-key.ts';

/** Stands in the rows of a form for an indicator's name. */
export const NAME_PART = '{name}';
const PART_END = />|＞/u;
/** A year of the sheet by its word alone; 前々年度 is none that a form has. */
const RELATIVE_YEAR = new RegExp(`^(?:${RELATIVE_YEAR_LETTER}|評価(?:対象)?)年度$`, 'u');
const LONGEST_HEAD = 24;
/** How labels of sums and their parts are marked: 事業費(A), 総事業費①＋②, 職員費（②×③）. */
const TERM = '[①-⑳A-ZＡ-Ｚ]';
const TERMS = `\\s*${TERM}(?:\\s*[＋+×*÷／/=＝－-]\\s*${TERM})*\\s*`;
const SUM_MARK = new RegExp(`(?:[(（]${TERMS}[)）]|[①-⑳](?:\\s*[＋+×]\\s*[①-⑳])*)$`, 'u');

/** What a form says of the places of a field in a matrix: the heads of its columns, and what stands left of its rows. */
export interface MatrixEntry {
  readonly field: FormField;
  /** Keys of the heads. */
  readonly heads: ReadonlySet<string>;
  /** Keys of the labels left of a row, the nearest to its figures last; `NAME_PART` for an indicator's name. */
  readonly path: readonly string[];
  /** Yen of the unit of money that the form prints behind the row's label; null where it prints none. */
  readonly yen: number | null;
}

/** The parts of a row as a form declares it, from left to right: 財源内訳 > その他. */
export function partsOfRow(row: string): string[] {
  return row.split(PART_END).map((part) => part.trim());
}

/** Finds heads and rows of the matrices that a form declares. */
export class MatrixIndex {
  readonly entries: readonly MatrixEntry[];
  /** Keys of labels that head groups of rows: 財源内訳 of 財源内訳 > その他. */
  readonly groups: ReadonlySet<string>;
  readonly #heads: LabelIndex;
  readonly #rows: LabelIndex;
  readonly #era: string | undefined;

  constructor(form: BlockForm) {
    const { fields } = form;
    this.#era = form.heads_era;
    const parts = (field: FormField) =>
      (field.rows ?? []).flatMap(partsOfRow).filter((part) => part !== NAME_PART);
    const indexOf = (labelsOf: (field: FormField) => readonly string[]) =>
      new LabelIndex({
        ...form,
        page_header: [],
        fields: fields.map((field) => ({ ...field, labels: [...labelsOf(field)] })),
      });
    this.#heads = indexOf(({ heads = [] }) => heads);
    this.#rows = indexOf(parts);
    this.entries = fields.flatMap((field) =>
      (field.rows ?? []).map((row) => ({
        field,
        heads: new Set((field.heads ?? []).map(declaredLabelKey)),
        yen: headUnits(row)[0]?.yen ?? null,
        path: partsOfRow(row).map((part) => (part === NAME_PART ? part : declaredLabelKey(part))),
      })),
    );
    this.groups = new Set(this.entries.flatMap(({ path }) => path.slice(0, -1)));
  }

  /** The head that a text prints, in one cell or put together of two; null for any other text. */
  head(printed: string): LabelMatch | null {
    if (printed.length > LONGEST_HEAD) return null;
    const text = this.#withEra(printed);
    const own = this.#heads.match(text);
    if (own) return own.year === null && own.yearsAfter === null ? null : own;
    if (!RELATIVE_YEAR.test(text)) return null;
    const some = this.#heads.match('R1');
    return some && { ...some, text, year: null, yearsAfter: yearsAfter(text) ?? 0 };
  }

  /** Whether a short text prints a year, declared or not. */
  isDated(printed: string): boolean {
    if (printed.length > LONGEST_HEAD) return false;
    const text = this.#withEra(printed);
    return labelKey(text).year !== null || RELATIVE_YEAR.test(text) || this.head(text) !== null;
  }

  /** Whether a text is a year and nothing else. */
  isYear(printed: string): boolean {
    if (printed.length > LONGEST_HEAD) return false;
    const text = this.#withEra(printed);
    const { key, year } = labelKey(text);
    return (year !== null && key === YEAR_MARK) || RELATIVE_YEAR.test(text);
  }

  /** The label of a row that a text is; null for any other text. */
  row(printed: string): LabelMatch | null {
    const own = this.#rows.match(printed);
    if (own) return own;
    const plain = printed.trimEnd().replace(SUM_MARK, '');
    return plain === printed || plain === '' ? null : this.#rows.match(plain);
  }

  #withEra(printed: string): string {
    const text = normalizeText(printed);
    return this.#era === undefined ? text : withHeadsEra(text, this.#era);
  }
}

/** The matrices that a form declares; null where it declares none. */
export const matrixIndexOf = oncePer((form: BlockForm) => {
  const index = form.fields.some(({ rows }) => rows) ? new MatrixIndex(form) : undefined;
  return index ?? null;
});

/** Finds labels of a form by their text. */
export type LabelFinder = Pick<LabelIndex, 'match'>;

/** The labels by which sheets of a form are known: those of its fields, and of the rows of its matrices. */
export function labelsAndRows(form: BlockForm, labels: LabelIndex): LabelFinder {
  const matrix = matrixIndexOf(form);
  return matrix ? { match: (text) => labels.match(text) ?? matrix.row(text) } : labels;
}
