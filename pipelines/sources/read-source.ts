import { hash } from 'node:crypto';
import { countEach } from '../../src/count-each.ts';
import type { Issue } from '../../src/issue.ts';
import type { SourceFile } from '../../src/load/source-file.ts';
import { overrideDirections } from '../../src/normalize/override-directions.ts';
import { readStable, type Stamps } from '../operate/reading/read-stable.ts';
import type { Rules } from '../rules/rules.ts';
import type { Source } from './find-sources.ts';
import { type ReadFile, readFile } from './read-file.ts';

/** A source with what was read from it, and its size and times at that moment. */
export interface ReadSource {
  readonly file: SourceFile;
  readonly read: ReadFile;
  readonly stamps: Stamps;
}

/** Reads a source by the rules; a file that is gone, closed to us or still being written gives the issue that says so. Its bytes may be on their way already. */
export async function readSource(
  source: Source,
  rules: Rules,
  coming = readStable(source.absolutePath, source.path),
): Promise<ReadSource | Issue> {
  const stable = await coming;
  if ('issue' in stable) return stable.issue;
  const { bytes, stamps } = stable;
  const printed = await readFile(
    bytes,
    source.path,
    rules.forms,
    rules.corrections.get(source.municipality.code),
  );
  const read = withDirections(printed, rules.directions.get(source.municipality.code) ?? []);
  const file: SourceFile = {
    municipalityCode: source.municipality.code,
    path: source.path,
    sha256: hash('sha256', bytes),
    bytes: bytes.length,
    format: read.format,
    encoding: read.encoding,
    formId: read.formId,
    editionFiscalYear: editionOf(read),
    personnelBasis: read.personnelBasis,
  };
  return { file, read, stamps };
}

/** The file as read, but for indicators whose direction a person has settled. */
function withDirections(
  read: ReadFile,
  overrides: Parameters<typeof overrideDirections>[1],
): ReadFile {
  const { records, issues } = overrideDirections(read.records, overrides);
  return { ...read, records, issues: [...read.issues, ...issues] };
}

/** The edition that most sheets of a file belong to; null where none was read. */
function editionOf(read: ReadFile): number | null {
  const counts = countEach(read.records.map(({ editionFiscalYear }) => editionFiscalYear));
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}
