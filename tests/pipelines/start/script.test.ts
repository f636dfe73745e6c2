import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import script from '../../../pipelines/start/script.cjs';

const { BEFORE, AFTER, compiledPath, compileScript, runScript } = script;
const BODY = `
exports.sum = (values) => values.reduce((sum, value) => sum + value, 0);
exports.place = __filename;
exports.join = require('node:path').join;`;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyoka-script-'));
  path = join(folder, 'one.js');
  writeFileSync(path, BEFORE + BODY + AFTER);
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(): Record<string, unknown> {
  const module = { exports: {}, filename: join(folder, 'one.cjs') };
  runScript(module as NodeJS.Module, path);
  return module.exports;
}

it('runs a script in the place of a module, compiled before or not', () => {
  for (const isCompiled of [false, true]) {
    if (isCompiled) compileScript(path);
    const { sum, place, join: found } = run();
    expect((sum as (values: number[]) => number)([1, 2, 3])).toBe(6);
    expect(place).toBe(join(folder, 'one.cjs'));
    expect(found).toBe(createRequire(import.meta.url)('node:path').join);
  }
});

it('keeps what V8 takes back, functions that were never called among it', () => {
  compileScript(path);
  const cachedData = readFileSync(compiledPath(path));
  const text = readFileSync(path, 'utf8');
  expect(new Script(text, { filename: path, cachedData }).cachedDataRejected).toBe(false);
  // Of a script of another name, what was compiled of this one is not taken.
  const fresh = new Script(text, { filename: 'fresh.js' });
  expect(cachedData.length).toBeGreaterThan(fresh.createCachedData().length);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('compiles nothing where it cannot be kept', () => {
  mkdirSync(`${compiledPath(path)}.${process.pid}`);
  expect(() => compileScript(path)).toThrow();
  expect(readdirSync(folder).filter((name) => name.endsWith('.compiled'))).toEqual([]);
  expect((run().sum as (values: number[]) => number)([1, 1])).toBe(2);
});

it('runs a script although what is kept of it is damaged, or of another text', () => {
  const other = join(folder, 'other.js');
  writeFileSync(other, `${BEFORE}${BODY} exports.sum = () => 'another';${AFTER}`);
  compileScript(other);
  for (const kept of [Buffer.from('no code'), readFileSync(compiledPath(other))]) {
    writeFileSync(compiledPath(path), kept);
    expect((run().sum as (values: number[]) => number)([2, 2])).toBe(4);
  }
});
