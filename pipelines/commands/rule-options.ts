import { given } from '../given.ts';
import type { SignalOverrides } from '../rules/load-signals.ts';
import type { OptionValues } from './command.ts';
import { textOption } from './option-value.ts';

/** Options of `run`, `plan` and `status` that change by what rules files are read and signals raised. */
export const RULE_OPTIONS = {
  forms: { type: 'string' },
  signals: { type: 'string' },
  thresholds: { type: 'string', multiple: true },
} as const;

/** Help on them. */
export const RULE_HELP = `  --forms FOLDER      form files besides the project's own, e.g. to try one that is being written
  --signals FILE      thresholds of signals in the place of the project's own, as in pipelines/signals.yaml
  --thresholds LIST   single thresholds, e.g. missed_years_running=3,target_far_exceeded=2, or --thresholds
                      again; they go before --signals`;

/** What the options say about forms and signals. */
export interface RuleChoice {
  readonly forms?: readonly string[];
  readonly signals?: SignalOverrides;
}

/** Folders of forms and thresholds as the command line gave them. */
export function ruleChoiceOf(options: OptionValues): RuleChoice {
  const forms = textOption(options, 'forms');
  const signals = given({
    file: textOption(options, 'signals'),
    list: textOption(options, 'thresholds'),
  });
  return { ...(forms && { forms: [forms] }), signals };
}
