import { readFileSync } from 'node:fs';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { blockForms } from '../../pipelines/rules/loaded-form.ts';
import type { CleanSheet } from '../../src/clean/cell.ts';
import { clean } from '../../src/clean/clean.ts';

const [loaded] = blockForms(await loadForms());
if (!loaded) throw new Error('the project ships no form of blocks');

/** The block form that the project ships. */
export const { form, labels } = loaded;

const SAMPLE = new URL(
  '../../data/raw/112089-tokorozawa/r02-chapter7-section4.txt',
  import.meta.url,
);

/** Text of the dump that the project ships: 16 programmes on four pages. */
export const sampleText = readFileSync(SAMPLE, 'utf8');

/** Takes tab-separated lines apart; the first line is row 1. */
export function cleanText(text: string): CleanSheet {
  const rows = text
    .split(/\r?\n/u)
    .map((line, at) => ({ number: at + 1, cells: line.split('\t') }));
  return clean({ sheet: null, rows }, form, labels);
}
