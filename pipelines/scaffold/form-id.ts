import { basename, dirname, extname } from 'node:path';

const FOLDER_OF_MUNICIPALITY = /^\d{6}-(.+)$/u;
const NAMELESS = 'new-form';

/**
 * The first id of a form: the name of its own file where it has one, else that of the table's file behind that of the folder of its
 * municipality, since cities give their files the same names.
 */
export function formIdOf(tableFile: string, formFile?: string): string {
  if (formFile !== undefined) return plain(stem(formFile)) || NAMELESS;
  const municipality = FOLDER_OF_MUNICIPALITY.exec(basename(dirname(tableFile)))?.[1] ?? '';
  return plain(`${municipality}-${stem(tableFile)}`) || NAMELESS;
}

function stem(path: string): string {
  return basename(path, extname(path));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
