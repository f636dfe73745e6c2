import type { Issue } from '../../../src/issue.ts';
import type { KnownFile } from '../manifest.ts';
import type { PlannedFile } from './planned-file.ts';

/** What files without rows of their own may be told by: the same content of the same municipality, under whatever name. */
export function contentsOf(files: readonly KnownFile[]): ReadonlySet<string> {
  return new Set(files.map(contentOf));
}

function contentOf({ municipality, sha256 }: KnownFile): string {
  return `${municipality} ${sha256}`;
}

/** What a release with these contents says of a file whose rows it holds, or lost, without having read it. */
export function missingIssue(
  { path, action, reason, because, known }: PlannedFile,
  held: ReadonlySet<string>,
): Issue[] {
  const told = (severity: Issue['severity'], code: string, what: string, remedy: string) => [
    { severity, code, message: `${path}${what}`, remedy, path },
  ];
  if (action === 'keep-unreadable')
    return told(
      'error',
      'file-unreadable',
      ` ${reason}; what was read from it before is kept`,
      'Check its permissions and the disk that it is on.',
    );
  if (action === 'keep' && known?.sha256 === null)
    return told(
      'error',
      'file-unreadable',
      ` could not be read by an earlier run and is ${reason}; it is not loaded`,
      'Check its permissions and the disk that it is on, and run without narrowing.',
    );
  if (action === 'keep-vanished')
    return told(
      'warning',
      'file-vanished',
      ' is no longer in the raw folder; what was read from it is kept',
      'Put it back, or run with --prune to remove its rows.',
    );
  // What was never read has no rows to lose.
  if (action !== 'remove' || because === 'pruned' || known?.sha256 === null) return [];
  // A file that was renamed is read under its new name.
  if (known && held.has(contentOf(known))) return [];
  return told(
    'error',
    'file-lost',
    `: ${reason}; its rows are not in this release`,
    'Put the file back and run again; where it is gone for good, run with --full.',
  );
}
