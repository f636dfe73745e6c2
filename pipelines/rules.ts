import type { DirectionOverride } from '../src/normalize/override-directions.ts';
import { type KnownCorrection, loadCorrections } from './load-corrections.ts';
import { loadDirections } from './load-directions.ts';
import { FORMS_FOLDER, type LoadedForm, loadForms } from './load-forms.ts';

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
