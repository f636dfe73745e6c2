import { cellAt, type Grid, type GridRow } from '../../../src/extract/grid.ts';
import { withHeadsEra } from '../../../src/form/heads-era.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { type HeadedColumn, headedColumns } from '../../../src/normalize/table/heads/header.ts';
import { labelsOverColumns } from '../../../src/normalize/table/heads/labels-over-columns.ts';
import { withoutSpacedLetters } from '../../../src/text/spaced-letters.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type HeadText, headText, isBudgetWord, isOnlyStage } from './head-text.ts';
import { withEraOfHeads } from './heads-era.ts';

/** A table whose form is not known yet: its header rows, its columns and the rows below. */
export interface UnknownTable {
  readonly grid: Grid;
  readonly headerRows: readonly GridRow[];
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly GridRow[];
  /** Era that its heads leave out, and that is written out in them here. */
  readonly headsEra?: string;
}

const ROWS_TO_TRY = 40;
const DEEPEST_HEADER = 4;
const FEWEST_LABELS = 4;
/** Fewer numbers in a row may be 款, 項 and 目 of a programme. */
const FEWEST_COUNTED = 5;
/** How much more a header below values has to be one than the header above them. */
const MARGIN = 1.2;
/** A row of labels is worth more than another row of a header costs. */
const WORTH_OF_LABELS = 1.1;
/** A title names a stage as well, among words of its own: 平成24年度事務事業実績評価表. */
const TITLE = /一覧|調書|シート|報告書|[価績理明算][表書票]/u;
const UNIT = /^\(?単位\s?[:・]?/u;
/** 2023 may be a year over its figures. */
const FIGURE = /^(?!(?:19|20)\d\d$)[\d,.%△▲-]+$/u;

/** The likeliest header of a grid: most labels of the vocabulary, then most columns; null where no row looks like one. */
export function findTable(grid: Grid, vocabulary: Vocabulary): UnknownTable | null {
  const width = grid.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  let best: UnknownTable | null = null;
  let most = 0;
  for (let at = 0; at < Math.min(ROWS_TO_TRY, grid.rows.length - 1); at++) {
    for (let depth = 1; depth <= DEEPEST_HEADER; depth++) {
      const headerRows = grid.rows.slice(at, at + depth);
      const columns = headedColumns(headerRows, width, grid.merged);
      if (cutsMerged(headerRows, grid) || cutsLabels(columns, grid.rows[at + depth])) continue;
      const score = headerScore(columns, headerRows, vocabulary);
      if (score <= (best && isBelowValues(at, best) ? most * MARGIN : most)) continue;
      best = { grid, headerRows, columns, rows: grid.rows.slice(at + depth) };
      most = score;
    }
  }
  if (!best) return null;
  const { columns, headerRows } = best;
  const headed = labelsOverColumns(columns, headerRows.at(-1)!.number, grid);
  const table = withEraOfHeads({ ...best, columns: headed });
  const inWords = table.columns.map((column) => ({
    ...column,
    label: withoutSpacedLetters(column.label),
    above: column.above.map(withoutSpacedLetters),
  }));
  return { ...table, columns: inWords };
}

/** True for a row with values between it and a header that was found: below them a header may stand again. */
function isBelowValues(at: number, { grid, headerRows }: UnknownTable): boolean {
  const last = headerRows.at(-1)!.number;
  return grid.rows.slice(0, at).some((row) => row.number > last && isOfValues(row));
}

/** True where a merged cell reaches over the upper or the lower end of the rows. */
function cutsMerged(rows: readonly GridRow[], { merged = [] }: Grid): boolean {
  const [first, last] = [rows[0]!.number, rows.at(-1)!.number];
  const isWithin = (row: number) => row >= first && row <= last;
  return merged.some(
    ({ top, bottom }) => top <= last && bottom >= first && !(isWithin(top) && isWithin(bottom)),
  );
}

/** True where the next row has words below columns without a label, and little else: it parts what stands above it. */
function cutsLabels(columns: readonly HeadedColumn[], next: GridRow | undefined): boolean {
  if (!next || isOfValues(next)) return false;
  const isFilled = isInRow(next);
  const first = columns.findIndex(({ label }) => label !== '');
  const labelled = columns.filter(({ label }) => label !== '');
  const parted = columns.slice(first).some((column) => column.label === '' && isFilled(column));
  return parted && labelled.filter(isFilled).length * 2 < labelled.length;
}

function isInRow(row: GridRow): (column: HeadedColumn) => boolean {
  return ({ column }) => cellAt(row, column).trim() !== '';
}

/** True for a row of which more than a fifth are figures or long texts. */
function isOfValues({ cells }: GridRow): boolean {
  const texts = cells.filter((cell) => cell.trim() !== '');
  const figures = texts.filter((cell) => FIGURE.test(plain(cell))).length - countedColumns(texts);
  const long = texts.filter((cell) => cell.length > 120).length;
  return figures + long > texts.length / 5;
}

/** How many of a row's texts are numbers that count columns, as those of goals do: 1, 2, 3 … 17. */
function countedColumns(texts: readonly string[]): number {
  let counted = 0;
  let run = 0;
  for (const [at, text] of texts.entries()) {
    run = Number(plain(text)) === Number(plain(texts[at - 1] ?? '')) + 1 ? run + 1 : 1;
    if (run >= FEWEST_COUNTED) counted += run === FEWEST_COUNTED ? run : 1;
  }
  return counted;
}

function plain(cell: string): string {
  return cell.trim().normalize('NFKC');
}

/** Labels are short texts without figures, and print years; a row of values taken into the header costs more than it brings. */
function headerScore(
  columns: readonly HeadedColumn[],
  rows: readonly GridRow[],
  vocabulary: Vocabulary,
): number {
  const labelled = columns.filter(({ label }) => label !== '');
  if (labelled.length < FEWEST_LABELS) return 0;
  const known = labelled.filter((column) => isKnown(column, vocabulary)).length;
  const first = rows[0]!.cells.filter((cell) => cell.trim() !== '').length;
  if (rows.some(isOfValues) || first < 2 || isTitleAndUnit(rows)) return 0;
  const heads = labelled.map(({ key, above, year }) => [key, ...above, year].join('|'));
  const isDated = (text: string) => isYearOfHead(headWithEra(text), vocabulary);
  const dated = labelled.filter(({ label, above }) => [label, ...above].some(isDated)).length;
  const ofLabels = rows.filter((row) => isOfLabels(row, vocabulary)).length;
  return (
    known * 10 +
    labelled.length +
    (new Set(heads).size + dated) * 2 -
    rows.length +
    ofLabels * WORTH_OF_LABELS
  );
}

/** True where the uppermost row is a title at the left end of the labels, with the unit of money at the right: no header of theirs. */
function isTitleAndUnit([top, next]: readonly GridRow[]): boolean {
  if (!next) return false;
  const filled = ({ cells }: GridRow) =>
    cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ text: cell, at }]));
  const [title, ...others] = filled(top!);
  const start = filled(next)[0]?.at ?? 0;
  return (
    title !== undefined &&
    title.at <= start &&
    headText(title.text).bare !== '' &&
    others.length > 0 &&
    others.every(({ text }) => UNIT.test(plain(text)))
  );
}

/** True for a row of which at least half are labels, years or stages. */
function isOfLabels({ cells }: GridRow, vocabulary: Vocabulary): boolean {
  const texts = cells.filter((cell) => cell.trim() !== '').map(headWithEra);
  const known = texts.filter(
    (text) => isLabel(text, vocabulary) || isOnlyStage(text) || isYearOfHead(text, vocabulary),
  );
  return known.length * 2 >= texts.length;
}

/** True for a year that stands alone, or with a stage or label; a title prints one among other words. */
function isYearOfHead(text: HeadText, vocabulary: Vocabulary): boolean {
  const isPart = text.bare === '' || isOnlyStage(text) || isLabel(text, vocabulary);
  return text.year !== null && isPart;
}

/** A label of the vocabulary, or a year or stage below one: 令和5年度決算 below 事業費. */
function isKnown({ label, above }: HeadedColumn, vocabulary: Vocabulary): boolean {
  const [own, ...groups] = [label, ...above].map(headWithEra);
  const isPart = own!.bare === '' || isOnlyStage(own!) || isBudgetWord(own!);
  const isOne = (text: HeadText) => isLabel(text, vocabulary);
  return isOne(own!) || (isPart && groups.some(isOne));
}

/** A text of a head, 4年度 with an era: which one does not matter here. */
function headWithEra(text: string): HeadText {
  return headText(withHeadsEra(text, '令和'));
}

function isLabel({ bare, template }: HeadText, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.has(declaredLabelKey(bare)) ||
    vocabulary.has(declaredLabelKey(template.replace('{year}', ''))) ||
    (/指標|目標|実績|達成|予算|決算/u.test(bare) && !TITLE.test(bare))
  );
}
