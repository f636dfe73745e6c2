import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->'];

/** Puts figures between their marks in docs/performance.md; the text around them stays. */
export function writeFigures(markdown: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${PAGE} has no marks to put figures between`);
  writeFileSync(PAGE, `${page.slice(0, start)}${BEGIN}\n${markdown}\n${page.slice(end)}`);
}
