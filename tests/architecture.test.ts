import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../pipelines/rules/load-forms.ts';
import { loadMunicipalities, municipalityOfFolder } from '../pipelines/rules/municipality.ts';
import {
  functionSpans,
  importsOf,
  type SourceFile,
  sourceFiles,
  undocumentedExports,
} from './support/source-files.ts';

const src = sourceFiles('src');
const pipelines = sourceFiles('pipelines');

/** Files of `src` that belong to no part. */
const SHARED = ['add-all.ts', 'count-each.ts', 'group-by.ts', 'issue.ts', 'lower-median.ts'];

/** What each part of `src` may import besides itself and what is shared, in the direction of the data. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  text: [],
  extract: ['text'],
  form: ['text'],
  clean: ['text', 'extract', 'form'],
  normalize: ['text', 'extract', 'form', 'clean'],
  load: ['text', 'extract', 'form', 'clean', 'normalize'],
  export: ['text', 'extract', 'load'],
  report: ['text', 'extract', 'load'],
};

const partOf = (path: string) => path.split('/')[1]!;
const partsImportedBy = (file: SourceFile) =>
  importsOf(file)
    .filter((path) => path.startsWith('src/'))
    .map(partOf)
    .filter((part) => !SHARED.includes(part));

describe('the direction of imports', () => {
  it('knows every part of src', () => {
    const parts = new Set(src.map(({ path }) => partOf(path)));
    expect([...parts].sort()).toEqual([...Object.keys(BELOW), ...SHARED].sort());
  });

  it.each(Object.keys(BELOW))('of src/%s is from later steps to earlier ones', (part) => {
    const files = src.filter(({ path }) => partOf(path) === part);
    const allowed = [part, ...BELOW[part]!];
    const wrong = files.flatMap((file) =>
      partsImportedBy(file)
        .filter((other) => !allowed.includes(other))
        .map((other) => `${file.path} imports ${other}`),
    );
    expect(files).not.toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('never leads from src out of it', () => {
    const wrong = src.flatMap((file) =>
      importsOf(file)
        .filter((path) => /^(pipelines|tests|sql)\//u.test(path))
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['src/clean', ['rows', 'blocks']],
    ['src/normalize', ['values', 'block']],
    ['src/normalize', ['values', 'table']],
    ['src/normalize/block', ['assign', 'view', 'groups', 'issues']],
    ['src/normalize/table', ['heads', 'rows', 'columns', 'shown', 'programme']],
    ['pipelines/scaffold', ['table', 'guess', 'sheets', 'fields', 'amounts', 'years', 'write']],
  ])('of %s is from each of its folders to those before it', (folder, order) => {
    const depth = folder.split('/').length;
    const placeOf = (path: string) =>
      path.startsWith(`${folder}/`) ? order.indexOf(path.split('/')[depth]!) : -1;
    const files = [...src, ...pipelines].filter(({ path }) => placeOf(path) >= 0);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => placeOf(path) > placeOf(file.path))
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(new Set(files.map(({ path }) => placeOf(path))).size).toBe(order.length);
    expect(wrong).toEqual([]);
  });

  it('of src/normalize is from neither of blocks and tables to the other', () => {
    const isCrossing = (from: string, to: string) =>
      src.some(
        (file) =>
          file.path.startsWith(`src/normalize/${from}/`) &&
          importsOf(file).some((path) => path.startsWith(`src/normalize/${to}/`)),
      );
    expect([isCrossing('block', 'table'), isCrossing('table', 'block')]).toEqual([false, false]);
  });

  it('of src/normalize/table is from none of its folders to what stands beside them', () => {
    const isInFolder = (path: string) => path.split('/').length > 4;
    const wrong = src
      .filter(({ path }) => path.startsWith('src/normalize/table/') && isInFolder(path))
      .flatMap((file) => importsOf(file).map((path) => ({ from: file.path, path })))
      .filter(({ path }) => path.startsWith('src/normalize/table/') && !isInFolder(path));
    expect(wrong).toEqual([]);
  });

  it('of src/normalize/block/assign is from nothing but itself: the search knows no cells', () => {
    const files = src.filter(({ path }) => path.startsWith('src/normalize/block/assign/'));
    const imports = new Set(files.flatMap((file) => importsOf(file)));
    expect([...imports].filter((path) => !path.startsWith('src/normalize/block/assign/'))).toEqual(
      [],
    );
    expect(files).not.toEqual([]);
  });

  it('leaves the database to src/load', () => {
    const isDatabase = (name: string) => /^(@duckdb\/|kysely$|kysely\/|pg$|pg-)/.test(name);
    const users = [...src, ...pipelines].filter((file) => importsOf(file).some(isDatabase));
    expect(
      users.filter(({ path }) => !path.startsWith('src/load/')).map(({ path }) => path),
    ).toEqual([]);
    expect(users).not.toEqual([]);
  });

  it('has no circle when the program runs', () => {
    const imports = new Map(src.map((file) => [file.path, importsOf(file, false)]));
    const reaches = (from: string, to: string, seen: Set<string>): boolean =>
      (imports.get(from) ?? []).some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    expect(src.map(({ path }) => path).filter((path) => reaches(path, path, new Set()))).toEqual(
      [],
    );
  });
});

it('makes folders with makeFolder: the recursive mkdir of Node.js never ends where nothing can be made', () => {
  const wrong = [...src, ...pipelines].filter(({ lines }) =>
    lines.some((line) => /\bmkdir\(.*recursive/u.test(line)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

describe('src knows no year and no municipality', () => {
  /** The calendar itself; its base years are what era years count from. */
  const CALENDAR = 'src/text/era.ts';
  /** Four digits that stand alone and can be a year of a sheet. */
  const YEAR = /(?<![\w./])(19\d\d|20[0-3]\d)(?![\w.])/u;

  /** The number of a standard. */
  const ENCODING = /iso-2022-jp/giu;

  it('no four-digit year', () => {
    const hasYear = (line: string) => YEAR.test(line.replaceAll(ENCODING, ''));
    expect(linesThat(hasYear, [CALENDAR])).toEqual([]);
  });

  it('no code of a municipality', () => {
    const codes = new Set(loadMunicipalities().keys());
    const hasCode = (line: string) =>
      (line.match(/(?<!\w)\d{6}(?!\w)/gu) ?? []).some((code) => codes.has(code));
    expect(linesThat(hasCode)).toEqual([]);
  });

  it('no name of a municipality', () => {
    const names = [...loadMunicipalities().values()].map(({ name }) => name);
    expect(linesThat((line) => names.some((name) => line.includes(name)))).toEqual([]);
  });

  /** Bare names (所沢, 大和) are common words where they are short: looked for only where the project has data or forms. */
  it('no bare or romanised name of one that has data or forms', async () => {
    const words = await namesInUse();
    expect(words.length).toBeGreaterThanOrEqual(2);
    const hasWord = (line: string) => words.some((word) => line.toLowerCase().includes(word));
    expect(linesThat(hasWord)).toEqual([]);
  });
});

/** Slugs of raw folders and forms, and names without 市, 町 and the like; all in lower case. */
async function namesInUse(): Promise<string[]> {
  const municipalities = loadMunicipalities();
  const folders = readdirSync(new URL('../data/raw', import.meta.url)).filter((name) =>
    /^\d{6}-/u.test(name),
  );
  const forms = await loadForms();
  const titles = forms.map(({ form }) => form.title).join(' ');
  const known = folders.map((folder) => municipalityOfFolder(folder, municipalities));
  const named = [...municipalities.values()].filter(
    (one) => known.includes(one) || titles.includes(one.name),
  );
  return [
    ...named.map(({ name }) => name.replace(/[都道府県市区町村]$/u, '')),
    ...folders.map((folder) => folder.slice(folder.indexOf('-') + 1)),
    ...forms.map(({ form }) => form.id.split('-')[0]!),
  ];
}

function linesThat(matches: (line: string) => boolean, exempt: readonly string[] = []): string[] {
  return src
    .filter(({ path }) => !exempt.includes(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, at) => (matches(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    );
}

describe('size and comments', () => {
  const LINES_MAX = 250;
  const FUNCTION_LINES_MAX = 70;
  const all = [...src, ...pipelines];

  it(`no file has more than ${LINES_MAX} lines`, () => {
    expect(all.filter(({ lines }) => lines.length > LINES_MAX).map(({ path }) => path)).toEqual([]);
  });

  it('half of the files have at most 60 lines', () => {
    const lengths = all.map(({ lines }) => lines.length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  it(`no function has more than ${FUNCTION_LINES_MAX} lines, nine of ten at most 30`, () => {
    const spans = all.flatMap((file) =>
      functionSpans(file).map((span) => ({ ...span, path: file.path })),
    );
    const tooLong = spans.filter(({ length }) => length > FUNCTION_LINES_MAX);
    expect(tooLong.map(({ path, line, length }) => `${path}:${line} has ${length} lines`)).toEqual(
      [],
    );
    const lengths = spans.map(({ length }) => length).sort((a, b) => a - b);
    expect(lengths.length).toBeGreaterThan(100);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(30);
  });

  it('every file of src exports something', () => {
    const silent = src.filter(
      ({ path, lines }) =>
        !path.endsWith('.d.ts') && !lines.some((line) => line.startsWith('export ')),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('every export of src has a doc comment', () => {
    const bare = src.flatMap((file) =>
      undocumentedExports(file).map((line) => `${file.path}:${line} ${file.lines[line - 1]}`),
    );
    expect(bare).toEqual([]);
  });
});
