import {
  declaredLabelKey,
  labelKey,
  PRINTED_YEAR_PATTERN,
  YEAR_MARK,
} from '../../../src/form/label-key.ts';
import { editionYears } from '../../../src/text/edition-year.ts';
import { phaseIn } from '../../../src/text/phase.ts';
import type { MatrixColumn, UnknownMatrix } from './find-matrices.ts';
import { FIGURE, type UnknownSheet } from './find-sheets.ts';

/** The year of the sheets' edition, and the labels that may print it, the likeliest first. */
export interface SheetEdition {
  readonly year: number | null;
  /** Templates of heads or of the title. */
  readonly candidates: readonly string[];
  readonly title: string | null;
  readonly gap: string;
}

const TITLE_ROWS = 3;
const PRINTED_YEAR = new RegExp(PRINTED_YEAR_PATTERN, 'u');

/** Drafts the edition of sheets: the last year for which results are printed, or that of the title. */
export function sheetEdition(
  sheets: readonly UnknownSheet[],
  matrices: readonly UnknownMatrix[],
): SheetEdition {
  const [sheet] = sheets as [UnknownSheet];
  const own = matrices.filter((one) => one.sheet === sheet);
  const settled = own.flatMap((matrix) => settledColumns(matrix));
  const years = settled.flatMap(({ year }) => year ?? []);
  const last = years.length > 0 ? Math.max(...years) : null;
  const title = titleOf(sheet);
  const staged = [
    ...new Set(
      settled.flatMap(({ year, stage }) => (year !== null && stage !== '' ? [headOf(stage)] : [])),
    ),
  ];
  const year = last ?? title?.year ?? null;
  const isOther = title !== null && title.year !== year;
  return {
    year,
    candidates: [
      ...staged,
      ...(title && !isOther ? [title.template] : []),
      ...(last === null ? [] : [headOf('')]),
    ],
    title: title?.template ?? null,
    gap: isOther ? `the title prints ${title.year}: which is the edition's?` : '',
  };
}

/** A head as a form declares it. */
export function headOf(stage: string): string {
  return `{year}${stage}`;
}

/** Columns with a figure for a year that is over: below 決算 or 実績, or in a row of that name. */
function settledColumns({ columns, rows }: UnknownMatrix): MatrixColumn[] {
  const isSettled = (text: string) => phaseIn(text) === 'settled';
  return columns.filter(({ column, stage }) =>
    rows.some(({ labels, cells }) => {
      const isOfRow = stage === '' && isSettled(labels.at(-1)!.text);
      const isFilled = cells.some(
        (cell) => cell.column === column && FIGURE.test(cell.text) && /\d/u.test(cell.text),
      );
      return isFilled && (isOfRow || isSettled(stage));
    }),
  );
}

/** The title as it is printed, `{year}` in the place of its year; its key where that says the same no longer. */
function withYear(text: string, key: string): string {
  const template = text.replace(PRINTED_YEAR, '{year}');
  return declaredLabelKey(template) === key ? template : key.replace(YEAR_MARK, '{year}');
}

/** The text of the first rows that prints one year, as a label with it. */
function titleOf({
  rows,
}: UnknownSheet): { readonly year: number; readonly template: string } | null {
  for (const row of rows.slice(0, TITLE_ROWS)) {
    const [cell] = row;
    const { key, year } = labelKey(cell!.text);
    const printed = editionYears([cell!.text]);
    if (row.length === 1 && year !== null && printed.length === 1 && key !== YEAR_MARK)
      return { year, template: withYear(cell!.text, key) };
  }
  return null;
}
