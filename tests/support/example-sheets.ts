import { readFileSync } from 'node:fs';
import { readyForm } from '../../pipelines/rules/loaded-form.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { parseForm } from '../../src/form/parse-form.ts';

const page = readFileSync(new URL('../../docs/block-sheets.md', import.meta.url), 'utf8');
const form = /```yaml\n(.*?)```/su.exec(page)![1]!;

/** Reads sheets of the documentation's example form, one row a line. */
export function readExample(text: string, change: (form: string) => string = (same) => same) {
  const ready = readyForm(parseForm(change(form), 'example.yaml'));
  return readFile(new TextEncoder().encode(text), 'r05.txt', [ready]);
}
