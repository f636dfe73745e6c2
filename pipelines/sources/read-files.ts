import pLimit from 'p-limit';
import type { Issue } from '../../src/issue.ts';
import type { WarehouseBuild } from '../../src/load/build/build.ts';
import { withReadings } from '../../src/load/release/readings-file.ts';
import type { Logger } from '../log.ts';
import type { KnownFile } from '../operate/manifest.ts';
import type { PlannedFile } from '../operate/planning/planned-file.ts';
import { openReadPool, type ReadPool } from '../operate/reading/read-pool.ts';
import { fileChanging, isSame, type Stamps, stampsOf } from '../operate/reading/read-stable.ts';
import { workOf } from '../operate/reading/read-work.ts';
import type { ThreadsAhead } from '../operate/reading/threads-ahead.ts';
import { withKeptReadings } from '../readings/kept-reader.ts';
import type { Rules } from '../rules/rules.ts';
import type { Source } from './find-sources.ts';
import { showProgress } from './progress.ts';
import type { ReadPacked } from './read-packed.ts';

/** What reading needs besides the files. */
export interface Reading {
  /** The build that takes the rows; files are read while it is opened. */
  readonly opening: Promise<WarehouseBuild>;
  readonly rules: Rules;
  readonly log: Logger;
  /** New files of another edition are passed over; all are taken where absent. */
  readonly edition?: number;
  /** Folder of what other machines have read; every file is read here where absent. */
  readonly readings?: string;
  /** Reading threads that are on their way; all are started anew where absent. */
  readonly ahead?: ThreadsAhead;
}

/** What came of the files: those that the next run will know, and what is wrong with the others. */
export interface ReadResult {
  readonly known: readonly KnownFile[];
  readonly issues: readonly Issue[];
  /** Editions of the new files that are of another one, and left alone. */
  readonly passedOver: readonly (number | null)[];
}

const ROUNDS = 2;
/** What is noted of a file that was there to be read. */
const PRESENT = { vanished: false, unreadable: false, outdated: false } as const;

/**
 * Reads files into a build. A file that changed between its reading and the end of all readings is taken back and
 * read once more; one that changes again is refused.
 */
export async function readFiles(
  files: readonly PlannedFile[],
  reading: Reading,
): Promise<ReadResult> {
  const work = workOf(files.map(({ path, stamps }) => ({ path, bytes: stamps?.bytes ?? 0 })));
  const { rules, log, ahead } = reading;
  const pool = await openReadPool(rules, work, log, ahead ? { ahead } : {});
  const result = await readWith(pool, files, reading).catch(async (error) => {
    await pool.close();
    throw error;
  });
  // The build need not wait until the threads' memory is given back.
  void pool.close();
  return result;
}

async function readWith(
  pool: ReadPool,
  files: readonly PlannedFile[],
  reading: Reading,
): Promise<ReadResult> {
  if (reading.readings === undefined) return readRounds(files, reading, pool);
  return withReadings(reading.readings, (kept) =>
    readRounds(
      files,
      reading,
      kept ? withKeptReadings(pool, kept, reading.rules, reading.log) : pool,
    ),
  );
}

async function readRounds(
  files: readonly PlannedFile[],
  reading: Reading,
  pool: ReadPool,
): Promise<ReadResult> {
  const known: KnownFile[] = [];
  const issues: Issue[] = [];
  const passedOver: (number | null)[] = [];
  let waiting = files;
  for (let round = 1; round <= ROUNDS && waiting.length > 0; round++) {
    const changed: PlannedFile[] = [];
    for (const result of await readRound(waiting, reading, pool)) {
      const { planned, entry, issue, otherEdition } = result;
      if (issue) issues.push(issue);
      if (otherEdition !== undefined) passedOver.push(otherEdition);
      if (!(await isUntouched(result))) changed.push(planned);
      else if (entry) known.push(entry);
    }
    const build = await reading.opening;
    for (const { path } of changed) build.forgetFile(path);
    waiting = changed;
  }
  for (const { path } of waiting) issues.push(fileChanging(path));
  for (const issue of issues)
    reading.log.error({ step: 'read', file: issue.path, code: issue.code }, issue.message);
  return { known, issues, passedOver };
}

interface FileResult {
  readonly planned: PlannedFile;
  readonly entry?: KnownFile;
  readonly issue?: Issue;
  readonly stamps?: Stamps;
  /** Edition of a new file that is passed over. */
  readonly otherEdition?: number | null;
}

/** Takes no file in hand before the rows of an earlier one are with the database, so that few are in memory at once. */
async function readRound(
  files: readonly PlannedFile[],
  reading: Reading,
  pool: ReadPool,
): Promise<FileResult[]> {
  const limit = pLimit(pool.width);
  const progress = showProgress(files.length, process.stderr);
  const readOne = async (planned: PlannedFile) => {
    const result = await addFile(planned, planned.source!, reading, pool);
    progress.step(planned.path);
    return result;
  };
  try {
    return await Promise.all(files.map((planned) => limit(() => readOne(planned))));
  } finally {
    limit.clearQueue();
    progress.done();
  }
}

async function addFile(
  planned: PlannedFile,
  source: Source,
  reading: Reading,
  pool: ReadPool,
): Promise<FileResult> {
  const result = await pool.read(source);
  if ('severity' in result)
    return { planned, issue: result, ...unreadEntry(planned, source, result) };
  const { file, packed, stamps } = result;
  const isOutside =
    !planned.known && reading.edition !== undefined && file.editionFiscalYear !== reading.edition;
  if (isOutside) {
    reading.log.info(
      { step: 'read', file: file.path, edition: file.editionFiscalYear },
      'new file of another edition passed over',
    );
    return { planned, otherEdition: file.editionFiscalYear };
  }
  const build = await reading.opening;
  await build.addPacked(packed);
  logFile(reading.log, result);
  const {
    municipalityCode: municipality,
    path,
    sha256,
    formId: form,
    editionFiscalYear: edition,
  } = file;
  const entry = { path, municipality, ...stamps, sha256, form, edition, ...PRESENT };
  return { planned, entry, stamps };
}

/** A file that is closed to us is known, so that it calls for no new release until it can be read. */
function unreadEntry(
  { path, stamps }: PlannedFile,
  { municipality }: Source,
  { code }: Issue,
): { entry?: KnownFile } {
  if (!stamps || code === 'file-changing') return {};
  return {
    entry: {
      path,
      municipality: municipality.code,
      ...stamps,
      sha256: null,
      form: null,
      edition: null,
      ...PRESENT,
    },
  };
}

/** False for a file that is another one than when it was read; one that is gone was whole then. */
async function isUntouched({ planned, stamps }: FileResult): Promise<boolean> {
  if (!stamps || !planned.source) return true;
  const now = await stampsOf(planned.source.absolutePath).catch(() => null);
  return !now || isSame(now, stamps);
}

function logFile(log: Logger, { file, programmes, errors, milliseconds }: ReadPacked): void {
  const duration_ms = Math.round(milliseconds);
  log.info({ step: 'read', file: file.path, programmes, duration_ms }, 'file read');
  for (const { code, row, column, sheet, remedy, message } of errors)
    log.error({ step: 'read', file: file.path, code, sheet, row, column, remedy }, message);
}
