import { readFileSync } from 'node:fs';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import type { LoadedForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';

const shipped = await loadForms();

/** Text of the golden case in which every cell of the shipped form stands where the form prints it. */
export const cleanFormText = readFileSync(
  new URL('../golden/clean-form/input.txt', import.meta.url),
  'utf8',
);

/** Reads a dump from bytes to records, by the forms that the project ships or by others. */
export function readDump(text: string, forms: readonly LoadedForm[] = shipped) {
  return readFile(new TextEncoder().encode(text), 'dump.txt', forms);
}
