import type { SignalThreshold } from '../../src/load/source-file.ts';
import type { DirectionOverride } from '../../src/normalize/override-directions.ts';
import { type KnownCorrection, loadCorrections } from './load-corrections.ts';
import { loadDirections } from './load-directions.ts';
import { FORMS_FOLDER, loadForms } from './load-forms.ts';
import { loadSignals, type SignalOverrides } from './load-signals.ts';
import type { LoadedForm } from './loaded-form.ts';

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
