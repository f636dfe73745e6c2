import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadFormFile, parseForm } from '../../src/form/parse-form.ts';
import { cannotRead } from '../cannot-read.ts';
import { EXIT, Failure } from '../failure.ts';
import { refuse } from '../together.ts';
import { type LoadedForm, readyForm } from './loaded-form.ts';

/** Folder of the project's own form files. */
export const FORMS_FOLDER = fileURLToPath(new URL('../forms', import.meta.url));

/** Loads every form file of the folders; where some cannot be used, all of them end the run with file, line and remedy. */
export async function loadForms(...folders: readonly string[]): Promise<LoadedForm[]> {
  const paths: string[] = [];
  for (const folder of folders.length > 0 ? folders : [FORMS_FOLDER]) {
    const names = (await entriesOf(folder)).filter((name) => name.endsWith('.yaml')).sort();
    paths.push(...names.map((name) => join(folder, name)));
  }
  const read = await Promise.all(paths.map(loadForm));
  const bad = read.filter((one) => one instanceof BadFormFile);
  if (bad.length > 0)
    throw new Failure(
      EXIT.usage,
      ['Bad form file', ...bad.map(({ message }) => message)].join('\n'),
    );
  const forms = read.filter((one) => 'form' in one);
  refuse(
    forms.flatMap(({ form }, at) => {
      const other = forms.findIndex((one) => one.form.id === form.id);
      if (other === at) return [];
      const both = `${paths[other]} and ${paths[at]} declare the same form '${form.id}'`;
      return new Failure(EXIT.usage, `${both}. Give one of them another id, or remove it.`);
    }),
  );
  return forms;
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw cannotRead(`The folder of forms ${folder}`, cause);
  }
}

async function loadForm(path: string): Promise<LoadedForm | BadFormFile> {
  try {
    return readyForm(parseForm(await readFile(path, 'utf8'), basename(path)));
  } catch (cause) {
    if (cause instanceof BadFormFile) return cause;
    throw cause;
  }
}
