import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type BlockForm, BlockFormSchema } from '../src/form/form.ts';
import { LabelIndex } from '../src/form/label-index.ts';

/** A form ready for reading: its declaration and the index of its labels. */
export interface LoadedForm {
  readonly form: BlockForm;
  readonly labels: LabelIndex;
}

const FORMS_FOLDER = fileURLToPath(new URL('./forms', import.meta.url));

/** Loads every form file of the project; a form that breaks the schema throws with file and field. */
export async function loadForms(folder = FORMS_FOLDER): Promise<LoadedForm[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map((name) => loadForm(join(folder, name))));
}

async function loadForm(path: string): Promise<LoadedForm> {
  const parsed = BlockFormSchema.safeParse(parse(await readFile(path, 'utf8')));
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new Error(`Form file ${path}: ${first?.path.join('.')}: ${first?.message}`);
  }
  return { form: parsed.data, labels: new LabelIndex(parsed.data) };
}
