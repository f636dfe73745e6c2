import { nameKey } from '../name-key.ts';
import type {
  DirectionDecision,
  IdentityDecision,
  ReferenceData,
  SignalThreshold,
} from '../source-file.ts';
import { number, text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** One row per municipality of the reference data. */
export const municipalityTable: StagingTable<ReferenceData['municipalities'][number]> = {
  name: 'municipality',
  columns: {
    municipality_code: text((row) => row.code),
    municipality_name: text((row) => row.name),
    prefecture_name: text((row) => row.prefecture),
  },
};

/** One row per SDG goal of the reference data. */
export const sdgGoalTable: StagingTable<ReferenceData['sdgGoals'][number]> = {
  name: 'sdg_goal',
  columns: {
    goal_no: whole((row) => row.goalNo),
    goal_name: text((row) => row.nameJa),
    goal_name_en: text((row) => row.nameEn),
  },
};

/** One row per decision of a person about a programme's identity. */
export const identityDecisionTable: StagingTable<IdentityDecision> = {
  name: 'identity_decision',
  columns: {
    municipality_code: text((row) => row.municipalityCode),
    edition: whole((row) => row.editionFiscalYear),
    programme_name: text((row) => row.programmeName),
    name_key: text((row) => nameKey(row.programmeName)),
    previous_programme_name: text((row) => row.previousProgrammeName),
    previous_name_key: text((row) => nameKey(row.previousProgrammeName)),
    indicator_name: text((row) => row.indicatorName ?? null),
    indicator_key: text((row) => nameKey(row.indicatorName ?? null)),
    previous_indicator_name: text((row) => row.previousIndicatorName ?? null),
    previous_indicator_key: text((row) => nameKey(row.previousIndicatorName ?? null)),
    decision: text((row) => row.decision),
    reason: text((row) => row.reason),
    decided_by: text((row) => row.decidedBy),
  },
};

/** One row per decision of a person about an indicator's direction. */
export const indicatorDirectionTable: StagingTable<DirectionDecision> = {
  name: 'indicator_direction',
  columns: {
    municipality_code: text((row) => row.municipalityCode),
    programme_name: text((row) => row.programmeName),
    name_key: text((row) => nameKey(row.programmeName)),
    indicator_name: text((row) => row.indicatorName),
    direction: text((row) => row.direction),
  },
};

/** One row per rule of a signal and its threshold. */
export const signalThresholdTable: StagingTable<SignalThreshold> = {
  name: 'signal_threshold',
  columns: {
    rule: text((row) => row.rule),
    threshold_value: number((row) => row.value),
    unit: text((row) => row.unit),
  },
};

/** One row per file that the raw folder has no more and whose rows are kept. */
export const absentFileTable: StagingTable<string> = {
  name: 'absent_file',
  columns: { path: text((path) => path) },
};

/** The tables of reference data. */
export const referenceTables = [
  municipalityTable,
  sdgGoalTable,
  identityDecisionTable,
  indicatorDirectionTable,
  signalThresholdTable,
  absentFileTable,
];
