import type { Issue } from '../../src/issue.ts';
import type { SourceFile } from '../../src/load/source-file.ts';
import { type PackedFile, packFile } from '../../src/load/staging/pack-file.ts';
import type { StableRead, Stamps } from '../operate/reading/read-stable.ts';
import type { Rules } from '../rules/rules.ts';
import type { Source } from './find-sources.ts';
import { readSource } from './read-source.ts';

/** A source that was read and packed for the database: all that the run needs of it, small apart from the rows. */
export interface ReadPacked {
  readonly file: SourceFile;
  readonly packed: PackedFile;
  /** Size and times at the moment of reading. */
  readonly stamps: Stamps;
  readonly programmes: number;
  /** Findings that quarantine something, for the log. */
  readonly errors: readonly Issue[];
  readonly milliseconds: number;
}

/** Reads a source, or says why it cannot be read; throws `Failure` where a correction fits no more. */
export type SourceReader = (source: Source) => Promise<ReadPacked | Issue>;

/** Reads sources in this thread; bytes that are on their way already need not be asked for again. */
export function readerIn(
  rules: Rules,
): (source: Source, coming?: Promise<StableRead>) => Promise<ReadPacked | Issue> {
  return async (source, coming) => {
    const startedAt = performance.now();
    const result = await readSource(source, rules, coming);
    if ('severity' in result) return result;
    const { file, read, stamps } = result;
    return {
      file,
      packed: packFile(file, read),
      stamps,
      programmes: read.records.length,
      errors: read.issues.filter(({ severity }) => severity === 'error'),
      milliseconds: performance.now() - startedAt,
    };
  };
}
