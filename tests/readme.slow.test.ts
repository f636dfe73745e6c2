import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { etl } from './support/etl.ts';
import { queryText } from './support/query-text.ts';

/** A query of the README: the command in a `sh` block, the answer in the `text` block after it. */
const EXAMPLE = /```sh\nnpm run etl -- query "([^"]+)"\n```\n\n```text\n([\s\S]*?)```/g;

describe.each(['README.md', 'README.ja.md'])('the queries of %s', (name) => {
  const path = join(import.meta.dirname, '..', name);
  const text = readFileSync(path, 'utf8');
  const examples = [...text.matchAll(EXAMPLE)];
  let out = '';

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'hyoka-readme-'));
    expect((await etl('run', '--out', out)).exitCode).toBe(0);
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('are three', () => {
    expect(examples).toHaveLength(3);
  });

  it('answer on the sample what the README prints', async () => {
    let updated = text;
    for (const [block, sql, answer] of examples) {
      const found = await queryText(join(out, 'warehouse.duckdb'), sql!, 'table');
      updated = updated.replace(
        block!,
        block!.replace(`\`\`\`text\n${answer}`, `\`\`\`text\n${found}`),
      );
      if (!process.env.UPDATE_README) expect(answer).toBe(found);
    }
    if (process.env.UPDATE_README) writeFileSync(path, updated);
  });
});
