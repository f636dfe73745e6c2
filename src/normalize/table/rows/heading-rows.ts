import { cellAt, countCells, type GridRow } from '../../../extract/grid.ts';
import { isOfFigures } from '../../../form/table-field.ts';
import type { Issue } from '../../../issue.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import { columnNumberOf } from '../heads/column-of.ts';
import type { MatchedColumns } from '../heads/match-columns.ts';
import { cellKind } from './cell-kind.ts';

/** How notes and headings begin that stand alone in a row. */
export const BEGINS_NOTE = /^(?:[※*■□◆◇●○◎★▼【〔<]|\(?(?:注|備考|凡例)|第\d+[章節編款部])/u;
/** A name is no sentence. */
const ENDS_SENTENCE = /。$/u;
/** Rows of which so many have a code are programmes by their code. */
const USUAL = 2 / 3;
/** Where there are no codes, offices and other words stand in nearly every programme's row: an office may stand once for several. */
const NEARLY_ALL = 0.8;
/** How names of offices end that stand alone in a row above their programmes: 総務部 総務課. */
export const OFFICE = /(?:部|課|局|室|係|支所|委員会)$/u;
/** How levels of a plan begin that do: 施策1 道. */
export const PLAN_LEVEL = /^(?:基本|政策|重点)?(?:目標|政策|施策|方針) ?\d/u;

/**
 * Rows that have a text in the place of a name and are no programmes: notes and headings that stand alone in their row,
 * and rows with nothing else than figures, where the others have codes, or offices and other words: headings with sums of what
 * stands below, differences and shares.
 */
export function headingRows(
  named: readonly GridRow[],
  columns: MatchedColumns,
): ReadonlySet<GridRow> {
  const nameColumn = columnNumberOf(columns, 'programme_name');
  const codeColumn = columnNumberOf(columns, 'programme_code');
  const words = columns.matched.filter(
    // Where blanks are the same as above, they do not tell a heading.
    ({ field, column }) => !isOfFigures(field) && !field.carried && column.column !== nameColumn,
  );
  const textIn = (row: GridRow, column: number) => cellAt(row, column).trim();
  const withCode = named.filter((row) => textIn(row, codeColumn) !== '').length;
  const isByCode = withCode > 0 && withCode >= named.length * USUAL;
  // A figure below a head that the form keeps as a note is no word: sums have those as well.
  const isWordless = (row: GridRow) =>
    words.every(({ field, column }) => {
      const text = textIn(row, column.column);
      return text === '' || (field.field === 'note' && isFigure(text));
    });
  const withWords = named.length - named.filter(isWordless).length;
  const isByWords = isByCode || (withWords > 0 && withWords >= countListed(named) * NEARLY_ALL);
  const isHeading = (row: GridRow) => {
    if (isByWords) return isWordless(row);
    const name = normalizeText(textIn(row, nameColumn));
    const isAlone = countCells([row]) === 1;
    const lacksWords = isAlone || (withWords > 0 && isWordless(row));
    return (
      (isAlone && (BEGINS_NOTE.test(name) || ENDS_SENTENCE.test(name))) ||
      (lacksWords && (OFFICE.test(name) || PLAN_LEVEL.test(name)))
    );
  };
  return new Set(named.filter(isHeading));
}

function isFigure(text: string): boolean {
  const plain = normalizeText(text);
  return plain === '0' || cellKind(plain) === 'figure';
}

/** How many rows may be programmes: in a list that begins with a name alone, such names head what stands below them. */
function countListed(named: readonly GridRow[]): number {
  const isAlone = (row: GridRow) => countCells([row]) === 1;
  return named[0] && isAlone(named[0]) ? named.filter((row) => !isAlone(row)).length : named.length;
}

/** A row with a text in the place of a name that is no programme's. */
export function headingRow(row: GridRow): Issue {
  const texts = row.cells.filter((cell) => cell.trim() !== '');
  return {
    severity: 'warning',
    code: 'row-without-code',
    message: `Row ${row.number} "${texts[0]!.trim().slice(0, 40)}" has neither code nor office nor other words, unlike the programmes: taken for a heading, a note or a sum; it is not loaded`,
    remedy: 'Nothing to do if it is one. Otherwise give the programme its code in the source.',
    row: row.number,
    rawText: texts.join(',').slice(0, 500),
  };
}
