import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CorpusFile, corpusFiles } from './corpus/corpus.ts';

/** A corpus in a raw folder of its own, which may be changed without touching what is kept. */
export interface BenchCorpus {
  readonly programmes: number;
  readonly bytes: number;
  readonly raw: string;
  /** Folder for what is built. */
  readonly out: string;
  readonly paths: readonly string[];
  dispose(): void;
}

/** Lays out a corpus of so many programmes (a file); its files are links to the kept ones where the file system has them. */
export function layOut(programmes: number, seed: number, perFile?: number): BenchCorpus {
  const files = corpusFiles(programmes, seed, perFile);
  const place = mkdtempSync(join(tmpdir(), 'hyoka-bench-run-'));
  const raw = join(place, 'raw');
  return {
    programmes,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    raw,
    out: join(place, 'out'),
    paths: files.map((file) => placeFile(file, raw)),
    dispose: () => rmSync(place, { recursive: true, force: true }),
  };
}

function placeFile({ path, absolutePath }: CorpusFile, raw: string): string {
  const target = join(raw, path);
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(absolutePath, target);
  } catch {
    copyFileSync(absolutePath, target);
    const { atime, mtime } = statSync(absolutePath);
    utimesSync(target, atime, mtime);
  }
  return target;
}

/** Changes one amount in a file of a raw folder: in a copy that takes its place, since it may be a link. */
export function changeOneAmount(path: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(/(\d),(\d{3})千円/, (_, thousands: string, rest: string) => {
    const other = String((Number(thousands) + 1) % 10 || 1);
    return `${other},${rest}千円`;
  });
  if (changed === text) throw new Error(`${path} has no amount to change`);
  writeFileSync(`${path}.new`, changed);
  renameSync(`${path}.new`, path);
}
