import { join } from 'node:path';
import type { Issue } from '../../src/issue.ts';
import { type KeptReading, writeReadings } from '../../src/load/release/readings-file.ts';
import type { Logger } from '../log.ts';
import { ensureWritable } from '../operate/ensure-writable.ts';
import { digest } from '../operate/planning/fingerprint.ts';
import { openReadPool } from '../operate/reading/read-pool.ts';
import { stampsOf } from '../operate/reading/read-stable.ts';
import { workOf } from '../operate/reading/read-work.ts';
import { loadMunicipalities } from '../rules/municipality.ts';
import { loadRules, type Rules } from '../rules/rules.ts';
import { findSources, requireSources, type Source } from '../sources/find-sources.ts';
import type { ReadPacked } from '../sources/read-packed.ts';
import { toBytes } from './packed-bytes.ts';
import { readingKeyOf } from './reading-key.ts';

/** One of `count` parts of the raw folder; parts count from 1. */
export interface ShardOfFiles {
  readonly no: number;
  readonly count: number;
}

/** What a part came to. */
export interface ShardRead {
  readonly path: string;
  readonly files: number;
  /** Files that could not be read now; the run that collects tries them again. */
  readonly issues: readonly Issue[];
}

/** True for the files of a part: by the digest of their path, so that a new file moves no other. */
function isOfShard(path: string, { no, count }: ShardOfFiles): boolean {
  return Number.parseInt(digest(path).slice(0, 8), 16) % count === no - 1;
}

/** Reads the files of one part of the raw folder and writes what was read into `OUT/readings/`. */
export async function readShard(
  {
    raw,
    out,
    forms = [],
  }: { readonly raw: string; readonly out: string; readonly forms?: readonly string[] },
  shard: ShardOfFiles,
  log: Logger,
): Promise<ShardRead> {
  const municipalities = loadMunicipalities();
  await requireSources(raw, municipalities);
  await ensureWritable(out);
  const rules = await loadRules(forms);
  const { files } = await findSources(raw, municipalities);
  const own = files.filter(({ path }) => isOfShard(path, shard));
  const path = join(out, 'readings', `readings-${shard.no}-of-${shard.count}.parquet`);
  const issues: Issue[] = [];
  const written = await writeReadings(path, readAll(own, rules, log, issues));
  return { path, files: written, issues };
}

/** A few files at a time, in the order of the list. */
async function* readAll(
  sources: readonly Source[],
  rules: Rules,
  log: Logger,
  issues: Issue[],
): AsyncGenerator<KeptReading> {
  const keyOf = readingKeyOf(rules);
  const files = await Promise.all(
    sources.map(async ({ path, absolutePath }) => ({ ...(await stampsOf(absolutePath)), path })),
  );
  const pool = await openReadPool(rules, workOf(files), log);
  try {
    for (let at = 0; at < sources.length; at += pool.width) {
      const some = sources.slice(at, at + pool.width);
      const results = await Promise.all(some.map(async (source) => pool.read(source)));
      for (const result of results) {
        if ('severity' in result) issues.push(result);
        else yield keptReading(result, keyOf);
      }
    }
  } finally {
    await pool.close();
  }
}

function keptReading(result: ReadPacked, keyOf: (sha256: string) => string): KeptReading {
  const { path, sha256 } = result.file;
  return { path, key: keyOf(sha256), bytes: toBytes(result) };
}
