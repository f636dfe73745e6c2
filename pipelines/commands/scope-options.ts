import { isAbsolute, relative, resolve, sep } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import { given } from '../given.ts';
import type { PlanOptions } from '../operate/planning/plan-run.ts';
import { together } from '../together.ts';
import type { OptionValues } from './command.ts';
import { municipalityOption } from './municipality-option.ts';
import { yearOption } from './option-value.ts';

/** Options of `run` and `plan` that say which files count and how closely to look. */
export const SCOPE_OPTIONS = {
  full: { type: 'boolean', default: false },
  rehash: { type: 'boolean', default: false },
  prune: { type: 'boolean', default: false },
  municipality: { type: 'string' },
  edition: { type: 'string' },
} as const;

/** Help on them. */
export const SCOPE_HELP = `  --full              read every file again
  --rehash            hash every file, even where size and times are the same
  --prune             remove what was read from files that are gone
  --municipality CODE only the files of this municipality; the others stay as they are
  --edition YEAR      only the files of this edition, and new ones of it; the others stay as they are;
                      of both: where there is none, the exit code is 2`;

/** The options of a plan as the command line gave them. */
export function planOptionsOf(options: OptionValues): PlanOptions {
  const raw = String(options.raw);
  const out = String(options.out);
  const { isApart: _, ...narrowing } = together({
    municipality: () => municipalityOption(options),
    edition: () => yearOption(options, 'edition'),
    isApart: () => refuseOutInRaw(raw, out),
  });
  return {
    raw,
    out,
    full: options.full === true,
    rehash: options.rehash === true,
    prune: options.prune === true,
    ...given(narrowing),
  };
}

/** What is published and exported would be taken for input. */
function refuseOutInRaw(raw: string, out: string): void {
  const way = relative(resolve(raw), resolve(out));
  if (way.split(sep)[0] === '..' || isAbsolute(way)) return;
  throw new Failure(
    EXIT.usage,
    `The output folder ${out} is in the raw folder ${raw}; name one outside of it with --out`,
  );
}
