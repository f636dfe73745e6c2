import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { LoadSummary } from '../../src/load/build/load-summary.ts';
import { releasesFolder } from '../../src/load/release/current-release.ts';
import { currentReleaseId, manifestName } from '../../src/load/release/publish.ts';
import { SealSchema } from './release/release-seal.ts';
import { writeWhole } from './write-whole.ts';

/** A file as a run read it: size and times (nanoseconds since 1970, as text) for a quick look, the digest for a sure one. */
const KnownFileSchema = z.object({
  path: z.string(),
  municipality: z.string(),
  bytes: z.number(),
  modified: z.string(),
  changed: z.string(),
  /** Null where the file could not be read. */
  sha256: z.string().nullable(),
  form: z.string().nullable(),
  edition: z.number().nullable(),
  /** True while the file is missing and its rows are kept. */
  vanished: z.boolean(),
  /** True while the file is there, cannot be read, and its rows of before are kept. */
  unreadable: z.boolean().default(false),
  /** True where a rule that it was read by has changed since and its rows were kept: it was out of reach, or outside of what a run was narrowed to. */
  outdated: z.boolean().default(false),
  /** When a run last looked at the file, where runs since have passed over it; absent where the manifest's own time is that. */
  looked_at: z.string().optional(),
});

const ManifestSchema = z.object({
  release: z.string(),
  version: z.string(),
  created_at: z.string(),
  /** When the run began to look at files; later changes cannot be told by time alone. */
  looked_at: z.string(),
  /** How many times the release was brought up to date since it was last built whole. */
  updates: z.number(),
  reader: z.string(),
  schema: z.string(),
  /** Of tables and views alone. Absent in a release of an earlier version of the program. */
  objects: z.string().optional(),
  forms: z.record(z.string(), z.string()),
  /** Of what forms are told apart by. Absent in a release of an earlier version of the program. */
  recognition: z.string().optional(),
  terms: z.record(z.string(), z.string()),
  /** Digest of what is wrong with the raw folder itself, e.g. folders of no municipality. */
  listing: z.string(),
  files: z.array(KnownFileSchema),
  /** Absent in a release of an earlier version of the program. */
  seal: SealSchema.optional(),
  summary: z.custom<LoadSummary>((value) => typeof value === 'object' && value !== null),
});

/** A file of a release: size, times, digest, and what it was read as. */
export type KnownFile = z.infer<typeof KnownFileSchema>;

/** What a release was made of; stands beside it as `wh-<release>.json`. */
export type Manifest = z.infer<typeof ManifestSchema>;

/** Manifest of a release by its id; null where there is none that can be read. */
export async function readManifest(outFolder: string, releaseId: string): Promise<Manifest | null> {
  try {
    const text = await readFile(join(outFolder, releasesFolder, manifestName(releaseId)), 'utf8');
    return ManifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Writes the manifest of a release beside it, whole or not at all. */
export async function writeManifest(outFolder: string, manifest: Manifest): Promise<void> {
  const path = join(outFolder, releasesFolder, manifestName(manifest.release));
  await writeWhole(path, `${JSON.stringify(manifest)}\n`);
}

const RollbackSchema = z.object({ current: z.string(), newest: z.string() });
const ROLLBACK_NAME = 'rollback.json';

/** Notes that an operator went back, so that the next run does not bring the same release again from the same input. */
export async function noteRollback(
  outFolder: string,
  currentId: string,
  newestId: string,
): Promise<void> {
  const path = join(outFolder, releasesFolder, ROLLBACK_NAME);
  await writeWhole(path, `${JSON.stringify({ current: currentId, newest: newestId })}\n`);
}

/** The release that a run compares the input with: the current one, or the one that was rolled back from. */
export async function baseManifest(outFolder: string): Promise<Manifest | null> {
  const newest = await newestAnnounced(outFolder);
  return newest === null ? null : readManifest(outFolder, newest);
}

/** Id of the newest release that was ever current: the one that readers get, but for a rollback. */
export async function newestAnnounced(outFolder: string): Promise<string | null> {
  return (await rolledBackFrom(outFolder)) ?? currentReleaseId(outFolder);
}

/** The newer release that an operator took readers back from and no run has replaced; null where they have the newest. */
export async function rolledBackFrom(outFolder: string): Promise<string | null> {
  const current = await currentReleaseId(outFolder);
  const note = await readRollback(outFolder);
  return current !== null && note?.current === current && note.newest !== current
    ? note.newest
    : null;
}

async function readRollback(outFolder: string) {
  try {
    const text = await readFile(join(outFolder, releasesFolder, ROLLBACK_NAME), 'utf8');
    return RollbackSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
