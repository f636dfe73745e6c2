import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltWarehouse, WarehouseBuild } from '../../../src/load/build/build.ts';
import type { RunRecord } from '../../../src/load/build/run-record.ts';
import { temporaryName } from '../../../src/load/release/leftovers.ts';
import { prepareBuildingPath, releasePath } from '../../../src/load/release/publish.ts';
import type { ReferenceData } from '../../../src/load/source-file.ts';
import { StageMismatch } from '../../../src/load/staging/stage-mismatch.ts';
import { NeedsRebuild } from '../../../src/load/update/needs-rebuild.ts';
import { given } from '../../given.ts';
import type { Logger } from '../../log.ts';
import type { Rules } from '../../rules/rules.ts';
import { readFiles } from '../../sources/read-files.ts';
import { version } from '../../version.ts';
import { isDamage } from '../environment-failure.ts';
import type { KnownFile, Manifest } from '../manifest.ts';
import { keptEntry } from '../planning/kept-entry.ts';
import { contentsOf, missingIssue } from '../planning/missing-issue.ts';
import { NothingNew } from '../planning/nothing-new.ts';
import type { RunPlan } from '../planning/plan-run.ts';
import { isGoneOrBack, isKept, type PlannedFile } from '../planning/planned-file.ts';
import { withoutStage } from '../planning/without-stage.ts';
import { fileChanging } from '../reading/read-stable.ts';
import type { ThreadsAhead } from '../reading/threads-ahead.ts';
import { type EngineMemory, withEngineMemory } from './engine-memory.ts';
import { openReleaseBuild } from './open-release-build.ts';
import { refuseNoEdition } from './refuse-no-match.ts';
import { cacheFolder, stagePath } from './stage.ts';

/** What a build is made from. */
export interface ReleaseOrder {
  readonly out: string;
  readonly plan: RunPlan;
  readonly rules: Rules;
  readonly reference: ReferenceData;
  readonly runId: string;
  readonly releaseId: string;
  readonly startedAt: Date;
  readonly history: readonly RunRecord[];
  readonly municipality?: string;
  readonly edition?: number;
  /** A release is wanted also where nothing changed. */
  readonly full?: boolean;
  /** Folder of what other machines have read. */
  readonly readings?: string;
  readonly memoryLimit?: string;
  readonly log: Logger;
  /** Files that are being written and must not be read; none where absent. */
  readonly refused?: ReadonlySet<string>;
  /** Reading threads that are on their way. */
  readonly ahead?: ThreadsAhead;
  /** Called when every file has been read. */
  readonly whenRead?: () => void;
}

/** A release that is complete and not yet published. */
export interface BuiltRelease extends BuiltWarehouse {
  readonly buildingPath: string;
  /** Database of staged rows, for the next run. */
  readonly buildingStage: string;
  readonly manifest: Manifest;
  /** Paths of the files that this build read. */
  readonly readPaths: ReadonlySet<string>;
}

/** Changing a release in place leaves gaps in its file; after so many times it is built whole again. */
const UPDATES_MAX = 20;
/** Where more than this share of the files changed, building whole is faster. */
const SHARE_MAX = 0.2;

/** Builds a release from what is kept and what is read, beside the published one; leaves no file where it fails. Throws `NothingNew`. */
export async function buildRelease(order: ReleaseOrder): Promise<BuiltRelease> {
  return withEngineMemory(order.memoryLimit, order.log, (memory) => buildWithin(order, memory));
}

async function buildWithin(order: ReleaseOrder, memory: EngineMemory): Promise<BuiltRelease> {
  const { plan, log } = order;
  const isUpdate = canUpdate(order);
  try {
    return await buildFrom(order, plan.files, isUpdate, memory);
  } catch (error) {
    if (error instanceof NeedsRebuild || (isUpdate && isDamage(error))) {
      log.info({ step: 'build', reason: (error as Error).message }, 'the release is built whole');
      return buildFrom(order, plan.files, false, memory);
    }
    if (!(error instanceof StageMismatch)) throw error;
    log.warn(
      { step: 'build', reason: error.message },
      'what earlier runs read cannot be used; every file is read again',
    );
    return buildFrom(order, withoutStage(plan.files), false, memory);
  }
}

/** True where the release before can be copied and brought up to date, which spares making everything anew. */
function canUpdate({ out, plan: { base, fingerprint, files, damage } }: ReleaseOrder): boolean {
  if (
    base === null ||
    damage !== null ||
    base.schema !== fingerprint.schema ||
    base.updates >= UPDATES_MAX ||
    files.some(isGoneOrBack)
  )
    return false;
  const changed = files.filter(({ action }) => action === 'read' || action === 'remove').length;
  const paths = [releasePath(out, base.release), stagePath(out, base.release)];
  return changed <= files.length * SHARE_MAX && paths.every((path) => existsSync(path));
}

async function buildFrom(
  order: ReleaseOrder,
  files: readonly PlannedFile[],
  isUpdate: boolean,
  memory: EngineMemory,
): Promise<BuiltRelease> {
  const kept = files.filter(({ action }) => isKept(action));
  const place = {
    buildingPath: await prepareBuildingPath(order.out, order.releaseId),
    buildingStage: join(order.out, cacheFolder, temporaryName('stage.duckdb')),
  };
  // Files are read while copies are made and the database is opened.
  const opening = openReleaseBuild(place, order, kept, isUpdate, memory);
  // Whoever needs it hears of its failure; until then it is nobody's.
  opening.catch(() => undefined);
  const known = await fill(opening, order, files).catch(async (error) => {
    await opening.then((build) => build.abort());
    throw error;
  });
  order.whenRead?.();
  const build = await opening;
  const { runId, releaseId, startedAt, history } = order;
  const built = await build.finish({
    runId,
    releaseId,
    startedAt,
    now: () => new Date(),
    version,
    history,
  });
  const updates = isUpdate && order.plan.base ? order.plan.base.updates + 1 : 0;
  const manifest = manifestOf(order, [...keptEntries(kept, order), ...known], built, updates);
  const readPaths = new Set(known.map(({ path }) => path));
  return { ...built, ...place, manifest, readPaths };
}

async function fill(
  opening: Promise<WarehouseBuild>,
  order: ReleaseOrder,
  files: readonly PlannedFile[],
): Promise<readonly KnownFile[]> {
  const { rules, log, edition, readings, ahead, refused = new Set<string>() } = order;
  const toRead = files.filter(
    ({ action, source, path }) => action === 'read' && source && !refused.has(path),
  );
  const { known, issues, passedOver } = await readFiles(toRead, {
    opening,
    rules,
    log,
    ...given({ edition, readings, ahead }),
  });
  refuseNoEdition(order, [...keptEntries(files, order), ...known], passedOver);
  const isAsked = order.plan.base === null || order.full === true;
  if (!isAsked && passedOver.length === order.plan.changes.length) throw new NothingNew();
  const build = await opening;
  const changing = [...refused].map(fileChanging);
  const held = contentsOf(known);
  await build.addIssues([
    ...order.plan.listingIssues,
    ...issues,
    ...changing,
    ...files.flatMap((file) => missingIssue(file, held)),
  ]);
  return known;
}

function keptEntries(files: readonly PlannedFile[], { plan }: ReleaseOrder): KnownFile[] {
  return files.flatMap((file) => keptEntry(file, plan.base));
}

function manifestOf(
  { plan, releaseId }: ReleaseOrder,
  files: readonly KnownFile[],
  { summary }: BuiltWarehouse,
  updates: number,
): Manifest {
  return {
    release: releaseId,
    version,
    created_at: new Date().toISOString(),
    looked_at: plan.lookedAt.toISOString(),
    updates,
    ...plan.fingerprint,
    listing: plan.listing,
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
    summary,
  };
}
