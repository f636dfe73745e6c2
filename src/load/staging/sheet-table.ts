import type { SheetRecord } from '../../normalize/record.ts';
import { contentHash } from '../content-hash.ts';
import { nameKey } from '../name-key.ts';
import { levelName, policyCode, policyKey } from '../policy-levels.ts';
import { place, type SheetPart, text, whole } from './columns.ts';
import type { StagingColumn, StagingTable } from './staging-table.ts';

/** One row per sheet read: identity keys, a hash of all it states, and the texts of the evaluation. */
export const sheetTable: StagingTable<SheetPart<SheetRecord>> = {
  name: 'sheet',
  columns: {
    ...place<SheetRecord>(),
    edition: whole((row) => row.value.editionFiscalYear),
    sheet: text((row) => row.value.sheet),
    row: whole((row) => row.value.row),
    name_key: text((row) => nameKey(row.value.evaluation.programmeName)),
    department_key: text((row) => nameKey(row.value.evaluation.department)),
    chapter_key: text((row) => nameKey(row.value.evaluation.chapter)),
    section_key: text((row) => nameKey(row.value.evaluation.section)),
    policy_key: text((row) => policyKey(row.value.evaluation)),
    ...levelColumns(),
    policy_code: text((row) => policyCode(row.value.evaluation)),
    content_hash: text((row) => contentHash(row.value)),
    chapter: text((row) => row.value.evaluation.chapter),
    section: text((row) => row.value.evaluation.section),
    department_name: text((row) => row.value.evaluation.department),
    programme_name: text((row) => row.value.evaluation.programmeName),
    programme_code: text((row) => row.value.evaluation.programmeCode),
    previous_code: text((row) => row.value.evaluation.previousCode),
    implementation_rank: text((row) => row.value.evaluation.implementationRank),
    account_name: text((row) => row.value.evaluation.accountName),
    affairs_types: text((row) => row.value.evaluation.affairsTypes),
    legal_basis: text((row) => row.value.evaluation.legalBasis),
    purpose: text((row) => row.value.evaluation.purpose),
    period_raw: text((row) => row.value.evaluation.periodRaw),
    started_fiscal_year: whole((row) => row.value.evaluation.startedFiscalYear),
    ended_fiscal_year: whole((row) => row.value.evaluation.endedFiscalYear),
    rating: text((row) => row.value.evaluation.rating),
    rating_reason: text((row) => row.value.evaluation.ratingReason),
    improvement: text((row) => row.value.evaluation.improvement),
    challenge: text((row) => row.value.evaluation.challenge),
    unmet_reason: text((row) => row.value.evaluation.unmetReason),
    sdg_contribution: text((row) => row.value.evaluation.sdgContribution),
    sdg_method_note: text((row) => row.value.evaluation.sdgMethodNote),
    evaluator_title: text((row) => row.value.evaluation.evaluatorTitle),
    evaluator_name: text((row) => row.value.evaluation.evaluatorName),
    remark: text((row) => row.value.evaluation.remark),
  },
};

/** What the municipality calls each level of its plan, and the name that the sheet gives there. */
function levelColumns(): Record<string, StagingColumn<SheetPart<SheetRecord>>> {
  const columns: Record<string, StagingColumn<SheetPart<SheetRecord>>> = {};
  for (const level of [1, 2, 3, 4]) {
    columns[`level_${level}_kind`] = text((row) => levelName(row.value.evaluation, level, 'kind'));
    columns[`level_${level}_name`] = text((row) => levelName(row.value.evaluation, level, 'name'));
  }
  return columns;
}
