import { existsSync } from 'node:fs';
import pLimit from 'p-limit';
import type { Issue } from '../../../src/issue.ts';
import { plainReadCause } from '../../plain-cause.ts';
import type { Municipality } from '../../rules/municipality.ts';
import type { Rules } from '../../rules/rules.ts';
import { findSources, type Source } from '../../sources/find-sources.ts';
import { baseManifest, type KnownFile, type Manifest } from '../manifest.ts';
import { isSame, type Stamps, stampsOf } from '../reading/read-stable.ts';
import { refuseNoMatch } from '../release/refuse-no-match.ts';
import { damageOf } from '../release/release-seal.ts';
import { stagePath } from '../release/stage.ts';
import { digest, type Fingerprint, fingerprint } from './fingerprint.ts';
import { hashFile } from './hash-file.ts';
import { idleCorrections } from './idle-corrections.ts';
import { changesOf } from './plan-changes.ts';

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

/** All that a run would do, found out without writing anything. */
export interface RunPlan {
  readonly files: readonly PlannedFile[];
  /** What is wrong with the raw folder itself, and corrections of files that it does not have. */
  readonly listingIssues: readonly Issue[];
  readonly listing: string;
  readonly base: Manifest | null;
  readonly fingerprint: Fingerprint;
  /** Why a new release is needed; empty where nothing has changed. */
  readonly changes: readonly string[];
  /** What is wrong with the file of the release before, which is then built whole; null as a rule. */
  readonly damage: string | null;
  /** When the files were looked at. */
  readonly lookedAt: Date;
}

/** What narrows or widens a plan. */
export interface PlanOptions {
  readonly raw: string;
  readonly out: string;
  /** Read every file again. */
  readonly full?: boolean;
  /** Hash every file, whatever its size and times say. */
  readonly rehash?: boolean;
  /** Drop the rows of files that are gone. */
  readonly prune?: boolean;
  /** Only files of this municipality (code), or of this edition (fiscal year) and new ones; others stay as they are. */
  readonly municipality?: string;
  readonly edition?: number;
}

const FILES_IN_FLIGHT = 8;
/** File systems count time in steps: a file written within so long before a look may change without its times changing. */
const CLOCK_STEP_NS = 2_000_000_000n;

/** Compares the raw folder with the release before, file by file; throws where RAW cannot be listed, or holds nothing of what the run is narrowed to. */
export async function planRun(
  options: PlanOptions,
  rules: Rules,
  municipalities: ReadonlyMap<string, Municipality>,
): Promise<RunPlan> {
  const lookedAt = new Date();
  const { files: sources, issues } = await findSources(options.raw, municipalities);
  const base = await baseManifest(options.out);
  const now = fingerprint(rules);
  const everything = reasonToReadAll(options, base, now);
  const known = new Map(base?.files.map((file) => [file.path, file]));
  const limit = pLimit(FILES_IN_FLIGHT);
  const present = await Promise.all(
    sources.map((source) =>
      limit(() => planFile(source, known.get(source.path), { options, base, now, everything })),
    ),
  );
  const paths = new Set(sources.map(({ path }) => path));
  const gone = (base?.files ?? [])
    .filter(({ path }) => !paths.has(path))
    .map((file) => planGone(file, options, unreadableFolders(issues)));
  const planned = [...present, ...gone];
  const idle = idleCorrections(rules.corrections, new Set(planned.map(({ path }) => path)));
  const listingIssues = [...issues, ...idle];
  const listing = digest(JSON.stringify(listingIssues));
  refuseNoMatch(options, planned, issues, municipalities);
  const files = withStage(planned, options.out, base);
  const damage = base && (await damageOf(options.out, base));
  const plan = { files, listingIssues, listing, base, fingerprint: now, damage, lookedAt };
  return { ...plan, changes: changesOf(plan) };
}

interface Context {
  readonly options: PlanOptions;
  readonly base: Manifest | null;
  readonly now: Fingerprint;
  readonly everything: string | null;
}

/** Why every file has to be read, whatever is known of it; null where that is not so. */
function reasonToReadAll(
  { full }: PlanOptions,
  base: Manifest | null,
  now: Fingerprint,
): string | null {
  if (base === null) return 'no release to go on from';
  if (full) return 'asked for with --full';
  return base.reader === now.reader ? null : 'the reader changed';
}

async function planFile(
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
  const isTrusted = known.sha256 !== null && !known.unreadable && !options.rehash;
  if (isTrusted && stamps && isSame(stamps, known) && !isRacy(stamps, base)) {
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

/** Folders whose files cannot be told from vanished ones tonight, each with '/' at its end. */
function unreadableFolders(issues: readonly Issue[]): string[] {
  return issues.filter(({ code }) => code === 'folder-unreadable').map(({ path }) => `${path}/`);
}

function planGone(
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

/** Which of the rules that a file was read by has changed; null where none has. */
function changedRule(known: KnownFile, base: Manifest, now: Fingerprint): string | null {
  const areSameForms =
    Object.keys(base.forms).sort().join() === Object.keys(now.forms).sort().join();
  if (!areSameForms) return 'a form was added or removed';
  const forms = known.form === null ? Object.keys(now.forms) : [known.form];
  const changed = forms.find((form) => base.forms[form] !== now.forms[form]);
  if (changed !== undefined) return `the form ${changed} changed`;
  return base.terms[known.municipality] === now.terms[known.municipality]
    ? null
    : 'a term table changed';
}

function isRacy({ modified }: Stamps, { looked_at }: Manifest): boolean {
  const lookedAt = BigInt(Date.parse(looked_at)) * 1_000_000n;
  return BigInt(modified) > lookedAt - CLOCK_STEP_NS;
}

/** Where the rows of earlier runs are gone, a new release has to read every file again. */
function withStage(
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

/** True where the rows that an earlier run read are taken over. */
export function isKept(action: Action): boolean {
  return action === 'keep' || action === 'keep-vanished' || action === 'keep-unreadable';
}
