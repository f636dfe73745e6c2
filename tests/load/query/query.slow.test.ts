import { beforeAll, describe, expect, it } from 'vitest';
import { queryRows, withQuery } from '../../../src/load/query/query.ts';
import { QueryError } from '../../../src/load/query/query-error.ts';
import { queryText } from '../../support/query-text.ts';
import { corpus } from '../corpus.ts';
import { buildWarehouse } from '../warehouse.ts';

let path: string;

beforeAll(async () => {
  path = (await buildWarehouse(corpus)).path;
});

describe('formats', () => {
  it('aligns Japanese text and numbers in a table', async () => {
    const sql = "select '道路' as 名称, 5 as n union all select 'park', 1000 order by n";
    const text = await queryText(path, sql, 'table');
    expect(text).toBe('名称     n\n────  ────\n道路     5\npark  1000\n');
  });

  it('lets no cell steer the terminal or run over many lines', async () => {
    const sql = "select 'a' || chr(27) || '[31m' || chr(10) || 'b' as x, repeat('長', 50) as y";
    const text = await queryText(path, sql, 'table');
    const last = text.split('\n')[2]!;
    expect(last).toMatch(/^a \[31m b {2}長+…$/);
  });

  it('writes CSV that a spreadsheet does not run', async () => {
    const sql = `select '=1+1' as a, '-' as b, -5 as c, 'x,"y"' as d, null as e, '＝1+1' as f, '－2' as g`;
    const text = await queryText(path, sql, 'csv');
    expect(text).toBe(`a,b,c,d,e,f,g\r\n'=1+1,-,-5,"x,""y""",,'＝1+1,－2\r\n`);
  });

  it('writes JSON with numbers where they are exact, and text beyond', async () => {
    const sql = "select 5::bigint as a, 9007199254740993 as b, 0.5 as c, date '2020-04-01' as d";
    const text = await queryText(path, sql, 'json');
    expect(JSON.parse(text)).toEqual([{ a: 5, b: '9007199254740993', c: '0.5', d: '2020-04-01' }]);
  });
});

describe('rows', () => {
  it('stop at the number asked for, and it is said', async () => {
    const limits = { timeoutMs: 60_000, memoryLimit: '1GB' };
    const some = await queryRows(path, 'from range(10000)', { ...limits, maxRows: 3 });
    expect(some).toMatchObject({ rows: [[0], [1], [2]], isTruncated: true });
    const whole = await queryRows(path, 'from range(3)', { ...limits, maxRows: 3 });
    expect(whole).toMatchObject({ rows: [[0], [1], [2]], isTruncated: false });
  });

  it('that time stops are an error, not fewer rows', async () => {
    const limits = { timeoutMs: 500, memoryLimit: '1GB', maxRows: 1_000_000_000 };
    const stopped = queryRows(
      path,
      'select i, md5(i::varchar) from range(2000000000) a(i)',
      limits,
    );
    await expect(stopped).rejects.toThrow('The query was stopped after 0.5 s');
  });

  it('come before the last of them are made', async () => {
    const first = await withQuery(path, 'from range(1000000000000)', async ({ chunks }) => {
      for await (const [row] of chunks) return row;
      return null;
    });
    expect(first).toEqual([0]);
  });

  it('that the engine cannot make end with what it says, those that cannot be taken with their own error', async () => {
    const sql = `select case when range = 100000 then error('no more') else range end from range(200000)`;
    const failing = queryText(path, sql, 'csv');
    await expect(failing).rejects.toThrow(QueryError);
    await expect(failing).rejects.toThrow(/no more/);
    const late =
      "select case when i = 250000 then cast('x' || i as int) else i end from range(300000) t(i)";
    await expect(queryText(path, late, 'csv')).rejects.toThrow(
      /Could not convert string 'x250000'/,
    );
    const refused = withQuery(path, 'from range(3)', async ({ chunks }) => {
      for await (const _ of chunks) throw new RangeError('full');
    });
    await expect(refused).rejects.toThrow(RangeError);
  });
});

describe('refuses', () => {
  it.each([
    ["select * from read_csv('/etc/passwd')", /disabled by configuration/],
    ["select * from read_text('/etc/passwd')", /disabled by configuration/],
    ["copy cost_lines to 'out.csv'", /disabled by configuration/],
    ["export database 'out'", /disabled by configuration|reading statements/],
    ["attach 'other.duckdb'", /reading statements/],
    ['install httpfs', /reading statements/],
    ["load 'httpfs'", /reading statements/],
    ['set enable_external_access = true', /reading statements/],
    ['create table x (a int)', /reading statements/],
    ['delete from fact_cost', /reading statements/],
    ['insert into fact_cost select * from fact_cost', /reading statements/],
    ['select 1; drop table fact_cost', /One statement/],
    ['', /empty/],
    ['-- nothing\n;/* at all */', /empty/],
  ])('%s', async (sql, message) => {
    const error = await queryText(path, sql, 'table').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryError);
    expect((error as Error).message).toMatch(message);
  });

  it('wrong SQL with one line that names the fault', async () => {
    const failing = queryText(path, 'select budget from cost_lines', 'table');
    await expect(failing).rejects.toThrow(/^Binder Error: Referenced column "budget" not found.*$/);
    const mistyped = queryText(path, 'select * from cost_line', 'table');
    await expect(mistyped).rejects.toThrow(/^[^\n]* Did you mean "cost_lines"\?$/u);
  });
});

it('looks through many comments at once', async () => {
  const comments = '/* a */\n-- b\n'.repeat(2_000);
  expect(await queryText(path, `${comments}select 1 as a`, 'csv')).toBe('a\r\n1\r\n');
  await expect(queryText(path, comments, 'csv')).rejects.toThrow(/empty/);
  await expect(queryText(path, '/* '.repeat(50_000), 'csv')).rejects.toThrow(QueryError);
});

it.each(['describe cost_lines', 'show tables', 'explain select 1', 'from coverage', 'values (1)'])(
  'allows %s',
  async (sql) => {
    const rows = (await queryText(path, sql, 'table')).trimEnd().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
  },
);
