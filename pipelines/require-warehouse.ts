import { join } from 'node:path';
import { currentWarehouse, warehouseLink } from '../src/load/release/current-release.ts';
import { EXIT, Failure } from './failure.ts';

/** The published warehouse file of an output folder; refuses to go on where there is none yet. */
export async function requireWarehouse(outFolder: string): Promise<string> {
  const path = await currentWarehouse(outFolder);
  if (path !== null) return path;
  throw new Failure(
    EXIT.usage,
    `There is no warehouse at ${join(outFolder, warehouseLink)}; load one with npm run etl, or name its folder with --out`,
  );
}
