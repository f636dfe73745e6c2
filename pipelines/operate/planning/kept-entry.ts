import type { KnownFile, Manifest } from '../manifest.ts';
import type { PlannedFile } from './planned-file.ts';

/** What the next run is to know of a file whose rows are taken over: its size and times of now where its content was found equal. */
export function keptEntry(
  { known, stamps, action, because }: PlannedFile,
  base: Manifest | null,
): KnownFile[] {
  if (!known || !base) return [];
  // What is known of it, and of its absence, stays.
  if (because === 'outside') return [unseen(known, base)];
  if (action === 'keep-vanished')
    return [{ ...unseen(known, base), vanished: true, unreadable: false }];
  if (action === 'keep-unreadable')
    return [{ ...unseen(known, base), vanished: false, unreadable: true }];
  return [{ ...seen(known, stamps), vanished: false, unreadable: false }];
}

/** A file that a run looked at, with its size and times of then: the manifest's own time holds for it. */
export function seen(file: KnownFile, stamps: PlannedFile['stamps']): KnownFile {
  const { looked_at: _, ...known } = file;
  return { ...known, ...stamps };
}

/** A file that a run did not look at: a later look must not trust times that were too near to the last one. */
export function unseen(file: KnownFile, { looked_at }: Pick<Manifest, 'looked_at'>): KnownFile {
  return { ...file, looked_at: file.looked_at ?? looked_at };
}
