import { existsSync } from 'node:fs';
import type { Manifest } from '../manifest.ts';
import { stagePath } from '../release/stage.ts';
import { isKept, type PlannedFile } from './planned-file.ts';

/** Where the rows of earlier runs are gone, a new release has to read every file again. */
export function withStage(
  files: readonly PlannedFile[],
  out: string,
  base: Manifest | null,
): readonly PlannedFile[] {
  const isKeptNeeded = files.some(({ action }) => isKept(action));
  const isChange = files.some(({ action }) => action === 'read' || action === 'remove');
  if (!base || !isKeptNeeded || !isChange || existsSync(stagePath(out, base.release))) return files;
  return withoutStage(files);
}

/** The same plan where nothing of earlier runs can be taken over. */
export function withoutStage(files: readonly PlannedFile[]): PlannedFile[] {
  const reason = 'what earlier runs read is gone (OUT/cache)';
  return files.map((file) => {
    const { because: _, ...rest } = file;
    if (file.action === 'keep' && file.source) return { ...rest, action: 'read', reason };
    if (file.action === 'keep-vanished')
      return { ...file, action: 'remove', reason: `vanished, and ${reason}` };
    if (file.action === 'keep-unreadable')
      return { ...file, action: 'remove', reason: `${file.reason}, and ${reason}` };
    return file;
  });
}
