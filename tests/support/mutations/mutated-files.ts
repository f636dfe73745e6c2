import { sampleText } from '../form.ts';
import { makeCorpus } from '../lab/corpus.ts';
import { STRUCTURE_KINDS } from '../lab/disturbances.ts';
import { type Random, seededRandom } from '../lab/random.ts';
import { BYTE_MUTATIONS, TABLE_MUTATIONS } from './mutations.ts';

/** A damaged dump: what was done to which file. */
export interface MutatedFile {
  readonly kind: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

const MUTATION_KINDS = [...Object.keys(TABLE_MUTATIONS), ...Object.keys(BYTE_MUTATIONS)];

const FORMS = ['pages', 'clean', 'headed', 'invented'] as const;
const CORPORA_A_FORM = 8;
const BLOCKS_A_CORPUS = 4;
const BLOCKS_OF_BOTH = 0.2;

interface Original {
  readonly path: string;
  readonly text: string;
}

/** Damaged dumps, each with one kind of damage in turn and now and then a second one; the same for the same seed. */
export function* mutatedFiles(runs: number, seed: number): Generator<MutatedFile> {
  const random = seededRandom(seed);
  const originals = [...samplePages(), ...labFiles(seed)];
  for (let run = 0; run < runs; run++) {
    const { path, text } = random.pick(originals);
    const kinds = [MUTATION_KINDS[run % MUTATION_KINDS.length]!];
    if (random.chance(BLOCKS_OF_BOTH)) kinds.push(random.pick(MUTATION_KINDS));
    yield { kind: kinds[0]!, path, bytes: mutate(text, kinds, random) };
  }
}

function mutate(text: string, kinds: readonly string[], random: Random): Uint8Array {
  const table = text.split('\n').map((line) => line.split('\t'));
  for (const kind of kinds) TABLE_MUTATIONS[kind]?.(table, random);
  let bytes: Uint8Array = Buffer.from(table.map((cells) => cells.join('\t')).join('\n'));
  for (const kind of kinds) bytes = BYTE_MUTATIONS[kind]?.(bytes, random) ?? bytes;
  return bytes;
}

/** The shipped sample whole, and each of its pages under the heading of the file. */
function samplePages(): Original[] {
  const lines = sampleText.split('\n');
  const heading = lines.find((line) => line.startsWith('第')) ?? '';
  const starts = lines.flatMap((line, at) => (line.startsWith('所属名称\t') ? [at] : []));
  const pages = starts.map((start, at) => ({
    path: `sample-page-${at + 1}.txt`,
    text: [heading, ...lines.slice(start, starts[at + 1])].join('\n'),
  }));
  return [{ path: 'sample.txt', text: sampleText }, ...pages];
}

function labFiles(seed: number): Original[] {
  return FORMS.flatMap((form) =>
    Array.from({ length: CORPORA_A_FORM }, (_, at) => {
      const noise = { kinds: new Set(STRUCTURE_KINDS), rate: at % 2 === 0 ? 0 : 0.2 };
      const setting = { seed: seed + at, programmes: BLOCKS_A_CORPUS, form, noise };
      const [file] = makeCorpus({ ...setting, container: 'text' });
      if (!file) throw new Error('the corpus is empty');
      return { path: `${form}-${at + 1}.txt`, text: new TextDecoder().decode(file.bytes) };
    }),
  );
}
