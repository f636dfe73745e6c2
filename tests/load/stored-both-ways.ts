import { sampleText } from '../support/form.ts';
import { readDump } from '../support/read-dump.ts';
import { sourceFile } from './sample.ts';
import { storedInReverse } from './stored-in-reverse.ts';
import { buildWarehouse } from './warehouse.ts';

/**
 * Two warehouses of the same rows, the second of which stores them in reverse. They hold two cities with the same sheets: names, figures
 * and places alone tell no row from another.
 */
export async function storedBothWays(): Promise<{
  readonly path: string;
  readonly turned: string;
}> {
  const records = await readDump(sampleText);
  const { path } = await buildWarehouse([
    [sourceFile('sample.txt'), records],
    [sourceFile('again.txt', { municipalityCode: '990002' }), records],
  ]);
  return { path, turned: await storedInReverse(path) };
}
