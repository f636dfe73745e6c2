import type { Cell } from '../../../clean/cell.ts';
import type { BlockForm, FormField } from '../../../form/block-form.ts';
import { isFigureField } from '../../../form/figure-field.ts';
import type { LabelMatch } from '../../../form/label-index.ts';
import { declaredLabelKey } from '../../../form/label-key.ts';
import { YEARS_AFTER, yearsOfField } from '../../../form/year-role.ts';

type Rows = readonly (readonly Cell[])[];

/** What all blocks of a file tell of its edition, worked out when first asked for. */
export interface FileEdition {
  readonly edition: () => number | null;
  /** How many different years most of its blocks print in labels of the current year. */
  readonly currentYears: () => number;
}

/** Finds the fiscal year of an edition from the years that its labels print. */
export class EditionFinder {
  readonly #currentLabels: ReadonlySet<string>;
  /** What blocks say by themselves. */
  readonly #own = new Map<Rows, number | null>();

  constructor(form: BlockForm) {
    this.#currentLabels = new Set(form.edition_labels.current.map(declaredLabelKey));
  }

  /**
   * The edition of a block: what its own labels say, or its file's. A block that prints fewer years in labels of the current year
   * than the file's other blocks has lost some, as has one of which `mayHaveLost` says so: it is of the file's edition where its years fit
   * that one better, or as well.
   */
  editionOf(
    rows: Rows,
    file: FileEdition,
    mayHaveLost: (year: number) => boolean = () => false,
  ): number | null {
    const own = this.#ownOf(rows);
    const ofFile = file.edition();
    if (own === null || ofFile === null || own === ofFile) return own ?? ofFile;
    const [ofOwn, ofOther] = [misfits(rows, own), misfits(rows, ofFile)];
    const isReduced = this.currentYears(rows) < file.currentYears() || mayHaveLost(ofFile);
    return ofOther < ofOwn || (isReduced && ofOther === ofOwn) ? ofFile : own;
  }

  /** The edition of a file: that of most of its blocks, or what all its labels say together where no block tells it alone. */
  ofFile(blocks: readonly Rows[], headers: Rows): number | null {
    const editions: YearCount[] = [];
    for (const rows of blocks) {
      const own = this.#ownOf(rows);
      if (own !== null) count(editions, own);
    }
    return mostFrequent(editions) ?? this.find([...headers, ...blocks.flat()]);
  }

  #ownOf(rows: Rows): number | null {
    let own = this.#own.get(rows);
    if (own === undefined) {
      own = this.find(rows);
      this.#own.set(rows, own);
    }
    return own;
  }

  /**
   * Tells the current year that the page header above a row prints, if it is the one of most page headers or an earlier one. A year
   * that a single header prints may be a misprint.
   */
  ofPages(headers: readonly Cell[]): (row: number) => number | null {
    const printed: { readonly row: number; readonly year: number }[] = [];
    const years: YearCount[] = [];
    for (const { label, row } of headers) {
      if (!label?.year || !this.#currentLabels.has(label.key)) continue;
      printed.push({ row, year: label.year });
      count(years, label.year);
    }
    const ofMost = mostFrequent(years.filter((one) => one.count > 1));
    return (row) => {
      const above = printed.findLast((one) => one.row < row);
      return above === undefined || ofMost === null ? null : Math.min(above.year, ofMost);
    };
  }

  /** How many different years the labels of the current year print. */
  currentYears(rows: Rows): number {
    const current = datedLabels(rows).filter(({ key }) => this.#currentLabels.has(key));
    return new Set(current.map(({ year }) => year)).size;
  }

  /** The year that most labels of the current year print; null where none does. */
  find(rows: Rows): number | null {
    const current: YearCount[] = [];
    const all: YearCount[] = [];
    for (const { year, key } of datedLabels(rows)) {
      count(all, year);
      if (this.#currentLabels.has(key)) count(current, year);
    }
    return (
      mostFrequent(current) ??
      editionAmong(
        all.map(({ year }) => year),
        rows,
      )
    );
  }
}

/** How many labels print a year that the form does not have for what they head, were the edition this one. */
function misfits(rows: Rows, edition: number): number {
  return datedLabels(rows).filter(({ fields, year }) => {
    const figures = fields.filter(isFigureField);
    return figures.length > 0 && !figures.some((field) => isPrintedFor(field, year - edition));
  }).length;
}

/** A label with the year that it prints. */
type DatedLabel = LabelMatch & { readonly year: number };

function datedLabels(rows: Rows): DatedLabel[] {
  const dated: DatedLabel[] = [];
  for (const cells of rows)
    for (const { label } of cells) if (label && isDated(label)) dated.push(label);
  return dated;
}

function isDated(label: LabelMatch): label is DatedLabel {
  return label.year !== null;
}

/** The heads of a matrix may print more years before the edition than the form has. */
function isPrintedFor(field: FormField, offset: number): boolean {
  if (field.heads && offset < YEARS_AFTER.previous) return true;
  return yearsOfField(field).some((year) => YEARS_AFTER[year] === offset);
}

/** How many labels print a year; there are few years in a file. */
interface YearCount {
  readonly year: number;
  count: number;
}

function count(counts: YearCount[], year: number): void {
  for (const one of counts) {
    if (one.year !== year) continue;
    one.count++;
    return;
  }
  counts.push({ year, count: 1 });
}

/** The later of two that are as frequent. */
function mostFrequent(counts: readonly YearCount[]): number | null {
  let most: YearCount | null = null;
  for (const one of counts) {
    const isMore = !most || one.count > most.count;
    if (isMore || (one.count === most!.count && one.year > most!.year)) most = one;
  }
  return most?.year ?? null;
}

/**
 * The middle of three years, if it is the last one that labels of results speak of: those of three years of results, or of three years
 * to come, are of another edition.
 */
function editionAmong(years: readonly number[], rows: Rows): number | null {
  const middle = middleOf(years);
  const results = datedLabels(rows).filter(({ fields }) => fields.some(isResult));
  const last = Math.max(...results.map(({ year }) => year));
  return results.length === 0 || last === middle ? middle : null;
}

/** True for a settlement or a result, if the form prints none for the next year. */
function isResult(one: FormField): boolean {
  const isOne = one.field === 'settlement_yen' || one.field === 'actual';
  return isOne && !yearsOfField(one).includes('next');
}

/** Labels print the year before, the current and the next one: with all three seen, the edition is the middle. */
function middleOf(years: readonly number[]): number | null {
  const seen = years.toSorted((a, b) => a - b);
  return seen.length === 3 && seen[2]! - seen[0]! === 2 ? seen[1]! : null;
}
