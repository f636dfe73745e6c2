import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { readSqlFolder, sqlFolder } from '../../src/load/sql-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { buildWarehouse } from './warehouse.ts';

const folders = readdirSync(sqlFolder).filter((name) => /^\d/.test(name));

describe('every SQL file', () => {
  it.each(folders)(
    'of %s begins with its pragma and holds the object that it is named after',
    (folder) => {
      const files = readSqlFolder(folder);
      expect(files.length).toBeGreaterThan(0);
      for (const { name, pragma, claim, text } of files) {
        if (folder === '90-checks') {
          expect(['blocking', 'warning'], name).toContain(pragma);
          continue;
        }
        expect(pragma, name).toBe('grain');
        expect(claim, name).toMatch(/^one row.* \| .+行/);
        expect(text, name).toMatch(
          new RegExp(
            `^create (or replace temp table|table|view) (stg\\.|etl\\.)?${name} (as|\\()`,
            'm',
          ),
        );
      }
    },
  );

  it('of views and checks is bound by the engine', async () => {
    const instance = await DuckDBInstance.create((await buildWarehouse([])).path);
    const connection = await instance.connect();
    for (const { name, text } of ['50-views', '60-signals', '90-checks'].flatMap((folder) =>
      readSqlFolder(folder),
    )) {
      const query = text.replace(/^create view \w+ as$/m, '');
      const plan = await connection.runAndReadAll(`explain ${query}`);
      expect(plan.currentRowCount, name).toBeGreaterThan(0);
    }
    connection.closeSync();
    instance.closeSync();
  });

  it('of views keeps to SQL that other engines share', () => {
    for (const { name, text } of [...readSqlFolder('50-views'), ...readSqlFolder('60-signals')]) {
      const code = text.replace(/--.*$/gm, '');
      expect(code, name).not.toMatch(
        /\b(qualify|exclude|replace|list|struct|unnest|try_cast|arg_max)\b/i,
      );
      expect(code, name).not.toMatch(/\/\/|::|group by all|order by all/i);
    }
  });

  it('of checks about the keys of all facts looks at each of them', () => {
    const facts = readSqlFolder('30-facts').map(({ name }) => name);
    const keys = ['null_key', 'orphan_municipality', 'orphan_programme', 'orphan_source_file'];
    const checks = readSqlFolder('90-checks').filter(({ name }) => keys.includes(name));
    expect(checks).toHaveLength(keys.length);
    for (const { name, text } of checks) {
      const looked = [...text.matchAll(/^from (\w+)$/gm)].map(([, table]) => table);
      expect(looked, name).toEqual(expect.arrayContaining(facts));
    }
  });

  it('of signals names no more fields than their cells are looked for', () => {
    const texts = readSqlFolder('60-signals').map(({ text }) => text);
    const named = texts.flatMap((text) => [...text.matchAll(/'([a-z_,]+)' as fields/g)]);
    expect(named.length).toBeGreaterThan(8);
    for (const [, fields] of named) expect(fields!.split(',').length).toBeLessThanOrEqual(4);
  });

  it('stays readable in length', () => {
    for (const folder of folders) {
      for (const name of readdirSync(join(sqlFolder, folder))) {
        const lines = readFileSync(join(sqlFolder, folder, name), 'utf8').split('\n').length - 1;
        expect(lines, name).toBeLessThanOrEqual(folder === '90-checks' ? 120 : 85);
      }
    }
  });
});

describe('a folder of SQL files', () => {
  const folderOf = (files: Readonly<Record<string, string>>) => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'x'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'x', name), text);
    return root;
  };

  it('is ordered so that each comes after what it reads', () => {
    const root = folderOf({
      'a.sql': '--! grain: one row per a\nselect * from c',
      'b.sql': '--! grain: one row per b -- mentions a\n-- and a again\nselect 1',
      'c.sql': '--! grain: one row per c\nselect * from b',
    });
    expect(readSqlFolder('x', root).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  });

  it('is refused when files read each other, or one has no pragma', () => {
    const circle = folderOf({
      'a.sql': '--! grain: one row per a\nselect * from b',
      'b.sql': '--! grain: one row per b\nselect * from a',
    });
    expect(() => readSqlFolder('x', circle)).toThrow(/reads itself/);
    const bare = folderOf({ 'a.sql': 'select 1' });
    expect(() => readSqlFolder('x', bare)).toThrow(/pragma/);
  });
});
