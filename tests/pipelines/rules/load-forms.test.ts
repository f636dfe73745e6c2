import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FORMS_FOLDER, loadForms } from '../../../pipelines/rules/load-forms.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('tells what is wrong with every form file at once, in the order of their names', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'b.yaml'), 'layout: tabel\n');
  writeFileSync(join(folder, 'a.yaml'), 'layout: [\n');
  await expect(loadForms(folder)).rejects.toThrow(
    /^Bad form file\na\.yaml:\d+: .*\nb\.yaml:1: 'tabel' is not a known layout/u,
  );
});

it('tells every form that is declared twice', async () => {
  const folder = temporaryFolder();
  const names = ['ofunato-table.yaml', 'tokorozawa-sheet.yaml'];
  for (const name of names) copyFileSync(join(FORMS_FOLDER, name), join(folder, name));
  await expect(loadForms(FORMS_FOLDER, folder)).rejects.toThrow(
    /declare the same form 'ofunato-table'\. .*\n.* declare the same form 'tokorozawa-sheet'\. /u,
  );
});

it('refuses a folder that cannot be read, by its name', async () => {
  await expect(loadForms('/no/such/folder')).rejects.toThrow(
    'The folder of forms /no/such/folder cannot be read: there is nothing of that name (ENOENT)',
  );
});
