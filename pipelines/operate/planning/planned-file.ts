import type { Source } from '../../sources/find-sources.ts';
import type { KnownFile } from '../manifest.ts';
import type { Stamps } from '../reading/read-stable.ts';

/** What a run does with a file: read it, keep what was read, keep it although the file is gone or cannot be read now, drop its rows, or pass over it. */
export type Action = 'read' | 'keep' | 'keep-vanished' | 'keep-unreadable' | 'remove' | 'skip';

/** What else a run asks of the reason for an action: outside of what the run is narrowed to, hashed and found equal, could not be read before and cannot now, dropped as asked for. */
export type Because = 'outside' | 'same-content' | 'still-unreadable' | 'pruned';

/** One file of the raw folder or of the release before, what happens to it and why. */
export interface PlannedFile {
  readonly path: string;
  readonly action: Action;
  /** Why, in words for people. */
  readonly reason: string;
  readonly because?: Because;
  /** Absent where the file is gone. */
  readonly source?: Source;
  /** The file as the release before knows it; absent where it is new. */
  readonly known?: KnownFile;
  /** Size and times now; absent where the file is gone or cannot be looked at. */
  readonly stamps?: Stamps;
}

/** True where the rows that an earlier run read are taken over. */
export function isKept(action: Action): boolean {
  return action === 'keep' || action === 'keep-vanished' || action === 'keep-unreadable';
}

/** True where the file is gone from the raw folder and its rows are taken over. */
export function isAbsent({ action, because, known }: PlannedFile): boolean {
  return action === 'keep-vanished' || (because === 'outside' && known?.vanished === true);
}

/** True for a kept file that is gone since the release before, or back: by that, other files may have their sheets loaded or not. */
export function isGoneOrBack(file: PlannedFile): boolean {
  return isKept(file.action) && isAbsent(file) !== (file.known?.vanished ?? false);
}
