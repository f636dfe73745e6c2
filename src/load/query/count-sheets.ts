import { withWarehouse } from './open-warehouse.ts';

/** Number of sheets that a warehouse holds. */
export async function countSheets(databasePath: string): Promise<number> {
  return withWarehouse(databasePath, async (connection) => {
    const result = await connection.run('select count(*) from fact_evaluation');
    const [row] = await result.getRowsJS();
    return Number(row?.[0]);
  });
}
