import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  currentRelease,
  releasesFolder,
  warehouseLink,
  warehousePointer,
} from '../../../src/load/release/current-release.ts';

/** The path that readers open: the link, or where links are not made the release that the pointer names. */
export async function readersPath(out: string): Promise<string> {
  const name = existsSync(join(out, warehousePointer)) ? await currentRelease(out) : null;
  const link = join(out, warehouseLink);
  return name === null || existsSync(link) ? link : join(out, releasesFolder, name);
}
