import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { etl, type Outcome, Workplace } from '../support/etl.ts';
import { sampleText } from '../support/form.ts';

const FOLDER = '112089-tokorozawa';
const PROGRAMMES_A_PAGE = 4;

const heading = sampleText.split('\n').find((line) => line.startsWith('第')) ?? '';
const pages = sampleText
  .split(/^(?=所属名称\t事務事業名称)/mu)
  .slice(1)
  .map((page) => `${heading}\n\n${page}`);
const [good, other] = pages as [string, string];

/** First rows of the blocks of a page, 1-based. */
function blockStarts(page: string): number[] {
  const lines = page.split('\n');
  return lines.flatMap((line, at) => (line.split('\t')[1] === '実施計画ランク' ? [at + 1] : []));
}

const errorsIn = (place: Workplace) =>
  place.query(
    `select code, path, "row", message, remedy from etl.issue where severity = 'error' order by path, "row"`,
  );
const sheetsIn = async (place: Workplace) => {
  const rows = await place.query(
    'select source_path, count(*) as sheets from programme_sheets group by 1 order by 1',
  );
  return Object.fromEntries(rows.map((row) => [row.source_path, Number(row.sheets)]));
};

describe('a run over bad files and folders beside a good file', () => {
  const BAD_FILES = [
    ['empty', '', 'empty-file', /empty/u],
    ['blank', ' \t \n\t\n', 'empty-file', /empty/u],
    ['binary', Uint8Array.from([0x4d, 0x5a, 0, 0, 3, 0, 0, 0xff, 0xfe]), 'binary-file', /binary/u],
    ['pdf', '%PDF-1.7\n1 0 obj', 'foreign-format', /PDF/u],
    ['letter', '拝啓\t時下ますます\n敬具\t以上\n', 'form-not-recognised', /known form/u],
    ['encoding', brokenText(), 'bad-encoding', /damaged utf-8 .* line \d+/u],
  ] as const;
  const BAD_FOLDERS = [
    ['112098-tokorozawa', /check digit.*mistyped/u],
    ['999997-nowhere', /no municipality/u],
    ['tokorozawa', /six-digit code/u],
  ] as const;

  const place = new Workplace();
  let run: Outcome;
  let errors: Record<string, unknown>[];

  beforeAll(async () => {
    for (const [name, content] of BAD_FILES) place.write(`${FOLDER}/${name}.txt`, content);
    for (const [folder] of BAD_FOLDERS) place.write(`${folder}/sheet.txt`, other);
    place.write('sheet.txt', other);
    place.write(`${FOLDER}/good.txt`, good);
    run = await place.load();
    errors = await errorsIn(place);
  }, 120_000);
  afterAll(() => place.dispose());

  it('ends with the exit code for quarantined input and loads the good file', async () => {
    expect(run.exitCode).toBe(3);
    expect(await sheetsIn(place)).toEqual({ [`${FOLDER}/good.txt`]: PROGRAMMES_A_PAGE });
    expect(run.stdout).toMatch(/Quarantined input/u);
  });

  it('has one error for each', () => {
    expect(errors).toHaveLength(BAD_FILES.length + BAD_FOLDERS.length + 1);
  });

  it.each(BAD_FILES)('names the file that is %s, and what to do', (name, _, code, message) => {
    const path = `${FOLDER}/${name}.txt`;
    const found = errors.find((error) => error.path === path);
    expect(found).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(found?.remedy).toMatch(/^[A-Z].{10,}/u);
    expect(run.stderr).toContain(path);
  });

  it.each(BAD_FOLDERS)('names the folder %s, and what to do', (path, message) => {
    const found = errors.find((error) => error.path === path);
    expect(found).toMatchObject({
      code: 'municipality-unknown',
      message: expect.stringMatching(message),
    });
    expect(found?.remedy).toMatch(/^[A-Z].{10,}/u);
    const logged = run.stderr.split('\n').find((line) => line.includes(`"file":"${path}"`));
    expect(JSON.parse(logged ?? '{}')).toMatchObject({ level: 50, code: 'municipality-unknown' });
  });

  it('names the file that stands in no folder', () => {
    const found = errors.find((error) => error.path === 'sheet.txt');
    expect(found?.code).toBe('file-outside-municipality');
    expect(run.stderr).toContain('"file":"sheet.txt"');
  });
});

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.dispose());

const errors = () => errorsIn(place);
const sheetsByFile = () => sheetsIn(place);

it('a bad file alone still ends in a published warehouse that says what is wrong', async () => {
  place.write(`${FOLDER}/a-bad.txt`, '');
  expect((await place.load()).exitCode).toBe(3);
  expect((await errors()).map(({ code }) => code)).toEqual(['empty-file']);
  expect(await sheetsByFile()).toEqual({});
});

/** The good page with a byte in the middle that no encoding has there. */
function brokenText(): Uint8Array {
  const bytes = Uint8Array.from(Buffer.from(other));
  bytes.set([0xff, 0xff, 0x80, 0xff], Math.floor(bytes.length / 2));
  return bytes;
}

describe('a dump that ends in the middle of a block', () => {
  const lastStart = blockStarts(other).at(-1)!;
  const cutAfter = (rows: number) =>
    other
      .split('\n')
      .slice(0, lastStart - 1 + rows)
      .join('\n');

  it.each([2, 5])(
    'after %d rows: the block is quarantined by name, the blocks before it are loaded',
    async (rows) => {
      place.write(`${FOLDER}/cut.txt`, cutAfter(rows));
      place.write(`${FOLDER}/good.txt`, good);
      expect((await place.load()).exitCode).toBe(3);
      expect(await errors()).toMatchObject([
        { code: 'file-cut-off', path: `${FOLDER}/cut.txt`, row: lastStart },
      ]);
      expect(await sheetsByFile()).toEqual({
        [`${FOLDER}/cut.txt`]: PROGRAMMES_A_PAGE - 1,
        [`${FOLDER}/good.txt`]: PROGRAMMES_A_PAGE,
      });
    },
  );

  it('before any label tells the edition: the file is quarantined rather than passed over', async () => {
    const lines = other.split('\n').slice(0, blockStarts(other)[0]);
    const cut = lines.join('\n').replace(/\tR1決算額.*$/su, '');
    place.write(`${FOLDER}/cut.txt`, cut);
    place.write(`${FOLDER}/good.txt`, good);
    expect((await place.load()).exitCode).toBe(3);
    expect(await errors()).toMatchObject([{ path: `${FOLDER}/cut.txt` }]);
    const [coverage] = await place.query(
      'select cells_all - cells_used - cells_labels - cells_duplicates - cells_unexplained as missing from coverage',
    );
    expect(Number(coverage?.missing)).toBe(0);
  });
});

describe('nothing to work on', () => {
  it.each([
    ['an empty raw folder', () => undefined],
    ['a folder without any sheet', () => place.write(`${FOLDER}/notes.md`, 'notes')],
  ])('%s is bad usage, said in one line', async (_, prepare) => {
    prepare();
    const { exitCode, stderr } = await place.load();
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^hyoka: No input: .*\n$/u);
  });

  it('a raw folder that is not there is bad usage, too', async () => {
    const { exitCode, stderr } = await etl('--raw', join(place.raw, 'missing'), '--out', place.out);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /^hyoka: The raw folder .* cannot be read: there is nothing of that name \(ENOENT\).*--raw\n$/u,
    );
  });

  it('an output folder that cannot be written is bad usage; nothing is left behind', async () => {
    place.write(`${FOLDER}/good.txt`, good);
    writeFileSync(place.out, 'a file in the way');
    const { exitCode, stderr } = await place.load();
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^hyoka: The output folder .* cannot be written: .+ \(\w+\).*--out\n$/u);
    expect(readdirSync(join(place.out, '..')).sort()).toEqual(['out', 'raw']);
  });
});

describe('an edition in several files', () => {
  it('one a chapter is no conflict', async () => {
    place.write(`${FOLDER}/r02/chapter-1.txt`, good);
    place.write(
      `${FOLDER}/r02/chapter-2.txt`,
      other.replace(heading, '第8章 まちづくりを支える体制 第1節 情報化'),
    );
    expect((await place.load()).exitCode).toBe(0);
    expect(await sheetsByFile()).toEqual({
      [`${FOLDER}/r02/chapter-1.txt`]: PROGRAMMES_A_PAGE,
      [`${FOLDER}/r02/chapter-2.txt`]: PROGRAMMES_A_PAGE,
    });
  });

  it('with different contents for one programme: that one is quarantined with both places, the others are loaded', async () => {
    place.write(`${FOLDER}/a.txt`, good);
    place.write(`${FOLDER}/b.txt`, good.replace('\t1,037千円\t', '\t1,038千円\t'));
    const { exitCode, stderr } = await place.load();
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/"level":50.*"errors":2,"blocks":2,"msg":"some input is quarantined/u);
    const found = await errors();
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['sheet-conflict', `${FOLDER}/a.txt`],
      ['sheet-conflict', `${FOLDER}/b.txt`],
    ]);
    expect(found[0]?.message).toMatch(/a\.txt.*b\.txt|b\.txt.*a\.txt/u);
    const [sheets] = await place.query('select count(*) as sheets from programme_sheets');
    expect(Number(sheets?.sheets)).toBe(PROGRAMMES_A_PAGE - 1);
  });

  it('with the same contents twice is loaded once', async () => {
    place.write(`${FOLDER}/a.txt`, good);
    place.write(`${FOLDER}/b.txt`, good);
    expect((await place.load()).exitCode).toBe(0);
    const [sheets] = await place.query('select count(*) as sheets from programme_sheets');
    expect(Number(sheets?.sheets)).toBe(PROGRAMMES_A_PAGE);
  });
});
