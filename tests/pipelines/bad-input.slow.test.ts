import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { etl, Workplace } from '../support/etl.ts';
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

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.dispose());

const errors = () =>
  place.query(
    `select code, path, "row", message, remedy from etl.issue where severity = 'error' order by path`,
  );
const sheetsByFile = async () => {
  const rows = await place.query(
    'select source_path, count(*) as sheets from programme_sheets group by 1 order by 1',
  );
  return Object.fromEntries(rows.map((row) => [row.source_path, Number(row.sheets)]));
};

describe('a bad file', () => {
  it.each([
    ['empty', '', 'empty-file', /empty/u],
    ['of blanks alone', ' \t \n\t\n', 'empty-file', /empty/u],
    [
      'binary',
      Uint8Array.from([0x4d, 0x5a, 0, 0, 3, 0, 0, 0, 0xff, 0xfe, 0]),
      'binary-file',
      /binary/u,
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'foreign-format', /PDF/u],
    [
      'a text of another kind',
      '拝啓\t時下ますます\n敬具\t以上\n',
      'form-not-recognised',
      /known form/u,
    ],
    ['in a broken encoding', brokenText(), 'bad-encoding', /UTF-8/u],
  ])(
    'that is %s is quarantined, and the good one beside it is loaded',
    async (_, content, code, message) => {
      place.write(`${FOLDER}/a-bad.txt`, content);
      place.write(`${FOLDER}/good.txt`, good);
      const run = await place.load();
      expect(run.exitCode).toBe(3);
      expect(run.stderr).toContain(code);
      const [found, ...more] = await errors();
      expect(more).toEqual([]);
      expect(found).toMatchObject({
        code,
        path: `${FOLDER}/a-bad.txt`,
        message: expect.stringMatching(message),
      });
      expect(found?.remedy).toMatch(/\w{3}/u);
      expect(await sheetsByFile()).toEqual({ [`${FOLDER}/good.txt`]: PROGRAMMES_A_PAGE });
    },
  );

  it('alone still ends in a published warehouse that says what is wrong', async () => {
    place.write(`${FOLDER}/a-bad.txt`, '');
    expect((await place.load()).exitCode).toBe(3);
    expect((await errors()).map(({ code }) => code)).toEqual(['empty-file']);
    expect(await sheetsByFile()).toEqual({});
  });
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

  it('before the name: the block is quarantined, the blocks before it are loaded', async () => {
    place.write(`${FOLDER}/cut.txt`, cutAfter(2));
    place.write(`${FOLDER}/good.txt`, good);
    expect((await place.load()).exitCode).toBe(3);
    const found = await errors();
    expect(found).toMatchObject([
      { code: 'block-without-name', path: `${FOLDER}/cut.txt`, row: lastStart },
    ]);
    expect(await sheetsByFile()).toEqual({
      [`${FOLDER}/cut.txt`]: PROGRAMMES_A_PAGE - 1,
      [`${FOLDER}/good.txt`]: PROGRAMMES_A_PAGE,
    });
  });

  it('after the name: what is left is loaded, and each lost value is an issue of the block', async () => {
    place.write(`${FOLDER}/cut.txt`, cutAfter(5));
    place.write(`${FOLDER}/whole.txt`, good);
    expect((await place.load()).exitCode).toBe(0);
    expect((await sheetsByFile())[`${FOLDER}/cut.txt`]).toBe(PROGRAMMES_A_PAGE);
    const lost = await place.query(
      `select message, "row" from etl.issue where code = 'value-lost' and "row" >= ${lastStart} and path like '%cut.txt'`,
    );
    expect(lost.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('personnel_cost_yen'),
    );
    const [costs] = await place.query(
      `select count(*) as filled from cost_lines c join programme_sheets s using (programme_id)
       where s.source_row = ${lastStart} and s.source_path like '%cut.txt' and c.personnel_cost_yen is not null`,
    );
    expect(Number(costs?.filled)).toBe(0);
  });

  it('in its first row: nothing of the file is lost without a word', async () => {
    place.write(`${FOLDER}/cut.txt`, good.split('\n').slice(0, 5).join('\n').slice(0, -80));
    place.write(`${FOLDER}/good.txt`, good);
    expect((await place.load()).exitCode).toBe(3);
    expect(await errors()).toMatchObject([{ path: `${FOLDER}/cut.txt` }]);
  });
});

describe('a folder', () => {
  it.each([
    ['with a mistyped code', '112098-tokorozawa', 'municipality-unknown', /check digit/u],
    [
      'with a code that no municipality has',
      '999997-nowhere',
      'municipality-unknown',
      /no municipality/u,
    ],
    ['without a code', 'tokorozawa', 'municipality-unknown', /six-digit code/u],
  ])('%s is left out and named, the others are loaded', async (_, folder, code, message) => {
    place.write(`${folder}/sheet.txt`, other);
    place.write(`${FOLDER}/good.txt`, good);
    expect((await place.load()).exitCode).toBe(3);
    expect(await errors()).toMatchObject([
      { code, path: folder, message: expect.stringMatching(message) },
    ]);
    expect(await sheetsByFile()).toEqual({ [`${FOLDER}/good.txt`]: PROGRAMMES_A_PAGE });
  });

  it('is missing around a file that stands in the raw folder itself', async () => {
    place.write('sheet.txt', other);
    place.write(`${FOLDER}/good.txt`, good);
    expect((await place.load()).exitCode).toBe(3);
    expect(await errors()).toMatchObject([
      { code: 'file-outside-municipality', path: 'sheet.txt' },
    ]);
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
    expect(stderr).toMatch(/^hyoka: The raw folder .* cannot be read \(ENOENT\).*--raw\n$/u);
  });

  it('an output folder that cannot be written is bad usage; nothing is left behind', async () => {
    place.write(`${FOLDER}/good.txt`, good);
    writeFileSync(place.out, 'a file in the way');
    const { exitCode, stderr } = await place.load();
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^hyoka: The output folder .* cannot be written \(\w+\).*--out\n$/u);
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
    expect((await place.load()).exitCode).toBe(3);
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

describe('the command line', () => {
  it.each([
    [['nonsense'], /no verb 'nonsense'/u],
    [['--rwa', 'data/raw'], /--rwa/u],
    [['--raw'], /--raw/u],
  ])('refuses %j in one line', async (words, message) => {
    const { exitCode, stderr } = await etl(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
