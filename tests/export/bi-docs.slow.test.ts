import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { queryRows } from '../../src/load/query/query.ts';
import { questionCorpus } from '../load/question-corpus.ts';
import { buildWarehouse } from '../load/warehouse.ts';

const FOLDER = 'docs/bi';
const pages = readdirSync(FOLDER).filter((name) => !['README.md', 'model.md'].includes(name));
const limits = { maxRows: 100, timeoutMs: 20_000, memoryLimit: '500MB' };
let warehouse: string;

beforeAll(async () => {
  warehouse = (await buildWarehouse(questionCorpus)).path;
}, 120_000);

describe('pages about other tools', () => {
  it('are all linked from their overview', () => {
    const overview = readFileSync(`${FOLDER}/README.md`, 'utf8');
    expect(pages.filter((name) => !overview.includes(`(${name})`))).toEqual([]);
    expect(pages).toHaveLength(7);
  });

  it.each(pages)('%s has at least three questions that run and have answers', async (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const queries = [...text.matchAll(/```sql\n(.*?)```/gsu)].map(([, sql]) => sql!);
    expect(queries.length).toBeGreaterThanOrEqual(3);
    for (const sql of queries) {
      // PostgreSQL puts what is unknown before all that is known.
      if (sql.includes('limit')) expect(sql).toMatch(/desc nulls last\nlimit/u);
      expect((await queryRows(warehouse, sql, limits)).rows.length).toBeGreaterThan(0);
    }
  });
});
