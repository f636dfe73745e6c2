import type { DirectionOverride } from '../src/normalize/override-directions.ts';
import { loadDirections } from './load-directions.ts';
import { FORMS_FOLDER, type LoadedForm, loadForms } from './load-forms.ts';

/** What decides how files are read: the forms, and overrides of directions by municipality code. */
export interface Rules {
  readonly forms: readonly LoadedForm[];
  readonly directions: ReadonlyMap<string, readonly DirectionOverride[]>;
}

/** Loads the project's own rules, with further folders of form files. */
export async function loadRules(formFolders: readonly string[]): Promise<Rules> {
  return { forms: await loadForms(FORMS_FOLDER, ...formFolders), directions: loadDirections() };
}
