import { plainReadCause } from '../../plain-cause.ts';
import type { Source } from '../../sources/find-sources.ts';
import type { KnownFile, Manifest } from '../manifest.ts';
import { isSame, type Stamps, stampsOf } from '../reading/read-stable.ts';
import type { Fingerprint } from './fingerprint.ts';
import { hashFile } from './hash-file.ts';
import type { PlanOptions } from './plan-run.ts';
import type { PlannedFile } from './planned-file.ts';

/** File systems count time in steps: a file written within so long before a look may change without its times changing. */
const CLOCK_STEP_NS = 2_000_000_000n;

/** What a file is held against: what the run asks for, the release before, the rules of now, and why every file is read, null where that is not so. */
export interface Context {
  readonly options: PlanOptions;
  readonly base: Manifest | null;
  readonly now: Fingerprint;
  readonly everything: string | null;
}

/** Says what happens to a file that is there. */
export async function planFile(
  source: Source,
  known: KnownFile | undefined,
  context: Context,
): Promise<PlannedFile> {
  const { path } = source;
  const { options, base, everything } = context;
  const stamps = await stampsOf(source.absolutePath).catch(() => undefined);
  const planned = { path, source, ...(known && { known }), ...(stamps && { stamps }) };
  const outside = outsideOf(options, source.municipality.code, known);
  if (outside !== null) {
    const action = known ? 'keep' : 'skip';
    return { ...planned, action, reason: outside, because: 'outside' };
  }
  if (everything !== null) return { ...planned, action: 'read', reason: everything };
  if (!known || !base) return { ...planned, action: 'read', reason: 'new' };
  const rule = changedRule(known, base, context.now);
  if (rule !== null) return { ...planned, action: 'read', reason: rule };
  if (known.outdated)
    return { ...planned, action: 'read', reason: 'a rule changed while it was kept' };
  const isTrusted = known.sha256 !== null && !known.unreadable && !options.rehash;
  if (
    isTrusted &&
    stamps &&
    isSame(stamps, known) &&
    !isRacy(stamps, known.looked_at ?? base.looked_at)
  ) {
    return { ...planned, action: 'keep', reason: 'same size and times' };
  }
  return { ...planned, ...(await compareContent(source, known)) };
}

/** A file that cannot be read tonight keeps the rows that it had; one that never could is tried again every night. */
async function compareContent(
  { absolutePath }: Source,
  { sha256 }: KnownFile,
): Promise<Pick<PlannedFile, 'action' | 'reason' | 'because'>> {
  const now = await hashFile(absolutePath).catch((error: NodeJS.ErrnoException) => error);
  if (now instanceof Error) {
    const reason = `cannot be read: ${plainReadCause(now.code ?? now.message)}`;
    return sha256 === null
      ? { action: 'read', reason: `still ${reason}`, because: 'still-unreadable' }
      : { action: 'keep-unreadable', reason };
  }
  if (now === sha256) return { action: 'keep', reason: 'same content', because: 'same-content' };
  return { action: 'read', reason: sha256 === null ? 'can be read now' : 'content changed' };
}

/** Says what happens to a file that is gone; `closedFolders` are those that cannot be read, each with '/' at its end. */
export function planGone(
  known: KnownFile,
  options: PlanOptions,
  closedFolders: readonly string[],
): PlannedFile {
  const { path } = known;
  const isClosed = closedFolders.some((folder) => path.startsWith(folder));
  if (isClosed && known.sha256 !== null)
    return { path, known, action: 'keep-unreadable', reason: 'is in a folder that cannot be read' };
  const isOutside = outsideOf(options, known.municipality, known) !== null;
  if (known.sha256 === null)
    return { path, known, action: 'remove', reason: 'vanished, and never read' };
  if (options.prune && !isOutside)
    return { path, known, action: 'remove', reason: 'vanished (--prune)', because: 'pruned' };
  return { path, known, action: 'keep-vanished', reason: 'vanished; --prune removes it' };
}

function outsideOf(
  { municipality, edition }: PlanOptions,
  code: string,
  known: KnownFile | undefined,
): string | null {
  if (municipality !== undefined && municipality !== code)
    return `outside of --municipality ${municipality}`;
  if (edition !== undefined && known && known.edition !== edition)
    return `outside of --edition ${edition}`;
  return null;
}

/** A file as a release knows it, with whether the rules of now are other ones than those that it was read by. */
export function withAge(known: KnownFile, base: Manifest, now: Fingerprint): KnownFile {
  const isOther = base.reader !== now.reader || changedRule(known, base, now) !== null;
  return { ...known, outdated: known.outdated || isOther };
}

/** Which of the rules that a file was read by has changed; null where none has. */
function changedRule(known: KnownFile, base: Manifest, now: Fingerprint): string | null {
  const areSameForms =
    Object.keys(base.forms).sort().join() === Object.keys(now.forms).sort().join();
  if (!areSameForms) return 'a form was added or removed';
  if (base.recognition !== now.recognition) return 'what forms are told apart by changed';
  const forms = known.form === null ? Object.keys(now.forms) : [known.form];
  const changed = forms.find((form) => base.forms[form] !== now.forms[form]);
  if (changed !== undefined) return `the form ${changed} changed`;
  return base.terms[known.municipality] === now.terms[known.municipality]
    ? null
    : 'a term table changed';
}

function isRacy({ modified }: Stamps, lookedAt: string): boolean {
  return BigInt(modified) > BigInt(Date.parse(lookedAt)) * 1_000_000n - CLOCK_STEP_NS;
}
