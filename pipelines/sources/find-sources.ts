import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, parse, relative, sep } from 'node:path';
import type { Issue } from '../../src/issue.ts';
import { EXIT, Failure } from '../failure.ts';
import { plainReadCause } from '../plain-cause.ts';
import { type Municipality, municipalityOfFolder } from '../rules/municipality.ts';
import {
  brokenLink,
  folderUnreadable,
  formatNotRead,
  linkOutside,
  linkToFolder,
  nameUnreadable,
  noFile,
  strayFile,
  unknownFolder,
} from './source-issues.ts';

/** A file to be read: where it is, and the municipality whose folder holds it. */
export interface Source {
  readonly absolutePath: string;
  /** Relative to the raw folder, with '/' between folders. */
  readonly path: string;
  readonly municipality: Municipality;
}

/** What the raw folder holds: files to read, in the order of their paths, and what is wrong with the rest. */
export interface Sources {
  readonly files: readonly Source[];
  readonly issues: readonly Issue[];
}

/** Stands where the bytes of a name are no UTF-8; by such a name nothing can be opened. */
const NO_CHARACTER = '\uFFFD';
const EXTENSIONS = new Set(['.txt', '.tsv', '.csv', '.xlsx']);
/** Formats that sheets are published in and that are not read. */
const OTHER_EXTENSIONS = new Set('.xls .xlsm .xlsb .ods .doc .docx .pdf .zip .lzh .7z'.split(' '));

/** Lists the files of `RAW/<code>-<slug>/…`; throws the file system's error where RAW cannot be listed. */
export async function findSources(
  raw: string,
  known: ReadonlyMap<string, Municipality>,
): Promise<Sources> {
  const files: Source[] = [];
  const issues: Issue[] = [];
  const root = await realpath(raw);
  for (const entry of await readdir(root, { withFileTypes: true }).then(inOrder)) {
    const municipality = municipalityOfFolder(entry.name, known);
    const found = await filesOf(root, entry, '');
    issues.push(...found.issues);
    const [first] = found.paths;
    if (first === undefined) continue;
    if (first === entry.name) issues.push(strayFile(entry.name));
    else if (typeof municipality === 'string') {
      issues.push(unknownFolder(entry.name, municipality, found.paths.length));
    } else {
      for (const path of found.paths) {
        files.push({ absolutePath: join(root, path), path: slashed(path), municipality });
      }
    }
  }
  return { files, issues };
}

/** The files of RAW; refuses to go on where it cannot be listed, or holds nothing that could be read. */
export async function requireSources(
  raw: string,
  known: ReadonlyMap<string, Municipality>,
): Promise<readonly Source[]> {
  const { files, issues } = await findSources(raw, known).catch((cause: NodeJS.ErrnoException) => {
    throw rawUnreadable(raw, cause);
  });
  if (files.length > 0 || issues.some(({ severity }) => severity === 'error')) return files;
  const unread = issues.map(({ message }) => `; ${message}`).slice(0, 3);
  throw new Failure(
    EXIT.usage,
    `No input: ${raw} has no .txt, .tsv, .csv or .xlsx file in a folder such as 112089-tokorozawa/${unread.join('')}`,
  );
}

/** The failure of a verb whose raw folder cannot be listed. */
export function rawUnreadable(raw: string, cause: NodeJS.ErrnoException): Failure {
  const message = `The raw folder ${raw} cannot be read: ${plainReadCause(cause.code)}; name it with --raw`;
  return new Failure(EXIT.usage, message, { cause });
}

interface Found {
  readonly paths: readonly string[];
  readonly issues: readonly Issue[];
}

/** Files of sheets at an entry of a folder and below it; a link may lead to a file inside the raw folder, and nowhere else. */
async function filesOf(root: string, entry: Dirent, folder: string): Promise<Found> {
  const path = join(folder, entry.name);
  if (entry.name.includes(NO_CHARACTER))
    return { paths: [], issues: [nameUnreadable(slashed(path))] };
  if (entry.isDirectory()) return filesBelow(root, path);
  const isSheet = isSheetName(entry.name);
  if (!entry.isSymbolicLink()) return sheetAt(path, isSheet, entry.isFile());
  const target = await realpath(join(root, path)).catch(() => null);
  if (target === null) return { paths: [], issues: isSheet ? [brokenLink(slashed(path))] : [] };
  if (relative(root, target).startsWith('..'))
    return { paths: [], issues: [linkOutside(slashed(path))] };
  const isFile = await isRegular(target);
  if (!isFile && !isSheet && (await isFolder(target)))
    return { paths: [], issues: [linkToFolder(slashed(path), slashed(relative(root, target)))] };
  return sheetAt(path, isSheet, isFile);
}

/** A pipe or a device of a sheet's name would never come to an end. */
function sheetAt(path: string, isSheet: boolean, isFile: boolean): Found {
  if (!isSheet) {
    const isOther = isFile && isOtherName(path);
    return { paths: [], issues: isOther ? [formatNotRead(slashed(path))] : [] };
  }
  return isFile ? { paths: [path], issues: [] } : { paths: [], issues: [noFile(slashed(path))] };
}

async function isRegular(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function filesBelow(root: string, folder: string): Promise<Found> {
  try {
    const entries = withoutOriginals(
      inOrder(await readdir(join(root, folder), { withFileTypes: true })),
    );
    const found = await Promise.all(entries.map((entry) => filesOf(root, entry, folder)));
    return {
      paths: found.flatMap(({ paths }) => paths),
      issues: found.flatMap(({ issues }) => issues),
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { paths: [], issues: [folderUnreadable(slashed(folder), code)] };
  }
}

/** Entries in the order of their names, without hidden ones and the lock files of office programs. */
function inOrder(entries: readonly Dirent[]): Dirent[] {
  return entries
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Entries without files of other formats that one of the same name stands beside to be read. */
function withoutOriginals(entries: readonly Dirent[]): Dirent[] {
  const names = entries.map(({ name }) => name).filter(isSheetName);
  const read = new Set(names.map((name) => parse(name).name));
  const isOriginal = (entry: Dirent) => isOtherName(entry.name) && read.has(parse(entry.name).name);
  return entries.filter((entry) => entry.isDirectory() || !isOriginal(entry));
}

function isSheetName(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase());
}

function isOtherName(name: string): boolean {
  return OTHER_EXTENSIONS.has(extname(name).toLowerCase());
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
