import { type LoadedForm, readyForm } from './loaded-form.ts';
import type { Rules } from './rules.ts';

/** Rules without what is worked out from them, so that they can go to another thread. */
export interface PlainRules extends Omit<Rules, 'forms'> {
  readonly forms: readonly LoadedForm['form'][];
}

/** The rules as another thread can be given them. */
export function plainRules({ forms, ...others }: Rules): PlainRules {
  return { ...others, forms: forms.map(({ form }) => form) };
}

/** The rules that another thread gave. */
export function rulesOf({ forms, ...others }: PlainRules): Rules {
  return { ...others, forms: forms.map(readyForm) };
}
