import { basename } from 'node:path';
import type { Issue } from '../../../src/issue.ts';
import type { KnownCorrection } from '../../rules/load-corrections.ts';

/** Corrections of files that a release is not made of: they do nothing, and nobody would notice. */
export function idleCorrections(
  corrections: ReadonlyMap<string, readonly KnownCorrection[]>,
  paths: ReadonlySet<string>,
): Issue[] {
  return [...corrections.values()]
    .flat()
    .filter(({ path }) => !paths.has(path))
    .map(({ place, path, cell }) => ({
      severity: 'warning',
      code: 'correction-without-file',
      message: `pipelines/corrections/${basename(place)} corrects ${cell} of ${path}, which is not in the raw folder`,
      remedy: 'Correct the path, or delete the line.',
      path,
    }));
}
