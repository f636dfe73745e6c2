import { createHash, randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pLimit from 'p-limit';
import type { Issue } from '../src/issue.ts';
import { openBuild, type WarehouseBuild } from '../src/load/build.ts';
import { BlockedByCheck } from '../src/load/checks.ts';
import type { LoadSummary } from '../src/load/load-summary.ts';
import { prepareBuildingPath, publishRelease, warehouseLink } from '../src/load/publish.ts';
import { type DirectionOverride, overrideDirections } from '../src/normalize/override-directions.ts';
import { SDG_GOALS } from '../src/normalize/values/sdg-goal.ts';
import { EXIT, Failure } from './failure.ts';
import { findSources, type Source } from './find-sources.ts';
import { loadDirections } from './load-directions.ts';
import { FORMS_FOLDER, type LoadedForm, loadForms } from './load-forms.ts';
import type { Logger } from './log.ts';
import { loadMunicipalities, type Municipality } from './municipality.ts';
import { showProgress } from './progress.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { version } from './version.ts';

export interface LoadOptions {
  /** Folder of the municipalities' folders. */
  readonly raw: string;
  /** Folder that the warehouse is published in. */
  readonly out: string;
  /** Folders of form files besides the project's own. */
  readonly forms?: readonly string[];
}

export interface LoadResult {
  readonly summary: LoadSummary;
  readonly warehousePath: string;
  readonly issues: readonly Issue[];
}

const FILES_IN_FLIGHT = 4;

/** What decides how files are read: the forms, and overrides of directions by municipality code. */
interface Rules {
  readonly forms: readonly LoadedForm[];
  readonly directions: ReadonlyMap<string, readonly DirectionOverride[]>;
}

/** The whole run: finds the files, reads each, builds a new warehouse aside and publishes it whole. */
export async function load(options: LoadOptions, logOf: (runId: string) => Logger): Promise<LoadResult> {
  const startedAt = new Date();
  const municipalities = loadMunicipalities();
  const { files, issues } = await sourcesOf(options.raw, municipalities);
  const forms = await loadForms(FORMS_FOLDER, ...(options.forms ?? []));
  const directions = loadDirections();
  await ensureWritable(options.out);
  const runId = runIdOf(startedAt);
  const log = logOf(runId);
  const buildingPath = await prepareBuildingPath(options.out, runId);
  const build = await openBuild(buildingPath, {
    municipalities: [...municipalities.values()],
    sdgGoals: SDG_GOALS.map(({ ja, en }, at) => ({ goalNo: at + 1, nameJa: ja, nameEn: en })),
  });
  try {
    await build.addIssues(issues);
    await addFiles(build, files, { forms, directions }, log);
  } catch (error) {
    await build.abort();
    throw error;
  }
  const summary = await finish(build, runId, startedAt);
  await publishRelease(options.out, buildingPath, runId);
  const warehousePath = join(options.out, warehouseLink);
  log.info({ step: 'publish', release: runId, path: warehousePath }, 'published');
  return { summary, warehousePath, issues };
}

function runIdOf(startedAt: Date): string {
  return `${startedAt.toISOString().replace(/[-:]|\.\d+/g, '')}-${randomBytes(2).toString('hex')}`;
}

async function sourcesOf(raw: string, municipalities: ReadonlyMap<string, Municipality>) {
  const sources = await findSources(raw, municipalities).catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(EXIT.usage, `The raw folder ${raw} cannot be read (${cause.code}); name it with --raw`, { cause });
  });
  if (sources.files.length === 0 && sources.issues.length === 0) {
    throw new Failure(
      EXIT.usage,
      `No input: ${raw} has no .txt, .tsv, .csv or .xlsx file in a folder such as 112089-tokorozawa/`,
    );
  }
  return sources;
}

async function ensureWritable(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Failure(EXIT.usage, `The output folder ${out} cannot be written (${code}); name another with --out`, { cause });
  }
}

async function addFiles(
  build: WarehouseBuild,
  files: readonly Source[],
  rules: Rules,
  log: Logger,
): Promise<void> {
  const limit = pLimit(FILES_IN_FLIGHT);
  const progress = showProgress(files.length, process.stderr);
  try {
    await Promise.all(files.map((file) => limit(() => addFile(build, file, rules, log).then(() => progress.step(file.path)))));
  } finally {
    limit.clearQueue();
    progress.done();
  }
}

async function addFile(
  build: WarehouseBuild,
  source: Source,
  rules: Rules,
  log: Logger,
): Promise<void> {
  const startedAt = performance.now();
  const bytes = await readBytes(source.absolutePath);
  const printed = await readFile(bytes, source.path, rules.forms);
  const read = withDirections(printed, rules.directions.get(source.municipality.code) ?? [], source.path);
  await build.addFile(
    {
      municipalityCode: source.municipality.code,
      path: source.path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      format: read.format,
      encoding: read.encoding,
      formId: read.formId,
      editionFiscalYear: editionOf(read),
      personnelBasis: read.personnelBasis,
    },
    read,
  );
  logFile(log, source, read, performance.now() - startedAt);
}

/** The file as read, but for indicators whose direction a person has settled. */
function withDirections(read: ReadFile, overrides: readonly DirectionOverride[], path: string): ReadFile {
  const { records, issues } = overrideDirections(read.records, overrides);
  return { ...read, records, issues: [...read.issues, ...issues.map((issue) => ({ ...issue, path }))] };
}

/** The edition that most sheets of a file belong to; null where none was read. */
function editionOf(read: ReadFile): number | null {
  const counts = new Map<number, number>();
  for (const { editionFiscalYear: year } of read.records) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

function logFile(log: Logger, source: Source, read: ReadFile, milliseconds: number): void {
  const duration_ms = Math.round(milliseconds);
  log.info({ step: 'read', file: source.path, programmes: read.records.length, duration_ms }, 'file read');
  for (const issue of read.issues) {
    if (issue.severity !== 'error') continue;
    const { code, row, column, sheet, remedy } = issue;
    log.error({ step: 'read', file: source.path, code, sheet, row, column, remedy }, issue.message);
  }
}

async function finish(build: WarehouseBuild, runId: string, startedAt: Date): Promise<LoadSummary> {
  try {
    return await build.finish({ runId, releaseId: runId, startedAt, now: () => new Date(), version });
  } catch (cause) {
    if (!(cause instanceof BlockedByCheck)) throw cause;
    throw new Failure(EXIT.refused, `${cause.message}. Nothing was published; the release before stays.`, { cause });
  }
}
