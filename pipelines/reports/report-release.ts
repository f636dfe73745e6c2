import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The release that the report of an output folder shows; null where there is none, or none that says so. */
export async function reportRelease(out: string): Promise<string | null> {
  const meta = await readFile(join(out, 'report', 'data', 'meta.js'), 'utf8').catch(() => '');
  return /"releaseId":"([^"]+)"/.exec(meta)?.[1] ?? null;
}
