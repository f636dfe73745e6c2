import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '../../tests/support/source-files.ts';
import { citiesOfCorpus } from './cities.ts';
import { EDITIONS, makeDecade } from './decade.ts';
import { type City, elsewhere } from './elsewhere.ts';
import { printFile } from './print-file.ts';

/** Programmes of one edition of one city: those of a file. */
export const PROGRAMMES_A_FILE = 500;

/** One file of a corpus where it is kept; `path` is its place below a raw folder. */
export interface CorpusFile {
  readonly path: string;
  readonly absolutePath: string;
  readonly bytes: number;
}

const MOST_CITIES = 400;
/** Kept files are an hour old, so that a run trusts their time stamps. */
const AGE_MS = 3_600_000;

/** How many files a corpus has; throws where it cannot be made. */
export function filesOf(
  programmes: number,
  perFile = Math.min(programmes, PROGRAMMES_A_FILE),
): number {
  if (programmes % perFile !== 0)
    throw new Error(`${programmes} programmes do not fill files of ${perFile}`);
  const most = MOST_CITIES * EDITIONS.length;
  if (programmes / perFile > most) throw new Error(`No more than ${most} files are made`);
  return programmes / perFile;
}

/** Files of a made-up corpus of so many programmes: city after city, ten editions each. What was made before is taken from the cache. */
export function corpusFiles(
  programmes: number,
  seed: number,
  perFile = Math.min(programmes, PROGRAMMES_A_FILE),
): CorpusFile[] {
  const fileCount = filesOf(programmes, perFile);
  const folder = join(cacheFolder(), `seed-${seed}-${perFile}`);
  const cities = citiesOfCorpus(MOST_CITIES);
  let decade: ReturnType<typeof makeDecade> | undefined;
  return Array.from({ length: fileCount }, (_, no) => {
    const city = cities[Math.floor(no / EDITIONS.length)]!;
    const edition = no % EDITIONS.length;
    const path = `${city.code}-city/edition-${EDITIONS[edition]}.txt`;
    const absolutePath = join(folder, path);
    if (!existsSync(absolutePath)) {
      decade ??= makeDecade(perFile, seed);
      keep(absolutePath, printEdition(decade[edition]!, city, seed + city.no));
    }
    return { path, absolutePath, bytes: statSync(absolutePath).size };
  });
}

function printEdition(sheets: ReturnType<typeof makeDecade>[number], city: City, seed: number) {
  return printFile(
    sheets.map((sheet) => elsewhere(sheet, city)),
    seed,
  );
}

/** Written aside and renamed, so that an interrupted making leaves no half file. */
function keep(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, bytes);
  const then = new Date(Date.now() - AGE_MS);
  utimesSync(aside, then, then);
  renameSync(aside, path);
}

/** Folder of the corpora that the generator as it is now has made. */
function cacheFolder(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const makers = ['bench/corpus', 'tests/support/lab'].flatMap(sourceFiles);
  const sources = [...makers.map(({ path }) => path), 'pipelines/municipalities.csv'];
  const digest = createHash('sha256');
  for (const path of sources) digest.update(readFileSync(join(root, path)));
  return join(tmpdir(), `hyoka-bench-${digest.digest('hex').slice(0, 12)}`);
}
