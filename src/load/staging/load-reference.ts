import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReferenceData } from '../source-file.ts';
import { appendRows } from './append-rows.ts';
import {
  absentFileTable,
  identityDecisionTable,
  indicatorDirectionTable,
  municipalityTable,
  referenceTables,
  sdgGoalTable,
  signalThresholdTable,
} from './reference-tables.ts';
import { type StagingTable, stagingDatabase } from './staging-table.ts';
import { makeStagingTables, openStagingTable } from './staging-writer.ts';

/** Puts the reference data in the place of what a stage has of it. */
export async function loadReference(
  connection: DuckDBConnection,
  reference: ReferenceData,
): Promise<void> {
  const { municipalities, sdgGoals, identities, directions, thresholds, absentFiles } = reference;
  const names = referenceTables.map(
    ({ name }) => `drop table if exists ${stagingDatabase}.${name}`,
  );
  await connection.run(names.join(';\n'));
  await makeStagingTables(connection, referenceTables);
  const put = async <Row>(table: StagingTable<Row>, rows: readonly Row[] = []) => {
    const writer = await openStagingTable(connection, table);
    appendRows(writer, table, rows);
    writer.close();
  };
  await put(municipalityTable, municipalities);
  await put(sdgGoalTable, sdgGoals);
  await put(identityDecisionTable, identities);
  await put(indicatorDirectionTable, directions);
  await put(signalThresholdTable, thresholds);
  await put(absentFileTable, absentFiles);
}
