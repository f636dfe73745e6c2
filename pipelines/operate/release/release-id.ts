import { randomBytes } from 'node:crypto';
import { listReleases, releaseIdOf } from '../../../src/load/release/publish.ts';

const SECOND_MS = 1_000;

/** Id of a run by its start, e.g. `20260401T013000Z-1f3a`; sorts by time. */
export function runIdOf(startedAt: Date): string {
  return `${startedAt.toISOString().replace(/[-:]|\.\d+/g, '')}-${randomBytes(2).toString('hex')}`;
}

/** Id of the release of a run: the run's own, or a second after the newest release where the clock was set back. */
export async function nextReleaseId(outFolder: string, runId: string): Promise<string> {
  const { names } = await listReleases(outFolder);
  const newest = releaseIdOf(names.at(-1) ?? '');
  if (newest === null || newest < runId) return runId;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(newest) ?? [];
  const newestTime = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(newestTime) ? `${newest}-1` : runIdOf(new Date(newestTime + SECOND_MS));
}
