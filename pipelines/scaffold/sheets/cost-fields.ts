import { BLOCK_FIELDS, type BlockFieldName } from '../../../src/form/block-field-name.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { phaseIn } from '../../../src/text/phase.ts';
import { guessField } from '../guess/guess-field.ts';
import { known } from '../guess/known-field.ts';
import { headText } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { DraftBlockField } from './draft-field.ts';
import type { MatrixColumn, MatrixRow, UnknownMatrix } from './find-matrices.ts';
import { matrixField } from './matrix-field.ts';

const FUNDING: readonly BlockFieldName[] = [
  'national_subsidy_yen',
  'prefectural_subsidy_yen',
  'local_bond_yen',
  'other_funding_yen',
  'general_fund_yen',
];
const SPENDING: readonly (readonly [RegExp, BlockFieldName])[] = [
  [/決算|実績|執行/u, 'settlement_yen'],
  [/予算/u, 'budget_yen'],
  [/計画|予定/u, 'planned_yen'],
];
const SURE_FIRST = [/現額|現計|最終|補正後/u, /^(?:予算|決算|計画|実績)額?$/u, /当初/u];
const SHARE = /\d\.\d/u;
const REST = /^その他/u;

/** True for a matrix in which a row is a cost that the vocabulary knows. */
export function isOfCosts({ rows }: UnknownMatrix, vocabulary: Vocabulary): boolean {
  return rows.some(({ labels }) =>
    /_yen$/u.test(known(headText(labels.at(-1)!.text), vocabulary)?.field ?? ''),
  );
}

/** The fields of a matrix of costs and staff, and the labels of rows that wait for a person. */
export function costFields(
  matrix: UnknownMatrix,
  edition: number | null,
  vocabulary: Vocabulary,
): { readonly fields: DraftBlockField[]; readonly open: readonly string[] } {
  const open: string[] = [];
  const keys = matrix.rows.map(({ labels }) => declaredLabelKey(labels.at(-1)!.text));
  const fields = matrix.rows.flatMap((row, at) => {
    const isTwice = keys.indexOf(keys[at]!) !== keys.lastIndexOf(keys[at]!);
    const drafts = fieldsOf(row, isTwice, matrix, edition, vocabulary);
    if (drafts.length === 0) open.push(row.labels.map(({ text }) => text).join(' > '));
    return drafts;
  });
  return { fields, open };
}

function fieldsOf(
  row: MatrixRow,
  isTwice: boolean,
  matrix: UnknownMatrix,
  edition: number | null,
  vocabulary: Vocabulary,
): DraftBlockField[] {
  const texts = row.labels.map(({ text }) => headText(text)).reverse();
  const { field: guessed, isDoubtful } = guessField(texts, {
    vocabulary,
    isFigureColumn: true,
    kindBefore: null,
    isAmongAmounts: true,
    isAmongSources: false,
  });
  const isShare = row.cells.some(({ text }) => SHARE.test(text));
  const name = guessed === 'regular_staff_persons' ? 'regular_staff_fte' : guessed;
  const own = BLOCK_FIELDS.find((one) => one === name);
  if (isDoubtful && !(own && FUNDING.includes(own))) return [];
  if (own?.endsWith('_fte') && !isShare) return [];
  const label = labelOf(row, isTwice);
  if (label === null) return [];
  const stages = stagesOf(name ?? '', matrix.columns);
  return stages.flatMap(([field, columns]) => {
    const draft =
      columns.length > 0 && field ? matrixField(field, label, row, columns, matrix, edition) : null;
    return draft ?? [];
  });
}

/** The row as a form declares it; その他 and what is printed twice with its group. */
function labelOf({ labels }: MatrixRow, isTwice: boolean): string | null {
  const own = labels.at(-1)!.text;
  const group = labels.at(-2)?.text;
  const needsGroup = isTwice || REST.test(own);
  if (!needsGroup) return own;
  return group === undefined ? (isTwice ? null : own) : `${group} > ${own}`;
}

/** Which columns are of which field: 事業費 is settled, budgeted or planned by its heads; other rows are of one stage a year. */
function stagesOf(
  name: string,
  columns: readonly MatrixColumn[],
): [BlockFieldName | undefined, MatrixColumn[]][] {
  if (name === 'spending_yen')
    return SPENDING.map(([pattern, field]) => [
      field,
      onceAYear(columns.filter(({ stage }) => pattern.test(stage) && !/見込|要求/u.test(stage))),
    ]);
  const field = BLOCK_FIELDS.find((one) => one === name);
  const isStage = SPENDING.some(([, one]) => one === field);
  const isStaged = columns.some(({ stage }) => stage !== '');
  if (isStage && isStaged) return [];
  const sure = columns.filter(({ stage }) => phaseIn(stage) !== 'estimated');
  const years = sure.map(({ year, after }) => `${year}/${after}`);
  const isTwice = new Set(years).size < years.length;
  return [[field, isTwice ? sure.filter(({ stage }) => phaseIn(stage) === 'settled') : sure]];
}

/** The columns of the surest stage where a year has several: a budget after its supplements, then one of no more words, then the first one. */
function onceAYear(columns: readonly MatrixColumn[]): MatrixColumn[] {
  const years = columns.map(({ year, after }) => `${year}/${after}`);
  if (new Set(years).size === years.length) return [...columns];
  const ofKind = SURE_FIRST.map((pattern) => columns.filter(({ stage }) => pattern.test(stage)));
  const [first = []] = ofKind.filter(({ length }) => length > 0);
  const own = first.map(({ year, after }) => `${year}/${after}`);
  return new Set(own).size === own.length ? first : [];
}
