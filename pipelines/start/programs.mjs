// Plain JavaScript: it runs before anything can read TypeScript.
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import script from './script.cjs';

const { compiledPath, compileScript } = script;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What programs are made of. */
const SOURCES = ['src', 'pipelines', 'package-lock.json'];
/** Programs that are started by themselves, by their names. */
const PROGRAMS = {
  cli: 'pipelines/cli.ts',
  'operate/verifier': 'pipelines/operate/release/verifier.ts',
  'operate/read-worker': 'pipelines/operate/reading/read-worker.ts',
};
/** Says what the files of all programs have to be. */
const SUMS = 'sha256sums.txt';
const DAY_MS = 86_400_000;
/** How temporary folders of programs begin. */
const TEMPORARY = 'hyoka-programs-';

/** Shared by this file and the copy of it that is a part of each program. */
const SHARED = Symbol.for('hyoka programs');

/**
 * Path of a program as JavaScript in one file, which starts several times faster than its TypeScript sources do. It is made
 * anew where a source has changed, and kept in node_modules, or in a temporary folder where that is read-only; what V8
 * makes of it is kept beside it.
 * @param {string} name
 */
export async function programPath(name) {
  const shared = /** @type {Record<symbol, Promise<string> | undefined>} */ (globalThis);
  shared[SHARED] ??= bundleFolder();
  return join(await shared[SHARED], `${name}.cjs`);
}

async function bundleFolder() {
  const name = digestOfSources();
  const cache = join(ROOT, 'node_modules', '.cache', 'hyoka');
  const kept = join(cache, name);
  if (!isUsable(kept)) {
    const { bundle } = await import('./bundle.mjs');
    const temporary = folderFor(cache);
    await bundle(ROOT, PROGRAMS, temporary.path);
    if (!temporary.isKept) return temporary.path;
    writeFileSync(join(temporary.path, SUMS), sumsOf(temporary.path));
    await putInPlace(temporary.path, kept, join(cache, `damaged-${randomUUID()}`));
    await removeOld(cache, name);
    if (!isUsable(kept)) return untilExit(temporary.path);
    // Another process may have been first with the same.
    await rm(temporary.path, { recursive: true, force: true });
  }
  compilePrograms(kept);
  return kept;
}

/**
 * Puts new programs in the place of damaged ones; where another process was first with the same, or the folder is another
 * user's, it stays as it is.
 * @param {string} made
 * @param {string} kept
 * @param {string} aside
 */
async function putInPlace(made, kept, aside) {
  if (isUsable(kept)) return;
  await rename(kept, aside).catch(() => undefined);
  await rename(made, kept).catch(() => undefined);
}

/**
 * True where the programs of a folder are there for this user, and as they were made.
 * @param {string} folder
 */
function isUsable(folder) {
  try {
    return readFileSync(join(folder, SUMS), 'utf8') === sumsOf(folder);
  } catch {
    return false;
  }
}

/**
 * Digests of all files of all programs, each with its name.
 * @param {string} folder
 */
function sumsOf(folder) {
  const names = Object.keys(PROGRAMS).flatMap((name) => [`${name}.cjs`, `${name}.js`]);
  const sums = names.map((name) => {
    const bytes = readFileSync(join(folder, name));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  });
  return sums.join('');
}

/**
 * The folder, which goes when this process ends.
 * @param {string} folder
 */
function untilExit(folder) {
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Compiles programs that were not compiled under these options; where that cannot be kept, functions are compiled when they
 * are called.
 * @param {string} folder
 */
function compilePrograms(folder) {
  const paths = Object.keys(PROGRAMS).map((name) => join(folder, `${name}.js`));
  try {
    for (const path of paths) if (!existsSync(compiledPath(path))) compileScript(path);
  } catch {
    // The folder may be another user's, or the disk full.
  }
}

/** @param {string} cache */
function folderFor(cache) {
  try {
    mkdirSync(cache, { recursive: true });
    // Whoever may read the project may read its programs: a service is seldom the user who installed it.
    const path = join(cache, `making-${randomUUID()}`);
    mkdirSync(path);
    return { path, isKept: true };
  } catch {
    removeAbandoned();
    const path = mkdtempSync(join(tmpdir(), TEMPORARY));
    symlinkSync(join(ROOT, 'node_modules'), join(path, 'node_modules'), 'junction');
    return { path: untilExit(path), isKept: false };
  }
}

/** Removes temporary folders that killed processes of this user have left; a younger one may be in use. */
function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(TEMPORARY))) {
    const path = join(tmpdir(), name);
    try {
      const { uid, mtimeMs } = lstatSync(path);
      const isOwn = uid === (process.getuid?.() ?? uid);
      if (isOwn && Date.now() - mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another process was first.
    }
  }
}

/**
 * Programs of other sources go once no running process can need them any more.
 * @param {string} cache
 * @param {string} current
 */
async function removeOld(cache, current) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    try {
      const isOld = Date.now() - statSync(path).mtimeMs > DAY_MS;
      if (name !== current && isOld) await rm(path, { recursive: true, force: true });
    } catch {
      // Another user's, or another process was first.
    }
  }
}

function digestOfSources() {
  const hash = createHash('sha256').update(`${ROOT}\0${process.version}\0`);
  for (const path of SOURCES.flatMap(filesOf))
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 20);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  const entries = statSync(join(ROOT, path)).isDirectory()
    ? readdirSync(join(ROOT, path), { withFileTypes: true })
    : null;
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isDirectory() || /\.(ts|mjs|cjs)$/.test(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesOf(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    )
    .sort();
}
