import { existsSync } from 'node:fs';
import { EXIT, Failure } from './failure.ts';

/** Refuses to go on where no warehouse has been published yet. */
export function requireWarehouse(path: string): void {
  if (existsSync(path)) return;
  throw new Failure(EXIT.usage, `There is no warehouse at ${path}; load one with npm run etl, or name its folder with --out`);
}
