import { readFileSync } from 'node:fs';
import { readyForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { parseForm } from '../../src/form/parse-form.ts';

const page = readFileSync(new URL('../../docs/block-sheets.md', import.meta.url), 'utf8');
const example = (language: string) =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'su').exec(page)![1]!;

/** The documentation's example form, as its file. */
export const exampleForm = example('yaml');

/** The documentation's example sheets, cell by cell. */
export const exampleRows: readonly (readonly string[])[] = example('text')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

/** Reads sheets of the documentation's example form, one row a line. */
export function readExample(text: string, change: (form: string) => string = (same) => same) {
  const ready = readyForm(parseForm(change(exampleForm), 'example.yaml'));
  return readFile(new TextEncoder().encode(text), 'r05.txt', [ready]);
}
