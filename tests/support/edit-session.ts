import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeCorpus } from './lab/corpus.ts';
import { FILE_KINDS } from './lab/disturbances.ts';
import { seededRandom } from './lab/random.ts';

const FOLDER = '112089-tokorozawa';

/** A raw folder whose files are changed at random, the way that people change them. */
export class EditSession {
  readonly #raw: string;
  readonly #random: ReturnType<typeof seededRandom>;
  readonly #folder: string;
  #copies = 0;

  /** Writes a made-up corpus of so many programmes, twenty a file, of several editions, in the folder of a municipality. */
  constructor(raw: string, programmes: number, seed: number, folder = FOLDER) {
    this.#raw = raw;
    this.#folder = folder;
    this.#random = seededRandom(seed);
    const noise = { kinds: new Set(FILE_KINDS), rate: 0.2 };
    for (const file of makeCorpus({ seed, programmes, form: 'pages', noise, container: 'text' })) {
      const path = join(raw, folder, basename(file.path));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.bytes);
    }
  }

  /** Paths of the files that are there now. */
  files(): string[] {
    return readdirSync(join(this.#raw, this.#folder))
      .sort()
      .map((name) => join(this.#raw, this.#folder, name));
  }

  /** Makes one change and says which: figures, a cut, a copy (same or other content) or a removal. */
  edit(): string {
    const path = this.#random.pick(this.files());
    const kind = this.#random.pick([
      'figures',
      'figures',
      'figures',
      'cut',
      'copy',
      'conflict',
      'remove',
    ] as const);
    if (kind === 'remove' && this.files().length > 2) rmSync(path);
    else if (kind === 'copy' || kind === 'conflict') this.#copy(path, kind === 'conflict');
    else if (kind === 'cut')
      this.#rewrite(path, (lines) => lines.slice(0, Math.ceil(lines.length * 0.7)));
    else this.#rewrite(path, (lines) => lines.map((line) => this.#otherFigures(line)));
    return `${kind} ${path}`;
  }

  #copy(path: string, isChanged: boolean): void {
    const target = join(this.#raw, this.#folder, `copy-${this.#copies++}.txt`);
    copyFileSync(path, target);
    if (isChanged) this.#rewrite(target, (lines) => lines.map((line) => this.#otherFigures(line)));
  }

  #rewrite(path: string, change: (lines: string[]) => string[]): void {
    const text = readFileSync(path, 'latin1');
    writeFileSync(path, change(text.split('\n')).join('\n'), 'latin1');
  }

  /** Other amounts in some lines; only digits change, which are the same bytes in every encoding of eight bits. */
  #otherFigures(line: string): string {
    if (!this.#random.chance(0.2)) return line;
    return line.replace(/(?<=\d)[1-9](?=\d{2})/g, () => String(this.#random.int(1, 9)));
  }
}
