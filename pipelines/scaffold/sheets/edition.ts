import { labelKey, YEAR_MARK } from '../../../src/form/label-key.ts';
import { editionYears } from '../../../src/text/edition-year.ts';
import { phaseIn } from '../../../src/text/phase.ts';
import type { DatedAmount } from './dated-amounts.ts';
import { withYearMark } from './dated-text.ts';
import type { MatrixColumn, UnknownMatrix } from './find-matrices.ts';
import { FIGURE, type UnknownSheet } from './find-sheets.ts';

/** The year of the sheets' edition, and the labels that may print it, the likeliest first. */
export interface SheetEdition {
  readonly year: number | null;
  /** Templates of heads or of the title. */
  readonly candidates: readonly string[];
  readonly title: string | null;
  /** Whether nothing of that year, or any, has been spent or reached yet. */
  readonly isPlanned: boolean;
  readonly gap: string;
}

/** Where no label prints the edition's year, the form waits for one. */
const NO_LABEL = '{year}決算';
const TITLE_ROWS = 3;

/** Drafts the edition of sheets: the last year for which results are printed, or that of the title. */
export function sheetEdition(
  sheets: readonly UnknownSheet[],
  matrices: readonly UnknownMatrix[],
  amounts: readonly DatedAmount[] = [],
): SheetEdition {
  const [sheet] = sheets as [UnknownSheet];
  const own = matrices.filter((one) => one.sheet === sheet);
  const settled = own.flatMap((matrix) => settledColumns(matrix));
  const dated = amounts.filter((one) => one.sheet === sheet && one.field === 'settlement_yen');
  const years = [...settled, ...dated].flatMap(({ year }) => year ?? []);
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
      ...new Set(dated.map(({ label }) => label)),
      ...(title && !isOther ? [title.template] : []),
      ...(last === null ? [] : [headOf('')]),
      NO_LABEL,
    ],
    isPlanned: settled.length === 0 && dated.length === 0,
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

/** The text of the first rows that prints one year, as a label with it. */
function titleOf({
  rows,
}: UnknownSheet): { readonly year: number; readonly template: string } | null {
  for (const row of rows.slice(0, TITLE_ROWS)) {
    const [cell] = row;
    const { key, year } = labelKey(cell!.text);
    const printed = editionYears([cell!.text]);
    if (row.length === 1 && year !== null && printed.length === 1 && key !== YEAR_MARK)
      return { year, template: withYearMark(cell!.text) };
  }
  return null;
}
