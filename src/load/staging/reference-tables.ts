import type { ReferenceData } from '../source-file.ts';
import { text, whole } from './columns.ts';
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
