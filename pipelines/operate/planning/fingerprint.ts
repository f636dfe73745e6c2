import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rules } from '../../rules/rules.ts';
import { recognitionOf } from '../../sources/recognise.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything between the bytes of a file and its staged rows, except forms and term tables. */
export const READER: readonly string[] = [
  'src/add-all.ts',
  'src/count-each.ts',
  'src/group-by.ts',
  'src/issue.ts',
  'src/lower-median.ts',
  'src/extract',
  'src/clean',
  'src/form',
  'src/normalize',
  'src/text',
  'src/load/staging',
  'src/load/content-hash.ts',
  'src/load/name-key.ts',
  'pipelines/rules/corrected-cell.ts',
  'pipelines/failure.ts',
  'pipelines/together.ts',
  'pipelines/sources/read-file.ts',
  'pipelines/sources/read-packed.ts',
  'pipelines/sources/read-source.ts',
  'pipelines/sources/recognise.ts',
  'pipelines/sources/tables-among-sheets.ts',
];

/** Libraries that take part in reading. */
const READER_LIBRARIES = ['csv-parse', 'numfmt', 'saxes', 'yauzl'];
/** What writes the file and answers its views; another version may do either in another way. */
const SCHEMA_LIBRARIES = ['@duckdb/node-api'];

/** What decides which tables, views and comments a warehouse has. */
const OBJECTS = ['sql', 'src/load'];

/** What else stands between staged rows and the warehouse. */
const SCHEMA = [
  'pipelines/municipalities.csv',
  'pipelines/identities.csv',
  'pipelines/rules/load-identities.ts',
  'pipelines/rules/read-lines.ts',
  'pipelines/rules/load-signals.ts',
];

/** Digests of what a warehouse depends on besides its input; a change of one tells what has to be done again. */
export interface Fingerprint {
  /** Of the program that reads: another one reads every file again. */
  readonly reader: string;
  /** Of tables, views, thresholds of signals and what persons decided: another one builds the warehouse again from what was read. */
  readonly schema: string;
  /** Of tables, views and comments alone, whatever rows they hold. */
  readonly objects: string;
  /** Of each form by its id: another one reads the files of that form again. */
  readonly forms: Readonly<Record<string, string>>;
  /** Of what forms are told apart by: another one reads every file again. */
  readonly recognition: string;
  /** Of the indicators' directions and the corrections that a municipality has of its own, by its code: other ones read its files again. */
  readonly terms: Readonly<Record<string, string>>;
}

/** The fingerprint of this project as it stands on disk: a reader cannot change without it changing too. */
export function fingerprint({ forms, directions, corrections, thresholds }: Rules): Fingerprint {
  const codes = [...new Set([...directions.keys(), ...corrections.keys()])].sort();
  const objects = objectsDigest();
  return {
    objects,
    reader: digest(`${digestOf(READER)} ${libraryVersions(READER_LIBRARIES)}`),
    // A decision about a city that has no file is read with none, and told all the same.
    schema: digest(
      `${objects} ${digestOf(SCHEMA)} ${JSON.stringify([thresholds, [...directions]])}`,
    ),
    forms: Object.fromEntries(forms.map(({ form }) => [form.id, digest(JSON.stringify(form))])),
    recognition: digest(JSON.stringify(forms.map(recognitionOf))),
    terms: Object.fromEntries(
      codes.map((code) => [
        code,
        digest(JSON.stringify([directions.get(code) ?? [], corrections.get(code) ?? []])),
      ]),
    ),
  };
}

/** Digest of this project's tables, views and comments. */
export function objectsDigest(): string {
  return digest(`${digestOf(OBJECTS)} ${libraryVersions(SCHEMA_LIBRARIES)}`);
}

/** Hexadecimal SHA-256 of a text. */
export function digest(text: string): string {
  return hash('sha256', text);
}

function libraryVersions(libraries: readonly string[]): string {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  return libraries
    .map((name) => {
      const version = lock.packages[`node_modules/${name}`]?.version;
      if (version === undefined) throw new Error(`package-lock.json has no version of ${name}`);
      return `${name}@${version}`;
    })
    .join(' ');
}

function digestOf(paths: readonly string[]): string {
  const all = createHash('sha256');
  for (const path of paths.flatMap(filesOf))
    all.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  return all.digest('hex');
}

function filesOf(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  return entries
    .map((entry) => `${path}/${entry.name}`)
    .sort()
    .flatMap(filesOf);
}
