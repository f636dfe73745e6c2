import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERBS } from '../pipelines/commands/verbs.ts';
import { SettingsSchema } from '../pipelines/settings.ts';
import { importsOf, sourceFiles } from './support/source-files.ts';

/** Documents of this project; those of docs/bi are of other programs. */
const docs = () =>
  readdirSync(new URL('../docs', import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

it('lists every dependency with its licence and reason, and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const [forRunning, forDeveloping] = read('docs/dependencies.md').split('For development only');
  const listed = (text: string | undefined) =>
    [...(text ?? '').matchAll(/^\| `([^`]+)` \| ([^|]+) \| [^|]{10,} \|$/gm)].map(
      ([, name, licence]) => [name, licence!.trim()],
    );
  const installed = (names: object) =>
    Object.keys(names).map((name) => [
      name,
      JSON.parse(read(`node_modules/${name}/package.json`)).license,
    ]);
  expect(listed(forRunning).sort()).toEqual(installed(dependencies).sort());
  expect(listed(forDeveloping).sort()).toEqual(installed(devDependencies).sort());
});

it('names every setting and every exit code in the runbook', () => {
  const text = read('docs/operations.md');
  for (const name of Object.keys(SettingsSchema.shape)) {
    if (name === '$schema') continue;
    expect(text).toContain(
      `HYOKA_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`,
    );
  }
  for (const code of [0, 1, 2, 3, 4, 5]) expect(text).toMatch(new RegExp(`^\\| ${code} \\| `, 'm'));
});

it('says of every part of src and every folder of pipelines what it is for', () => {
  const text = read('docs/architecture.md');
  const foldersOf = (name: string) =>
    readdirSync(new URL(`../${name}`, import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  // A row of a table names it first or in its second cell, a sentence or a clause begins with it.
  const hasRow = (name: string) =>
    new RegExp(`^\\|(?: \\w+ \\|)?[^|]*\`${name}/\``, 'mu').test(text);
  const hasSentence = (name: string) =>
    new RegExp(`(?:^|[.;] )(?:\`[\\w/]+\` and )?\`${name}/?\` `, 'mu').test(text);
  const unsaid = (names: readonly string[]) =>
    names.filter((name) => !hasRow(name) && !hasSentence(name));
  expect(unsaid(foldersOf('src').map((name) => `src/${name}`))).toEqual([]);
  expect(unsaid(foldersOf('pipelines'))).toEqual([]);
  // Named in passing is not enough.
  const passing = ['src/normalize/table', 'src/load/update'];
  expect(passing.filter((name) => text.includes(name))).toEqual(passing);
  expect(unsaid(passing)).toEqual(passing);
});

it('names in its documents only scripts that there are, and in CONTRIBUTING every one', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
  const texts = ['README.md', 'README.ja.md', 'CONTRIBUTING.md', ...docs()].map(read);
  const named = texts.flatMap((text) =>
    [...text.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name!),
  );
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  const contributing = read('CONTRIBUTING.md');
  const others = ['etl', 'test'];
  expect(
    scripts.filter((name) => !others.includes(name) && !contributing.includes(`npm run ${name}`)),
  ).toEqual([]);
});

it('names in its documents only files and folders that there are', () => {
  const decisions = readdirSync(new URL('../docs/decisions', import.meta.url));
  const names = ['README.md', 'README.ja.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docs()];
  const missing = [...names, ...decisions.map((name) => `docs/decisions/${name}`)].flatMap((name) =>
    [...read(name).matchAll(/`((?:bench|docs|pipelines|sql|src|tests)\/[\w./-]+)`/gu)]
      .filter(([, path]) => !existsSync(new URL(`../${path}`, import.meta.url)))
      .map(([, path]) => `${name}: ${path}`),
  );
  expect(missing).toEqual([]);
});

it('gives examples in the help of verbs that work as they are typed on the sample', async () => {
  const commands = await Promise.all(Object.values(VERBS).map((verb) => verb.load()));
  const files = commands.flatMap(({ help }) => help.match(/data\/raw\/\S+\.\w+/gu) ?? []);
  expect(files).not.toEqual([]);
  expect(files.filter((name) => !existsSync(new URL(`../${name}`, import.meta.url)))).toEqual([]);
});

it('copies into the container every folder that the program needs', () => {
  const text = read('Dockerfile');
  const ignored = read('.dockerignore').trim().split('\n');
  for (const folder of ['pipelines', 'sql', 'src']) {
    expect(text).toContain(`COPY ${folder} ${folder}`);
    expect(ignored).not.toContain(folder);
    expect(readdirSync(new URL(`../${folder}`, import.meta.url)).length).toBeGreaterThan(0);
  }
});

it('runs without any package for development, which the container leaves out', () => {
  const { dependencies } = JSON.parse(read('package.json'));
  const packageOf = (name: string) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/');
  const imported = [...sourceFiles('src'), ...sourceFiles('pipelines')]
    .flatMap((file) => importsOf(file, false))
    .filter((name) => !name.startsWith('node:') && !/\.\w+$/.test(name));
  expect(imported.length).toBeGreaterThan(50);
  const missing = imported.map(packageOf).filter((name) => !Object.hasOwn(dependencies, name));
  expect([...new Set(missing)]).toEqual([]);
});
