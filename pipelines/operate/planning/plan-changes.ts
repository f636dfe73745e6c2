import type { RunPlan } from './plan-run.ts';
import type { PlannedFile } from './planned-file.ts';

/** Why a plan calls for a new release, in words; empty where nothing has changed. */
export function changesOf({
  files,
  listing,
  base,
  fingerprint: now,
  damage,
}: Omit<RunPlan, 'changes'>): string[] {
  if (base === null) return ['there is no release yet'];
  const changes = files.filter(isChange).map(({ path, reason }) => `${path}: ${reason}`);
  if (base.schema !== now.schema)
    changes.push('tables, views, thresholds or decisions about identities or directions changed');
  if (base.listing !== listing)
    changes.push('folders without a municipality, links, or corrections without a file changed');
  if (damage !== null) changes.push(`the file of release ${base.release} is damaged: ${damage}`);
  return changes;
}

/** A file that still cannot be read is tried with every release, and does not call for one. */
function isChange({ action, known, because }: PlannedFile): boolean {
  if (action === 'read') return because !== 'still-unreadable';
  if (action === 'keep-vanished') return known?.vanished === false;
  if (action === 'keep-unreadable') return known?.unreadable === false;
  const isBack = known?.vanished === true || known?.unreadable === true;
  return action === 'remove' || (action === 'keep' && isBack && because !== 'outside');
}
