import { type LabFile, layOut } from '../../tests/support/lab/corpus.ts';
import { proseWriter } from '../../tests/support/lab/prose.ts';
import { seededRandom } from '../../tests/support/lab/random.ts';
import { PLAIN_SPELLING } from '../../tests/support/lab/spelling.ts';
import { firstEdition, nextEdition } from './history.ts';

const FOUR_LAYOUTS = {
  form: 'pages',
  container: 'text',
  noise: { kinds: new Set<never>(), rate: 0 },
} as const;

/** As a city parts its sheets: one file a chapter. */
const PROGRAMMES_A_FILE = 250;

/** Dumps of one city over years: the same programmes in each edition, each stating its year and the one before. */
export function* makeHistory(
  firstYear: number,
  editions: number,
  programmes: number,
  seed: number,
): Generator<LabFile> {
  const random = seededRandom(seed);
  const writer = proseWriter(random);
  let current = firstEdition(firstYear, programmes, random, writer);
  for (let edition = firstYear; edition < firstYear + editions; edition++) {
    if (edition > firstYear) current = current.map((one) => nextEdition(one, random));
    for (let start = 0; start < programmes; start += PROGRAMMES_A_FILE) {
      const members = current.slice(start, start + PROGRAMMES_A_FILE);
      const path = `112089-tokorozawa/${edition}/chapter-${start / PROGRAMMES_A_FILE + 1}`;
      const content = { path, edition, spelling: PLAIN_SPELLING, programmes: members };
      yield layOut(FOUR_LAYOUTS, content, random, writer);
    }
  }
}
