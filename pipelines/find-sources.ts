import { readdir, realpath } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Issue } from '../src/issue.ts';
import { EXIT, Failure } from './failure.ts';
import { type Municipality, municipalityOfFolder } from './municipality.ts';

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

const EXTENSIONS = new Set(['.txt', '.tsv', '.csv', '.xlsx']);

/** Lists the files of `RAW/<code>-<slug>/…`; throws the file system's error where RAW cannot be listed. */
export async function findSources(
  raw: string,
  known: ReadonlyMap<string, Municipality>,
): Promise<Sources> {
  const files: Source[] = [];
  const issues: Issue[] = [];
  const root = await realpath(raw);
  for (const entry of (await readdir(root, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    const municipality = municipalityOfFolder(entry.name, known);
    const inside = entry.isFile() ? [entry.name] : await listFiles(root, entry.name);
    const sheets = inside.filter((path) => EXTENSIONS.has(extname(path).toLowerCase()));
    if (sheets.length === 0) continue;
    if (entry.isFile()) issues.push(strayFile(entry.name));
    else if (typeof municipality === 'string')
      issues.push(unknownFolder(entry.name, municipality, sheets.length));
    else {
      for (const path of sheets) {
        const absolutePath = join(root, path);
        if (await leaves(root, absolutePath)) issues.push(linkOutside(slashed(path)));
        else files.push({ absolutePath, path: slashed(path), municipality });
      }
    }
  }
  return { files, issues };
}

/** Refuses to go on where RAW cannot be listed, or holds nothing that could be read. */
export async function requireSources(
  raw: string,
  known: ReadonlyMap<string, Municipality>,
): Promise<void> {
  const { files, issues } = await findSources(raw, known).catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(
      EXIT.usage,
      `The raw folder ${raw} cannot be read (${cause.code}); name it with --raw`,
      { cause },
    );
  });
  if (files.length > 0 || issues.length > 0) return;
  throw new Failure(
    EXIT.usage,
    `No input: ${raw} has no .txt, .tsv, .csv or .xlsx file in a folder such as 112089-tokorozawa/`,
  );
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort(byName)) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await listFiles(root, path)));
    else paths.push(path);
  }
  return paths;
}

async function leaves(root: string, path: string): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  return relative(root, target).startsWith('..');
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

function unknownFolder(folder: string, problem: string, files: number): Issue {
  return {
    severity: 'error',
    code: 'municipality-unknown',
    message: `The folder ${folder} ${problem}; its ${files} file(s) are not loaded`,
    remedy: 'Rename the folder to the code of 全国地方公共団体コード and a short name.',
    path: folder,
  };
}

function strayFile(path: string): Issue {
  return {
    severity: 'error',
    code: 'file-outside-municipality',
    message: `The file ${path} stands outside every municipality's folder and is not loaded`,
    remedy: 'Move it into the folder of its municipality, e.g. 112089-tokorozawa/.',
    path,
  };
}

function linkOutside(path: string): Issue {
  return {
    severity: 'error',
    code: 'link-leaves-raw',
    message: `${path} is a link to a place outside the raw folder and is not loaded`,
    remedy: 'Copy the file into the folder instead.',
    path,
  };
}
