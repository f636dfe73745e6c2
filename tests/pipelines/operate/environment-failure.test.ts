import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../pipelines/failure.ts';
import { environmentFailure } from '../../../pipelines/operate/environment-failure.ts';

const system = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('what the operator can mend', () => {
  it.each([
    [
      'a full disk',
      system('ENOSPC', 'ENOSPC: no space left on device, write'),
      /disk of out is full/,
    ],
    ['a quota', system('EDQUOT', 'EDQUOT: write'), /disk of out is full/],
    [
      'a full disk behind the engine',
      new Error('build', { cause: new Error('IO Error: No space left on device') }),
      /disk of out is full/,
    ],
    [
      'memory of the engine',
      new Error('Out of Memory Error: could not allocate block of size 256.0 KiB'),
      /memory does not suffice/,
    ],
    [
      'memory of the engine while it writes',
      new Error(
        'Failed to append: Failed to commit: Checkpoint failed for database "stg". The database has been invalidated. Original error: failed to pin block of size 256.0 KiB (45.7 MiB/45.7 MiB used)',
      ),
      /memory does not suffice/,
    ],
    [
      'memory of a worker',
      system(
        'ERR_WORKER_OUT_OF_MEMORY',
        'Worker terminated due to reaching memory limit: JS heap out of memory',
      ),
      /memory does not suffice/,
    ],
    [
      'a disk that became read-only',
      system('EROFS', "EROFS: read-only file system, open '/srv/x'"),
      /out cannot be written any more: the disk is read-only \(EROFS: .*open '\/srv\/x'\)\. Mend it/,
    ],
    [
      'a folder on a read-only disk',
      system('ENOENT', "ENOENT: no such file or directory, mkdir 'data/out/exports'"),
      /out cannot be written any more: no folder can be made there \(ENOENT/,
    ],
    [
      'a file in the place of a folder',
      system('EEXIST', "EEXIST: file already exists, mkdir 'data/out/releases'"),
      /: a file stands where a folder belongs \(EEXIST: .*mkdir 'data\/out\/releases'\)\. Mend it/,
    ],
    [
      'a folder in the place of the link',
      system('EISDIR', "EISDIR: illegal operation on a directory, rename 'x' -> 'y'"),
      /out cannot be written any more: a folder stands where a file belongs \(EISDIR/,
    ],
    [
      'an engine that is not installed',
      system(
        'MODULE_NOT_FOUND',
        "Cannot find module '@duckdb/node-bindings-linux-x64/duckdb.node'",
      ),
      /not installed, or not for this machine: Cannot find module .* Run npm ci/,
    ],
    [
      'a damaged database file',
      new Error('IO Error: Could not read enough bytes from file "out/releases/wh-1.duckdb"'),
      /A database file is damaged: .*wh-1.* --full --out out, or go back/,
    ],
    [
      'a damaged database file, loudly',
      new Error(
        'IO Error: The file "wh-1.duckdb" exists, but it is not a valid DuckDB database file!',
      ),
      /is not a valid DuckDB database file\. Load everything anew/,
    ],
  ])('is %s', (_, error, message) => {
    const failure = environmentFailure(error, 'out');
    expect(failure).toMatchObject({ exitCode: EXIT.usage, cause: error });
    expect(failure?.message).toMatch(message);
    expect(failure?.message).toMatch(/the release before stays/);
  });

  it('is told without a promise about releases where no run is at work', () => {
    const error = system('EROFS', "EROFS: read-only file system, open '/srv/x'");
    expect(environmentFailure(error)?.message).toBe(
      "A file or folder cannot be written: the disk is read-only (EROFS: read-only file system, open '/srv/x'). Mend it and run again.",
    );
  });

  it('is not a defect of the program', () => {
    expect(environmentFailure(new TypeError('x is not a function'), 'out')).toBeNull();
    expect(environmentFailure('a word', 'out')).toBeNull();
  });
});
