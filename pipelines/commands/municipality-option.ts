import { EXIT, Failure } from '../failure.ts';
import { loadMunicipalities } from '../rules/municipality.ts';
import type { OptionValues } from './command.ts';
import { textOption } from './option-value.ts';

/** The code of --municipality, which a municipality has to have; absent where the option is. */
export function municipalityOption(options: OptionValues): string | undefined {
  const code = textOption(options, 'municipality');
  if (code === undefined) return undefined;
  if (!/^\d{6}$/.test(code))
    throw new Failure(EXIT.usage, '--municipality must be a code of six digits, e.g. 112089');
  // A mistyped code would narrow the work to nothing, and nothing to do looks like success.
  if (!loadMunicipalities().has(code))
    throw new Failure(
      EXIT.usage,
      `--municipality ${code}: no municipality has this code; pipelines/municipalities.csv lists them`,
    );
  return code;
}
