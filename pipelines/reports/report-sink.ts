import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../src/load/release/make-folder.ts';
import { dataScript, scriptJson } from '../../src/report/data-script.ts';

/** Takes the report's data files one by one. */
export interface ReportSink {
  /** Adds a data file. */
  readonly add: (name: string, value: unknown) => Promise<void>;
  /** What to put into the report in one file; null where all of it is more than `SINGLE_FILE_MAX`. */
  readonly whole: () => readonly (readonly [string, string])[] | null;
}

/** Characters of data up to which there is a report in one file: what a mail takes, and a telephone opens. */
const SINGLE_FILE_MAX = 24_000_000;

/** Writes data files into a folder, and remembers them as long as they fit one file. */
export async function reportSink(folder: string): Promise<ReportSink> {
  await makeFolder(join(folder, 'data'));
  const kept: [string, string][] = [];
  let length = 0;
  return {
    async add(name, value) {
      const json = scriptJson(value);
      length += json.length;
      if (length <= SINGLE_FILE_MAX) kept.push([name, json]);
      else kept.length = 0;
      await writeFile(join(folder, 'data', `${name}.js`), dataScript(name, json));
    },
    whole: () => (length <= SINGLE_FILE_MAX ? kept : null),
  };
}
