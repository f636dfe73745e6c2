import type { SignalThreshold } from '../src/load/source-file.ts';
import type { DirectionOverride } from '../src/normalize/override-directions.ts';
import { type KnownCorrection, loadCorrections } from './load-corrections.ts';
import { loadDirections } from './load-directions.ts';
import { FORMS_FOLDER, type LoadedForm, loadForms, readyForm } from './load-forms.ts';
import { loadSignals, type SignalOverrides } from './load-signals.ts';

/** What decides how files are read: the forms, and by municipality code overrides of directions and corrections of cells; and from which values on signals speak up. */
export interface Rules {
  readonly forms: readonly LoadedForm[];
  readonly directions: ReadonlyMap<string, readonly DirectionOverride[]>;
  readonly corrections: ReadonlyMap<string, readonly KnownCorrection[]>;
  readonly thresholds: readonly SignalThreshold[];
}

/** Loads the project's own rules, with further folders of form files and other thresholds. */
export async function loadRules(
  formFolders: readonly string[],
  signals: SignalOverrides = {},
): Promise<Rules> {
  return {
    forms: await loadForms(FORMS_FOLDER, ...formFolders),
    directions: loadDirections(),
    corrections: loadCorrections(),
    thresholds: loadSignals(signals),
  };
}

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
