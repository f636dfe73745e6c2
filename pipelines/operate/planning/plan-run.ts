import pLimit from 'p-limit';
import type { Issue } from '../../../src/issue.ts';
import type { Municipality } from '../../rules/municipality.ts';
import type { Rules } from '../../rules/rules.ts';
import { findSources } from '../../sources/find-sources.ts';
import { baseManifest, type Manifest } from '../manifest.ts';
import { refuseNoMatch } from '../release/refuse-no-match.ts';
import { damageOf } from '../release/release-seal.ts';
import { digest, type Fingerprint, fingerprint } from './fingerprint.ts';
import { idleCorrections } from './idle-corrections.ts';
import { changesOf } from './plan-changes.ts';
import { planFile, planGone, withAge } from './plan-file.ts';
import type { PlannedFile } from './planned-file.ts';
import { withStage } from './without-stage.ts';

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
  const before = base?.files.map((file) => withAge(file, base, now)) ?? [];
  const known = new Map(before.map((file) => [file.path, file]));
  const limit = pLimit(FILES_IN_FLIGHT);
  const present = await Promise.all(
    sources.map((source) =>
      limit(() => planFile(source, known.get(source.path), { options, base, now, everything })),
    ),
  );
  const paths = new Set(sources.map(({ path }) => path));
  const gone = before
    .filter(({ path }) => !paths.has(path))
    .map((file) => planGone(file, options, unreadableFolders(issues)));
  const planned = [...present, ...gone];
  const files = withStage(planned, options.out, base);
  const staying = files.filter(({ action }) => action !== 'remove');
  const idle = idleCorrections(rules.corrections, new Set(staying.map(({ path }) => path)));
  const listingIssues = [...issues, ...idle];
  const listing = digest(JSON.stringify(listingIssues));
  refuseNoMatch(options, planned, issues, municipalities);
  const damage = base && (await damageOf(options.out, base));
  const plan = { files, listingIssues, listing, base, fingerprint: now, damage, lookedAt };
  return { ...plan, changes: changesOf(plan) };
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

/** Folders whose files cannot be told from vanished ones tonight, each with '/' at its end. */
function unreadableFolders(issues: readonly Issue[]): string[] {
  return issues.filter(({ code }) => code === 'folder-unreadable').map(({ path }) => `${path}/`);
}
