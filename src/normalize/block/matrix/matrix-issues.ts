import type { Block, Cell } from '../../../clean/cell.ts';
import type { Matrix, MatrixRow, WhyOdd } from '../../../clean/matrices/matrix.ts';
import { cellReference } from '../../../extract/grid.ts';
import { yearRole } from '../../../form/year-role.ts';
import type { Issue } from '../../../issue.ts';
import { issueAt, shorten } from '../issues/issue-at.ts';
import type { Slot } from '../slot.ts';

/** Why the figures of a row are left out that the form declares. */
export type WhyRowLeft = WhyOdd | 'slipped' | 'exchanged';

/** Issues of a matrix as a whole: that it does not fit together, and what of its heads and rows the form does not know. */
export function matrixIssues(matrix: Matrix, sheet: string | null, edition: number): Issue[] {
  const first = matrix.cells[0]!;
  if (!matrix.fits) return [unfitMatrix(matrix, first, sheet)];
  return [
    ...unknownHeads(matrix, sheet, edition),
    ...unknownRows(matrix, sheet),
    ...placesWithoutField(matrix, sheet),
  ];
}

/** The same of a block that is not read, as its year may be what its matrices do not tell. */
export function unfitMatrixIssues({ matrices = [], sheet }: Block): Issue[] {
  return matrices
    .filter(({ fits }) => !fits)
    .map((matrix) => unfitMatrix(matrix, matrix.cells[0]!, sheet));
}

function unfitMatrix({ cells, isInOtherOrder }: Matrix, first: Cell, sheet: string | null): Issue {
  const last = cells.at(-1)!;
  const why = isInOtherOrder
    ? "its heads stand in another order than in the file's other sheets"
    : 'a figure stands under no head, or a head is printed twice or lost';
  return issueAt(first, sheet, {
    severity: 'warning',
    code: 'matrix-left-out',
    message: `The rows and heads of the matrix from ${referenceOf(first)} to ${referenceOf(last)} do not fit: ${why}`,
    remedy:
      'None of its figures is loaded; compare its heads with the printed sheet and mend them in the file.',
  });
}

const ROW_WORDS: Readonly<Record<WhyRowLeft, string>> = {
  misplaced: 'a figure of the row stands under no head',
  note: 'a text stands where figures do',
  twice: 'several rows say the same',
  slipped: 'its figures seem to stand under the heads of other years, or are not all filled in',
  exchanged: 'a figure of the row seems to be that of another row or column',
  unnamed: 'nothing tells which indicator the row belongs to',
  costs: 'the matrix states a unit of money, and nothing calls the row an indicator',
};

/** The issue of a row that the form declares and that is left out. */
export function rowIssue(row: MatrixRow, why: WhyRowLeft, sheet: string | null): Issue {
  const { label, figures } = row;
  const cell = label ?? figures.find((one) => one !== null)!;
  return issueAt(cell, sheet, {
    severity: 'warning',
    code: 'matrix-row-left-out',
    message: `"${shorten(cell.raw)}": ${ROW_WORDS[why]}`,
    remedy:
      why === 'twice'
        ? "Left out; tell the rows apart in the form by what stands left of them: '財源内訳 > その他'."
        : 'Left out; compare the row with the printed sheet and mend it in the file.',
  });
}

/** The issue of a figure that cannot be read as what its row and head say. */
export function unreadFigure(
  cell: Cell,
  { field }: Slot,
  why: 'no-figure' | 'unit',
  sheet: string | null,
): Issue {
  const isUnit = why === 'unit';
  return issueAt(cell, sheet, {
    severity: 'warning',
    code: isUnit ? 'matrix-unit-unclear' : 'value-ambiguous',
    message: isUnit
      ? `"${shorten(cell.raw)}" of ${field} is counted in a unit that is not printed, printed twice, or not the form's`
      : `"${shorten(cell.raw)}" stands at the place of ${field} and is no figure of it`,
    remedy: isUnit
      ? "Left out; print the unit beside the matrix, correct it, or set 'bare_amounts: true' in the form if its sheets print none."
      : 'Left out; look the value up in the printed sheet and mend the file if it matters.',
  });
}

function unknownHeads({ columns }: Matrix, sheet: string | null, edition: number): Issue[] {
  return columns.flatMap(({ head, cells }): Issue[] => {
    const cell = cells.at(-1)!;
    if (!head) return [unknownPart(cells, 'head', sheet)];
    const after = head.year === null ? null : head.year - edition;
    if (after === null || yearRole(after) !== undefined) return [];
    return [
      issueAt(cell, sheet, {
        severity: 'warning',
        code: 'label-of-other-year',
        message: `"${shorten(textOf(cells))}" heads figures of fiscal year ${head.year}; sheets of edition ${edition} state ${edition - 1} to ${edition + 1}`,
        remedy:
          'What stands below it is left out; compare with the printed sheet and correct the head if it is a misprint.',
      }),
    ];
  });
}

function unknownRows({ rows }: Matrix, sheet: string | null): Issue[] {
  return rows.flatMap(({ entries, label, figures }): Issue[] => {
    const [first] = figures.filter((one) => one !== null);
    const cell = label ?? first;
    return entries.length > 0 || !first || !cell ? [] : [unknownPart([cell], 'row', sheet)];
  });
}

/** Declared rows with figures below declared heads for which no field is declared at that place. */
function placesWithoutField({ rows, columns }: Matrix, sheet: string | null): Issue[] {
  return rows.flatMap(({ entries, label, figures }): Issue[] => {
    if (entries.length === 0 || !label) return [];
    const loose = columns.filter(
      ({ head }, at) => head && figures[at] && !entries.some(({ heads }) => heads.has(head.key)),
    );
    if (loose.length === 0) return [];
    const heads = loose.map(({ cells }) => textOf(cells)).join(', ');
    return [
      issueAt(label, sheet, {
        severity: 'info',
        code: 'matrix-part-unknown',
        message: `"${shorten(label.raw)}" has figures below ${shorten(heads)}, for which the form declares no field; they are left out`,
        remedy: "Nothing to do if no field takes them; else add the head to 'heads' of its field.",
      }),
    ];
  });
}

function unknownPart(cells: readonly Cell[], part: 'head' | 'row', sheet: string | null): Issue {
  return issueAt(cells.at(-1)!, sheet, {
    severity: 'info',
    code: 'matrix-part-unknown',
    message: `"${shorten(textOf(cells))}" is a ${part} of a matrix that the form does not declare; its figures are left out`,
    remedy: `Nothing to do if no field takes them; else add it to '${part}s' of its field in the form.`,
  });
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ raw }) => raw).join(' ');
}

function referenceOf({ row, column }: Cell): string {
  return cellReference(row, column);
}
