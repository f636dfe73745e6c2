import { beforeAll, describe, expect, it } from 'vitest';
import { type RefusalAnswer, refusalAnswer } from '../../../pipelines/serve/refusal-answer.ts';
import { queryRows } from '../../../src/load/query/query.ts';
import { QueryError } from '../../../src/load/query/query-error.ts';
import { corpus } from '../../load/corpus.ts';
import { buildWarehouse } from '../../load/warehouse.ts';

const limits = { maxRows: 10, timeoutMs: 10_000, memoryLimit: '300MB' };

let path: string;

beforeAll(async () => {
  path = (await buildWarehouse(corpus)).path;
});

/** What the page says of SQL that the engine as it is refuses. */
async function refused(sql: string, timeoutMs = limits.timeoutMs): Promise<RefusalAnswer> {
  const error = await queryRows(path, sql, { ...limits, timeoutMs }).catch((cause) => cause);
  expect(error, sql).toBeInstanceOf(QueryError);
  return refusalAnswer(error, sql);
}

describe('a refused query is explained in Japanese', () => {
  it.each([
    ['selec 1', '1文字目: 「selec」の辺りで、SQLの書き方が正しくありません'],
    ['select *\nfrom cost_lines\nwhere a = = 2', '3行目の11文字目: 「=」の辺り'],
    [
      "select '道路維持', x\nfrom cost_lines where '道路' = '橋' andd 1 = 1",
      '2行目の34文字目: 「andd」',
    ],
    [`select '${'道路'.repeat(60)}', foo from cost_lines`, '132文字目: 「foo」'],
    ['select * from cost_lines where fiscal_year ＝ 2020', '半角にしてください'],
    ['ＳＥＬＥＣＴ 1', '半角にしてください'],
    ['values (1', '途中で終わっています'],
    ["select 'a", "終わりに ' を補って"],
    ['select "a', '終わりに " を補って'],
    [
      'select * from cost_line',
      '「cost_line」という表やビューはありません。近い名前: cost_lines。使えるビューと表は show tables',
    ],
    ['select * from no.cost_lines', '「no.cost_lines」という表やビューはありません'],
    ['select * from 費用', '「費用」という表やビューはありません。使えるビューと表は show tables'],
    [
      'select programme_nam from cost_lines',
      '8文字目: 「programme_nam」という列はありません。近い名前: programme_name、',
    ],
    ['select c.programme_nam from cost_lines as c', '「programme_nam」という列はありません'],
    [
      'select 予算現額 from cost_lines_ja',
      '近い名前: 予算現額(円)。括弧などを含む名前は " で囲みます',
    ],
    ['select 人件費(円) from cost_lines_ja', '括弧を含む列名は "人件費(円)" のように'],
    ['select 1 from cost_lines where programme_name = "道路事業"', "'…' のように半角の一重引用符"],
    ['select d.x from cost_lines as c', '「d」という表や別名は from にありません'],
    [
      'select fiscal_year from cost_lines a join cost_lines b using (programme_id)',
      'a.fiscal_year か b.fiscal_year のように',
    ],
    [
      'select fiscal_year, sum(budget_yen) from cost_lines',
      '列「fiscal_year」を group by に加えるか',
    ],
    ['select 1 from cost_lines where sum(budget_yen) > 1', 'having を使って'],
    ['select summ(budget_yen) from cost_lines', '「summ」という関数はありません。近い名前: sum。'],
    ['select sum(programme_name) from cost_lines', '型か数が合いません(sum(VARCHAR))'],
    ["select * from cost_lines where fiscal_year = 'x'", '文字「x」を数に直せません'],
    ["select date 'x'", '「x」を日付に直せません'],
    ['select * from cost_lines where fiscal_year > programme_name', 'INTEGER と VARCHAR'],
    ['select 1 union select 1, 2', '列の数をそろえて'],
    ["select * from read_csv('/etc/passwd')", 'ファイルやネットワークは使えません'],
    ['delete from dim_programme', '読むためのSQLだけ'],
    ['delete from nothing', '読むためのSQLだけ'],
    ['explain delete from dim_programme', '読むためのSQLだけ'],
    ['select 1; select 2', '一度に実行できるSQLは1つです(2個あります)'],
    [' ', '入力されていません'],
  ])('%s', async (sql, sentence) => {
    const answer = await refused(sql);
    expect(answer.refusal).toContain(sentence);
    expect(answer.engine).toBeUndefined();
    expect(answer.refusal).not.toMatch(/Error|not found|does not/);
  });

  it('that takes too long, with what to do', async () => {
    const { refusal } = await refused(
      'select i, md5(i::varchar) from range(2000000000) a(i) order by 2',
      300,
    );
    expect(refusal).toContain('0.3秒たっても終わらないため、途中で止めました');
  });

  it('tells no place where the database quotes another part of a long line', async () => {
    const { refusal } = await refused(`select '${'道路'.repeat(60)}', 1 andd 2 from cost_lines`);
    expect(refusal).toMatch(/^「2」の辺りで/);
  });

  it('names nothing that is unlike what was written', async () => {
    expect((await refused('select * from nowhere_at_all')).refusal).not.toContain('近い名前');
  });

  it("that no sentence is known for, with the database's own words below", async () => {
    const { refusal, engine } = await refused("select error('at\nall')");
    expect(refusal).toContain('説明(英語)は次のとおり');
    expect(engine).toBe('Invalid Input Error: at\nall');
  });
});
