import type { Logger } from '../../log.ts';
import type { RunPlan } from './plan-run.ts';

/** Names in the log what a run cannot load before it reads anything, folders, links and files that are closed or gone, corrections of no file, and a damaged release. */
export function logPlan(log: Logger, { listingIssues, files, base, damage }: RunPlan): void {
  if (damage !== null)
    log.warn(
      { step: 'plan', release: base?.release },
      `the release before is damaged: ${damage}; it is built whole`,
    );
  for (const { severity, path, code, message, remedy } of listingIssues)
    log[severity === 'error' ? 'error' : 'warn'](
      { step: 'plan', file: path, code, remedy },
      message,
    );
  for (const { path, action, reason } of files) {
    if (action === 'keep-unreadable')
      log.error({ step: 'plan', file: path, code: 'file-unreadable' }, `${path} ${reason}`);
    if (action === 'keep-vanished')
      log.warn({ step: 'plan', file: path, code: 'file-vanished' }, `${path}: ${reason}`);
  }
}
