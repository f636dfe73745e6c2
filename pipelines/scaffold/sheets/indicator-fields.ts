import type { BlockFieldName } from '../../../src/form/block-field-name.ts';
import { isPhase } from '../../../src/text/phase.ts';
import { headText } from '../table/head-text.ts';
import type { DraftBlockField } from './draft-field.ts';
import type { MatrixRow, UnknownMatrix } from './find-matrices.ts';
import type { SheetCell } from './find-sheets.ts';
import { matrixField } from './matrix-field.ts';

const STAGES: readonly (readonly [RegExp, BlockFieldName])[] = [
  [/目標|計画/u, 'target'],
  [/実績/u, 'actual'],
];
const INDICATOR = /指標/u;
const NO_NAME = /^(?:活動|成果|アウトプット|アウトカム)?(?:指標)?$|^(?:区分|項目)$/u;
const NAME_LABEL = /^[^()]{0,6}指標(?:名|の名称|名称)?$/u;
const ROWS_ABOVE = 3;

/** The fields of a matrix of indicators: targets and results by their rows, or by the stages above them. */
export function indicatorFields(matrix: UnknownMatrix, edition: number | null): DraftBlockField[] {
  return matrix.rows.flatMap((row) => {
    const own = row.labels.at(-1)!;
    if (isPhase(headText(own.text).bare)) return byRow(row, own.text, matrix, edition);
    return matrix.left.some(({ text }) => INDICATOR.test(text))
      ? byHeads(row, matrix, edition)
      : [];
  });
}

function byRow(
  row: MatrixRow,
  label: string,
  matrix: UnknownMatrix,
  edition: number | null,
): DraftBlockField[] {
  const field = STAGES.find(([pattern]) => pattern.test(label))?.[1];
  if (!field) return [];
  const isNamed = row.labels.slice(0, -1).some(({ text }) => !NO_NAME.test(text));
  const name = isNamed ? null : nameAbove(matrix);
  if (!isNamed && !name) return [];
  const columns = matrix.columns.filter(({ stage }) => fitsStage(field, stage));
  const draft = matrixField(
    field,
    isNamed ? `{name} > ${label}` : label,
    row,
    columns,
    matrix,
    edition,
  );
  return name ? [name, draft] : [draft];
}

function fitsStage(field: BlockFieldName, stage: string): boolean {
  return field === 'target' || !/計画|予定|予算|目標/u.test(stage);
}

function byHeads(row: MatrixRow, matrix: UnknownMatrix, edition: number | null): DraftBlockField[] {
  return STAGES.flatMap(([pattern, field]) => {
    const columns = matrix.columns.filter(({ stage }) => pattern.test(stage));
    return columns.length > 0 ? [matrixField(field, '{name}', row, columns, matrix, edition)] : [];
  });
}

/** The label above a matrix right of which its indicator is named. */
function nameAbove({ sheet, top }: UnknownMatrix): DraftBlockField | null {
  const above = sheet.rows.filter(([first]) => first!.row < top && first!.row >= top - ROWS_ABOVE);
  for (const row of above.reverse()) {
    const [label, value] = row as [SheetCell, SheetCell | undefined];
    if (!NAME_LABEL.test(label.text) || !value) continue;
    const place = { sheet: sheet.grid.sheet, row: value.row, column: value.column, year: null };
    return {
      field: 'indicator_name',
      labels: [label.text],
      heads: [],
      rows: [],
      years: [],
      gaps: [],
      places: [place],
      values: [value],
    };
  }
  return null;
}
