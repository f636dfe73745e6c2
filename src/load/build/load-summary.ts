import type { Kysely } from 'kysely';
import type { Severity } from '../../issue.ts';
import type { WarehouseSchema } from '../schema/schema.ts';
import type { CheckResult } from './checks.ts';

/** What a finished build holds, for the run's last words and its record. */
export interface LoadSummary {
  readonly releaseId: string;
  readonly files: number;
  /** Of these, the files whose rows were taken over from an earlier run. */
  readonly filesKept: number;
  readonly programmes: number;
  readonly sheets: number;
  readonly duplicateSheets: number;
  /** Blocks found that were neither loaded nor a duplicate. */
  readonly quarantinedBlocks: number;
  /** Rows of each fact and bridge table. */
  readonly facts: Readonly<Record<FactTable, number>>;
  readonly unmetTargets: number;
  readonly issues: Readonly<Record<Severity, number>>;
  /** Checks of severity 'warning' that found offenders. */
  readonly warnings: readonly CheckResult[];
}

const factTables = [
  'fact_evaluation',
  'fact_cost',
  'fact_indicator_definition',
  'fact_indicator_result',
  'fact_activity_result',
  'bridge_programme_sdg',
  'fact_sheet_note',
] as const;

type FactTable = (typeof factTables)[number];

/** What can be counted before the checks have come to their end. */
export type LoadCounts = Omit<LoadSummary, 'releaseId' | 'filesKept' | 'warnings'>;

/** Counts what was loaded. */
export async function countLoaded(db: Kysely<WarehouseSchema>): Promise<LoadCounts> {
  const blocks = await db
    .selectFrom('etl.source_file')
    .select(({ fn, val }) => [
      fn.countAll<number>().as('files'),
      fn.coalesce(fn.sum<number>('blocks'), val(0)).as('found'),
      fn.coalesce(fn.sum<number>('blocks_loaded'), val(0)).as('loaded'),
      fn.coalesce(fn.sum<number>('blocks_duplicate'), val(0)).as('duplicate'),
    ])
    .executeTakeFirstOrThrow();
  const programmes = await db
    .selectFrom('fact_evaluation')
    .select(({ fn }) => fn.count<number>('programme_id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return {
    files: blocks.files,
    programmes: programmes.count,
    sheets: blocks.loaded,
    duplicateSheets: blocks.duplicate,
    quarantinedBlocks: blocks.found - blocks.loaded - blocks.duplicate,
    facts: await countFacts(db),
    unmetTargets: await countRows(db, 'unmet_targets'),
    issues: await countIssues(db),
  };
}

async function countFacts(db: Kysely<WarehouseSchema>): Promise<LoadSummary['facts']> {
  const counts: [FactTable, number][] = [];
  for (const table of factTables) counts.push([table, await countRows(db, table)]);
  return Object.fromEntries(counts) as Record<FactTable, number>;
}

async function countRows(
  db: Kysely<WarehouseSchema>,
  table: FactTable | 'unmet_targets',
): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function countIssues(db: Kysely<WarehouseSchema>): Promise<LoadSummary['issues']> {
  const rows = await db
    .selectFrom('etl.issue')
    .groupBy('severity')
    .select(({ fn }) => ['severity', fn.countAll<number>().as('count')])
    .execute();
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of rows) counts[severity] = count;
  return counts;
}
