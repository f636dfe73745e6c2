import { makePages } from '../../tests/support/lab/corpus.ts';
import { assemble, tabSeparated } from '../../tests/support/lab/document.ts';
import type { LabProgramme } from '../../tests/support/lab/programme.ts';
import { proseWriter } from '../../tests/support/lab/prose.ts';
import { seededRandom } from '../../tests/support/lab/random.ts';
import { chooseSpelling } from '../../tests/support/lab/spelling.ts';

/** One edition of a city as a dump: pages of four blocks in the four layouts by turns, undisturbed, UTF-8. */
export function printFile(programmes: readonly LabProgramme[], seed: number): Uint8Array {
  const random = seededRandom(seed);
  const noise = { kinds: new Set<never>(), rate: 0 };
  const setting = {
    seed,
    programmes: programmes.length,
    form: 'pages',
    container: 'text',
    noise,
  } as const;
  const pages = makePages(setting, programmes, random, proseWriter(random));
  const spelling = chooseSpelling(noise.kinds, random);
  const document = assemble(pages, programmes[0]!.edition, spelling, random);
  return Buffer.from(tabSeparated(document, { lineEnd: '\n', raggedEnds: false }, random));
}
