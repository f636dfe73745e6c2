import { beforeAll, describe, expect, it } from 'vitest';
import { QueryError, runQuery } from '../../src/load/query.ts';
import { corpus } from './corpus.ts';
import { buildWarehouse } from './warehouse.ts';

let path: string;

beforeAll(async () => {
  path = (await buildWarehouse(corpus)).path;
});

describe('formats', () => {
  it('aligns Japanese text and numbers in a table', async () => {
    const sql = "select '道路' as 名称, 5 as n union all select 'park', 1000 order by n";
    const { text } = await runQuery(path, sql, { format: 'table' });
    expect(text).toBe('名称     n\n────  ────\n道路     5\npark  1000\n');
  });

  it('lets no cell steer the terminal or run over many lines', async () => {
    const sql = "select 'a' || chr(27) || '[31m' || chr(10) || 'b' as x, repeat('長', 50) as y";
    const { text } = await runQuery(path, sql, { format: 'table' });
    const last = text.split('\n')[2]!;
    expect(last).toMatch(/^a \[31m b {2}長+…$/);
  });

  it('writes CSV that a spreadsheet does not run', async () => {
    const sql = `select '=1+1' as a, '-' as b, -5 as c, 'x,"y"' as d, null as e, '＝1+1' as f, '－2' as g`;
    const { text } = await runQuery(path, sql, { format: 'csv' });
    expect(text).toBe(`a,b,c,d,e,f,g\r\n'=1+1,-,-5,"x,""y""",,'＝1+1,－2\r\n`);
  });

  it('writes JSON with numbers where they are exact, and text beyond', async () => {
    const sql = "select 5::bigint as a, 9007199254740993 as b, 0.5 as c, date '2020-04-01' as d";
    const { text } = await runQuery(path, sql, { format: 'json' });
    expect(JSON.parse(text)).toEqual([{ a: 5, b: '9007199254740993', c: '0.5', d: '2020-04-01' }]);
  });

  it('stops at the number of rows asked for, and says so', async () => {
    const output = await runQuery(path, 'from range(10000)', { format: 'json', maxRows: 3 });
    expect(output).toMatchObject({ rowCount: 3, isTruncated: true });
    const whole = await runQuery(path, 'from range(3)', { format: 'json', maxRows: 3 });
    expect(whole).toMatchObject({ rowCount: 3, isTruncated: false });
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
    const error = await runQuery(path, sql, { format: 'table' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryError);
    expect((error as Error).message).toMatch(message);
  });

  it('wrong SQL with one line that names the fault', async () => {
    const failing = runQuery(path, 'select budget from cost_lines', { format: 'table' });
    await expect(failing).rejects.toThrow(/^Binder Error: Referenced column "budget" not found.*$/);
  });
});

it.each(['describe cost_lines', 'show tables', 'explain select 1', 'from coverage', 'values (1)'])(
  'allows %s',
  async (sql) => {
    expect((await runQuery(path, sql, { format: 'table' })).rowCount).toBeGreaterThan(0);
  },
);
