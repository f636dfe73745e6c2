import { columnKey } from '../../../src/form/column-key.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import { isCostField, type TableFieldName } from '../../../src/form/table-field-name.ts';
import { groupBy } from '../../../src/group-by.ts';
import type { StagedYear } from '../../../src/normalize/table/rows/staged-year.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import { type Phase, phaseIn } from '../../../src/text/phase.ts';
import { namedStage } from '../guess/known-field.ts';
import type { NumberedColumn } from '../guess/number-items.ts';
import { headText } from '../table/head-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type DraftField, plainField } from './draft-field.ts';

const SPENT: readonly TableFieldName[] = ['settlement_yen', 'budget_yen', 'planned_yen'];

/** A stage that rows print behind their year (令和4年度決算), as `rows` say it, the amount that it is, and the years of its rows. */
interface StageOfRows {
  readonly text: string;
  readonly field: TableFieldName;
  readonly phase: Phase | null;
  readonly years: readonly number[];
}

/**
 * Fields of a draft whose rows say year and stage in one cell: 事業費 is what its row's stage says, 決算 the settlement and 予算 the
 * budget. Null where no row prints a stage, or not all say what they are.
 */
export function withStagedRows(
  fields: readonly DraftField[],
  column: NumberedColumn,
  cells: readonly { readonly text: string; readonly said: StagedYear }[],
  vocabulary: Vocabulary,
): DraftField[] | null {
  const stages = stagesOf(cells, vocabulary);
  const amounts = fields.filter(({ field, year }) => field === 'spending_yen' && year === 'row');
  if (stages === null || amounts.length === 0) return null;
  const part = plainField('row_part', 'text', column, "what a row's figures are, beside its year");
  return [
    part,
    ...fields.flatMap((one) =>
      amounts.includes(one) ? stages.map((stage) => atStageOfRows(one, stage)) : one,
    ),
  ];
}

function atStageOfRows(amount: DraftField, { text, field, phase, years }: StageOfRows): DraftField {
  return { ...amount, field, rows: [text], rowYears: years, ...(phase ? { stage: phase } : {}) };
}

/** The stages that rows print; null where some print none, or one that is no amount. */
function stagesOf(
  cells: readonly { readonly text: string; readonly said: StagedYear }[],
  vocabulary: Vocabulary,
): StageOfRows[] | null {
  const byText = groupBy(cells, ({ text }) => headText(text).template);
  const stages = [...byText].flatMap(([template, own]): StageOfRows[] => {
    const { stage } = own[0]!.said;
    const named = namedStage(stage.replace(/\(?案\)?$/u, ''), vocabulary);
    const isRead = own.every(({ text }) => columnKey(text).key === declaredLabelKey(template));
    if (!named || !isCostField(named.field) || !SPENT.includes(named.field) || !isRead) return [];
    const years = [...new Set(own.map(({ said }) => said.year))];
    return [{ text: template, field: named.field, phase: phaseIn(normalizeText(stage)), years }];
  });
  return stages.length === byText.size ? stages : null;
}
