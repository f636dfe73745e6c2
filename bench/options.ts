import { parseArgs } from 'node:util';
import { wholeOf } from './asked.ts';
import { filesOf } from './corpus/corpus.ts';

const PARTS = ['cold', 'read', 'load', 'nightly', 'views', 'report', 'peers'] as const;
type Part = (typeof PARTS)[number];

/** What a bench is to measure, and how it shows it. */
export interface BenchOptions {
  /** Corpora by their number of programmes. */
  readonly sizes: readonly number[];
  /** Programmes a file; the usual number where absent. */
  readonly perFile?: number;
  readonly parts: ReadonlySet<Part>;
  readonly repeat: number;
  readonly seed: number;
  readonly format: 'text' | 'json' | 'markdown';
  readonly write: boolean;
}

/** Help on the options. */
export const USAGE = `usage: npm run bench [-- OPTIONS]
Times the steps, the whole load, nights, views, cold starts, the report and scripts that do a fraction, on made-up corpora.

  --sizes 500,5000   corpora by their number of programmes: up to 500, or a multiple of those of a file
  --per-file N       programmes a file (500); 1 for cities that publish a file a programme
  --full             500, 5,000, 50,000 and 200,000 programmes
  --only PARTS       some of ${PARTS.join(',')}; nightly, views and report need load
  --repeat 3         turns of the whole load, by turns with read_csv; medians are shown
  --seed 1           seed of the corpora, which are kept in the folder for temporary files
  --json, --markdown other forms of output
  --write            puts the figures into docs/performance.md`;

const OPTIONS = {
  sizes: { type: 'string', default: '500,5000' },
  'per-file': { type: 'string' },
  full: { type: 'boolean', default: false },
  only: { type: 'string', default: PARTS.join(',') },
  repeat: { type: 'string', default: '3' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The options that words of a command line ask for; throws where they ask for what is not there. */
export function benchOptions(words: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) return 'help';
  const ofFile = values['per-file'];
  const perFile = ofFile === undefined ? undefined : wholeOf('--per-file', ofFile);
  if (values.write && perFile !== undefined)
    throw new Error('--write keeps the figures of the usual files; leave out --per-file');
  const list = values.full ? '500,5000,50000,200000' : values.sizes;
  const sizes = list.split(',').map((size) => wholeOf('--sizes', size));
  for (const size of sizes) filesOf(size, perFile);
  return {
    sizes,
    ...(perFile === undefined ? {} : { perFile }),
    parts: new Set(values.only.split(',').map(partOf)),
    repeat: wholeOf('--repeat', values.repeat),
    seed: wholeOf('--seed', values.seed),
    format: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
    write: values.write,
  };
}

function partOf(text: string): Part {
  const part = PARTS.find((one) => one === text);
  if (!part) throw new Error(`--only: there is no part '${text}'`);
  return part;
}
