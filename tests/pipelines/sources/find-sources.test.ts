import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadMunicipalities } from '../../../pipelines/rules/municipality.ts';
import { findSources, requireSources } from '../../../pipelines/sources/find-sources.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-sources-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const FOLDER = '112089-tokorozawa';

function write(path: string): string {
  const target = join(place, path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, 'x');
  return target;
}

it('refuses links that leave the raw folder, whether to files or to folders, and follows those that stay', async () => {
  const secret = write('secret/passwords.txt');
  const inside = write(`raw/${FOLDER}/r2/sheets.txt`);
  symlinkSync(secret, join(place, 'raw', FOLDER, 'stolen.txt'));
  symlinkSync('../../secret', join(place, 'raw', FOLDER, 'folder.txt'));
  symlinkSync(join(place, 'secret-sibling'), join(place, 'raw', FOLDER, 'dangling.txt'));
  symlinkSync(inside, join(place, 'raw', FOLDER, 'again.txt'));
  const { files, issues } = await findSources(join(place, 'raw'), loadMunicipalities());
  const paths = files.map(({ path }) => path);
  expect(paths).toContain(`${FOLDER}/r2/sheets.txt`);
  expect(paths).toContain(`${FOLDER}/again.txt`);
  expect(paths).not.toContain(`${FOLDER}/stolen.txt`);
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['link-broken', `${FOLDER}/dangling.txt`],
    ['link-leaves-raw', `${FOLDER}/folder.txt`],
    ['link-leaves-raw', `${FOLDER}/stolen.txt`],
  ]);
});

it('tells a link to another folder inside, through which files would be read twice', async () => {
  const root = join(place, 'linked');
  mkdirSync(join(root, FOLDER, 'r2'), { recursive: true });
  writeFileSync(join(root, FOLDER, 'r2', 'sheets.txt'), 'x');
  symlinkSync('r2', join(root, FOLDER, 'newest'));
  symlinkSync('.', join(root, FOLDER, 'round'));
  symlinkSync(FOLDER, join(root, '032034-ofunato'));
  const { files, issues } = await findSources(root, loadMunicipalities());
  expect(files.map(({ path }) => path)).toEqual([`${FOLDER}/r2/sheets.txt`]);
  expect(issues.map(({ severity, code, path }) => [severity, code, path])).toEqual([
    ['warning', 'link-to-folder', '032034-ofunato'],
    ['warning', 'link-to-folder', `${FOLDER}/newest`],
    ['warning', 'link-to-folder', `${FOLDER}/round`],
  ]);
});

it('passes no bad entry at the top on to the others', async () => {
  const root = join(place, 'top');
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, FOLDER, 'sheets.txt'), 'x');
  symlinkSync(join(place, 'nothing'), join(root, '000000-nothing'));
  symlinkSync(join(place, 'secret'), join(root, '032034-ofunato'));
  const { files, issues } = await findSources(root, loadMunicipalities());
  expect(files.map(({ path }) => path)).toEqual([`${FOLDER}/sheets.txt`]);
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['link-leaves-raw', '032034-ofunato'],
  ]);
});

it('refuses what is no file and would never come to an end, also behind a link', async () => {
  const root = join(place, 'endless');
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, FOLDER, 'sheets.txt'), 'x');
  execFileSync('mkfifo', [join(root, FOLDER, 'pipe.txt'), join(root, FOLDER, 'unnamed')]);
  symlinkSync('unnamed', join(root, FOLDER, 'to-pipe.txt'));
  const { files, issues } = await findSources(root, loadMunicipalities());
  expect(files.map(({ path }) => path)).toEqual([`${FOLDER}/sheets.txt`]);
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['not-a-file', `${FOLDER}/pipe.txt`],
    ['not-a-file', `${FOLDER}/to-pipe.txt`],
  ]);
});

it('tells names that are no UTF-8, by which nothing can be opened', async () => {
  const root = join(place, 'names');
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, FOLDER, 'sheets.txt'), 'x');
  const shiftJis = Buffer.from([0x8e, 0x96, 0x96, 0xb1]);
  const folder = Buffer.from(`${join(root, FOLDER)}/`);
  writeFileSync(Buffer.concat([folder, shiftJis, Buffer.from('.txt')]), 'x');
  mkdirSync(Buffer.concat([folder, shiftJis]));
  const { files, issues } = await findSources(root, loadMunicipalities());
  expect(files.map(({ path }) => path)).toEqual([`${FOLDER}/sheets.txt`]);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
    ['name-not-utf8', 'error'],
    ['name-not-utf8', 'error'],
  ]);
});

it('tells files of formats that are not read, but for originals of files that are', async () => {
  const root = join(place, 'formats');
  mkdirSync(join(root, FOLDER, 'r05'), { recursive: true });
  const names = ['r04.XLS', 'r05.pdf', 'r05.txt', 'r05/r06.xlsm', 'r05/notes.md', 'Thumbs.db'];
  for (const name of names) writeFileSync(join(root, FOLDER, name), 'x');
  const { files, issues } = await findSources(root, loadMunicipalities());
  expect(files.map(({ path }) => path)).toEqual([`${FOLDER}/r05.txt`]);
  expect(issues.map(({ severity, code, path }) => [severity, code, path])).toEqual([
    ['warning', 'format-not-read', `${FOLDER}/r04.XLS`],
    ['warning', 'format-not-read', `${FOLDER}/r05/r06.xlsm`],
  ]);
});

it('names what is there and not read, where nothing is', async () => {
  const root = join(place, 'unread');
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, FOLDER, 'r04.xls'), 'x');
  await expect(requireSources(root, loadMunicipalities())).rejects.toThrow(
    /^No input: .*r04\.xls is of a format that is not read \(\.xls\)/u,
  );
});

it.each(['112089-所沢市', '112089-所沢市 本庁', '112089-Tokorozawa'])(
  'takes the municipality of the folder %s by its code',
  async (folder) => {
    const path = `names-of-folders/${folder}/令和2年度.txt`;
    write(path);
    const { files } = await findSources(join(place, 'names-of-folders'), loadMunicipalities());
    const found = files.find((file) => file.path === `${folder}/令和2年度.txt`);
    expect(found?.municipality.name).toBe('所沢市');
  },
);
