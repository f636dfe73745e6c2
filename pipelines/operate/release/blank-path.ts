import { dirname, join } from 'node:path';
import { programPath } from '../../start/programs.mjs';
import type { Fingerprint } from '../planning/fingerprint.ts';

/** Where a warehouse without rows is kept for this program: beside the program as it is started, with which it goes. */
export async function blankPath({ objects }: Fingerprint): Promise<string> {
  return join(dirname(await programPath('cli')), `blank-${objects}.duckdb`);
}
