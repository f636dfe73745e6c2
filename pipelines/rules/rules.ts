import type { IdentityDecision, SignalThreshold } from '../../src/load/source-file.ts';
import type { DirectionOverride } from '../../src/normalize/override-directions.ts';
import { together } from '../together.ts';
import { type KnownCorrection, loadCorrections } from './load-corrections.ts';
import { loadDirections } from './load-directions.ts';
import { FORMS_FOLDER, loadForms } from './load-forms.ts';
import { loadIdentities } from './load-identities.ts';
import { loadSignals, type SignalOverrides } from './load-signals.ts';
import type { LoadedForm } from './loaded-form.ts';

/** What decides how files are read: the forms, and by municipality code overrides of directions and corrections of cells; what persons decided about identities, and from which values on signals speak up. */
export interface Rules {
  readonly forms: readonly LoadedForm[];
  readonly directions: ReadonlyMap<string, readonly DirectionOverride[]>;
  readonly corrections: ReadonlyMap<string, readonly KnownCorrection[]>;
  readonly identities: readonly IdentityDecision[];
  readonly thresholds: readonly SignalThreshold[];
}

/** Loads the project's own rules, with further folders of form files and other thresholds. */
export async function loadRules(
  formFolders: readonly string[],
  signals: SignalOverrides = {},
): Promise<Rules> {
  const forms = await loadForms(FORMS_FOLDER, ...formFolders);
  const tables = together({
    directions: () => loadDirections(),
    corrections: () => loadCorrections(),
    identities: () => loadIdentities(),
    thresholds: () => loadSignals(signals),
  });
  return { forms, ...tables };
}
