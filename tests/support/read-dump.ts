import { readFileSync } from 'node:fs';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';

const forms = await loadForms();
const CLEAN = new URL('../golden/clean-form/input.txt', import.meta.url);

/** Text of a dump whose sheets are printed as their form says. */
export const cleanDump = readFileSync(CLEAN, 'utf8');

/** Reads a dump with the forms that the project ships. */
export function readDump(text: string) {
  return readFile(Buffer.from(text), 'dump.txt', forms);
}
