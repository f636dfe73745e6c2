import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../pipelines/failure.ts';
import { etl, Workplace } from '../support/etl.ts';
import { threeSheets } from '../support/lab/three-sheets.ts';

const FOLDER = '112089-tokorozawa';

function changeHeader(path: string): void {
  const bytes = readFileSync(path);
  bytes[4_100] = bytes[4_100]! ^ 0xff;
  writeFileSync(path, bytes);
}

describe('what stands in OUT and is damaged', () => {
  const place = new Workplace();
  const published = () => join(place.out, 'warehouse.duckdb');
  const current = () => realpathSync(published());
  beforeAll(async () => {
    for (let no = 1; no <= 6; no++) place.write(`${FOLDER}/${no}.txt`, threeSheets(no));
    expect((await place.load()).exitCode).toBe(EXIT.done);
  }, 120_000);
  afterAll(() => place.dispose());

  it('does not keep a run from publishing, where it is the release before', async () => {
    chmodSync(current(), 0o644);
    truncateSync(current(), 100_000);
    for (const verb of ['query', 'issues', 'export']) {
      const words = verb === 'query' ? ['select 1'] : [];
      const { exitCode, stderr } = await etl(verb, ...words, '--out', place.out);
      expect({ exitCode, stderr }).toEqual({
        exitCode: EXIT.usage,
        stderr: expect.stringMatching(/^hyoka: A database file is damaged: .*--full.*\n$/u),
      });
    }
    place.write(`${FOLDER}/6.txt`, threeSheets(7));
    expect((await place.load()).exitCode).toBe(EXIT.done);
    const [sheets] = await place.query('select count(*) as n from programme_sheets');
    expect(Number(sheets!.n)).toBeGreaterThan(0);
  }, 120_000);

  it.each([
    ['cut off', /has \d+ bytes instead of \d+/u, (path: string) => truncateSync(path, 300_000)],
    ['another header', /its headers are not as they were written/u, changeHeader],
  ])(
    'is noticed in a night in which nothing else changed: %s',
    async (_, message, damage) => {
      const before = current();
      chmodSync(before, 0o644);
      damage(before);
      const words = ['--raw', place.raw, '--out', place.out];
      expect((await etl('plan', ...words)).stdout).toMatch(message);
      const { exitCode, stderr } = await place.load();
      expect(exitCode, stderr).toBe(EXIT.done);
      expect(current()).not.toBe(before);
      const [sheets] = await place.query('select count(*) as n from programme_sheets');
      expect(Number(sheets!.n)).toBe(18);
      expect((await etl('plan', ...words)).stdout).toMatch(/Nothing changed/u);
    },
    120_000,
  );

  it('is a pointer that says nothing: the newest release is found again', async () => {
    rmSync(published());
    writeFileSync(join(place.out, 'warehouse.json'), '');
    expect((await etl('status', '--out', place.out, '--raw', place.raw)).stderr).not.toMatch(
      /defect/u,
    );
    expect((await place.load()).exitCode).toBe(EXIT.done);
    expect(readdirSync(place.out)).toContain('warehouse.duckdb');
  }, 120_000);

  it('is a line of the history: it is passed over', async () => {
    const history = join(place.out, 'runs.jsonl');
    writeFileSync(history, `null\n{"run_id":"x"}\n${readFileSync(history, 'utf8')}`);
    place.write(`${FOLDER}/6.txt`, threeSheets(8));
    expect((await place.load()).exitCode).toBe(EXIT.done);
    expect((await etl('runs', '--out', place.out)).exitCode).toBe(EXIT.done);
  }, 120_000);
});

describe('a file that was never read', () => {
  const place = new Workplace();
  afterAll(() => place.dispose());

  it('is not told as lost when it is gone', async () => {
    place.write(`${FOLDER}/1.txt`, threeSheets(1));
    mkdirSync(join(place.raw, FOLDER, 'x'));
    await place.load();
    const manifest = join(place.out, 'releases');
    const [name] = readdirSync(manifest).filter((one) => one.endsWith('.json'));
    const known = JSON.parse(readFileSync(join(manifest, name!), 'utf8'));
    const unread = { ...known.files[0], path: `${FOLDER}/gone.txt`, sha256: null };
    writeFileSync(
      join(manifest, name!),
      JSON.stringify({ ...known, files: [...known.files, unread] }),
    );
    const { exitCode } = await place.load();
    expect(exitCode).toBe(EXIT.done);
    expect(await place.query("select code from etl.issue where code = 'file-lost'")).toEqual([]);
  }, 120_000);
});

describe('what is mistyped', () => {
  const place = new Workplace();
  beforeAll(async () => {
    place.write(`${FOLDER}/1.txt`, threeSheets(1));
    await place.load();
    await etl('report', '--out', place.out);
  }, 120_000);
  afterAll(() => place.dispose());

  const told = async (...words: string[]) => {
    const { exitCode, stderr } = await etl(...words);
    expect(exitCode).toBe(EXIT.usage);
    expect(stderr).toMatch(/^hyoka: [^\n]+\n$/u);
    return stderr;
  };

  it('is told in a line', async () => {
    const folders = ['--raw', place.raw, '--out', place.out];
    expect(await told('run', ...folders, '--readings', '/nowhere')).toContain('/nowhere');
    expect(await told('run', '--raw', place.raw, '--out', `${place.out}/a?b`)).toContain("'?'");
    expect(await told('run', ...folders, '--keep', '-1')).toContain('--keep');
    expect(await told('scaffold', 'docs/data-dictionary.csv', '--out', place.out)).toContain(
      'draft',
    );
    const sample = 'data/raw/112089-tokorozawa/r02-chapter7-section4.txt';
    expect(await told('scaffold', sample, '--out', place.out)).toContain('tokorozawa-sheet');
    expect(await told('serve', '--out', place.out, '--port', '99999')).toContain('65535');
  });

  it('is a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    expect(await told('serve', '--out', place.out, '--port', port)).toContain('EADDRINUSE');
    other.close();
  });

  it('is a rollback in a folder without links, which gets none', async () => {
    const words = ['--raw', place.raw, '--out', place.out, '--full', '--links', 'never'];
    await etl('run', ...words);
    await etl('run', ...words);
    expect((await etl('rollback', '--out', place.out)).exitCode).toBe(EXIT.done);
    const names = readdirSync(place.out);
    expect(names).toContain('warehouse.json');
    expect(names).not.toContain('warehouse.duckdb');
  }, 120_000);
});
