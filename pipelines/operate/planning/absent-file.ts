import { isKept, type PlannedFile } from './plan-run.ts';

/** True where the file is gone from the raw folder and its rows are taken over. */
export function isAbsent({ action, because, known }: PlannedFile): boolean {
  return action === 'keep-vanished' || (because === 'outside' && known?.vanished === true);
}

/** True for a kept file that is gone since the release before, or back: by that, other files may have their sheets loaded or not. */
export function isGoneOrBack(file: PlannedFile): boolean {
  return isKept(file.action) && isAbsent(file) !== (file.known?.vanished ?? false);
}
