import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeCorpus } from '../support/lab/corpus.ts';

/** Folder of the made-up corpus below the raw folder. */
export const FOLDER = '112089-tokorozawa';

/** Writes so many small files of made-up sheets, four a file; returns their paths. */
export function writeCorpus(raw: string, files: number, seed: number): string[] {
  const paths: string[] = [];
  const noise = { kinds: new Set<never>(), rate: 0 };
  for (let no = 0; no < files; no++) {
    const setting = {
      seed: seed * 10_000 + no,
      programmes: 4,
      form: 'pages',
      noise,
      container: 'text',
    } as const;
    for (const { bytes } of makeCorpus(setting)) {
      const path = join(raw, FOLDER, `sheets-${no}.txt`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      paths.push(path);
    }
  }
  return paths;
}

/** Changes a figure in a file, so that its content is another one and its sheets stay the same in number. */
export function changeFile(path: string, round: number): void {
  const text = readFileSync(path, 'utf8');
  const figures = String(1_000 + (round % 8_999)).replace(/(?=\d{3}$)/, ',');
  const changed = text.replace(/\d,\d{3}千円/, `${figures}千円`);
  writeFileSync(path, changed === text ? `${text}\n` : changed);
}
