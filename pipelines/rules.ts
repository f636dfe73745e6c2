import type { DirectionOverride } from '../src/normalize/override-directions.ts';
import { type KnownCorrection, loadCorrections } from './load-corrections.ts';
import { loadDirections } from './load-directions.ts';
import { FORMS_FOLDER, type LoadedForm, loadForms, readyForm } from './load-forms.ts';

/** What decides how files are read: the forms, and by municipality code overrides of directions and corrections of cells. */
export interface Rules {
  readonly forms: readonly LoadedForm[];
  readonly directions: ReadonlyMap<string, readonly DirectionOverride[]>;
  readonly corrections: ReadonlyMap<string, readonly KnownCorrection[]>;
}

/** Loads the project's own rules, with further folders of form files. */
export async function loadRules(formFolders: readonly string[]): Promise<Rules> {
  return {
    forms: await loadForms(FORMS_FOLDER, ...formFolders),
    directions: loadDirections(),
    corrections: loadCorrections(),
  };
}

/** Rules without what is worked out from them, so that they can go to another thread. */
export interface PlainRules extends Omit<Rules, 'forms'> {
  readonly forms: readonly LoadedForm['form'][];
}

/** The rules as another thread can be given them. */
export function plainRules({ forms, directions, corrections }: Rules): PlainRules {
  return { forms: forms.map(({ form }) => form), directions, corrections };
}

/** The rules that another thread gave. */
export function rulesOf({ forms, directions, corrections }: PlainRules): Rules {
  return { forms: forms.map(readyForm), directions, corrections };
}
