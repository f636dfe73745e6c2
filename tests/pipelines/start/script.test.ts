import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import script from '../../../pipelines/start/script.cjs';

const { BEFORE, AFTER, compiledPath, compileScript, keptOf, runScript } = script;
const BODY = `
exports.sum = (values) => {
  let sum = 0;
  const add = (value) => { for (let at = 0; at < 1; at++) sum = sum + value; };
  const unused = (list) => list.map((one) => [one, one * 2, one * 3]).filter(([a, b]) => a < b);
  if (values.length > 99) unused(values);
  values.forEach(add);
  return sum;
};
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
  const cachedData = keptOf(compiledPath(path))!;
  const text = readFileSync(path, 'utf8');
  expect(new Script(text, { filename: path, cachedData }).cachedDataRejected).toBe(false);
  // V8 remembers what it compiled of a text: this one is another, of the same length.
  const other = new Script(text.replace('sum + value', 'sum - value'), { filename: path });
  expect(cachedData.length).toBeGreaterThan(1.2 * other.createCachedData().length);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('compiles nothing where it cannot be kept', () => {
  const nowhere = join(folder, 'no', 'script.js');
  expect(() => compileScript(nowhere)).toThrow(/ENOENT.*\.compiled/u);
  expect(() => compileScript(join(folder, 'none.js'))).toThrow(/ENOENT.*none\.js'/u);
  expect(readdirSync(folder)).toEqual(['one.js']);
});

it('leaves the options of V8 as they were', () => {
  const before = compiledPath(path);
  writeFileSync(path, 'this is no script');
  expect(() => compileScript(path)).toThrow(SyntaxError);
  expect(compiledPath(path)).toBe(before);
});

it('runs strictly, as the modules that it is made of', () => {
  writeFileSync(path, `${BEFORE} exports.own = (function () { return this; })();${AFTER}`);
  expect(run().own).toBeUndefined();
});

it.each<[string, (kept: Buffer) => Uint8Array]>([
  ['no code', () => Buffer.from('no code')],
  ['nothing', () => Buffer.alloc(0)],
  ['code whose end is lost', (kept) => Buffer.concat([kept.subarray(0, -64), Buffer.alloc(64)])],
  ['code with a changed byte', (kept) => kept.with(-99, kept.at(-99)! ^ 1)],
])('runs a script of which %s is kept, and keeps that no longer', (_, damaged) => {
  compileScript(path);
  writeFileSync(compiledPath(path), damaged(readFileSync(compiledPath(path))));
  expect((run().sum as (values: number[]) => number)([2, 2])).toBe(4);
  expect(existsSync(compiledPath(path))).toBe(false);
});

it('runs a script although what is kept is of another text', () => {
  const other = join(folder, 'other.js');
  writeFileSync(other, `${BEFORE}${BODY} exports.sum = () => 'another';${AFTER}`);
  compileScript(other);
  writeFileSync(compiledPath(path), readFileSync(compiledPath(other)));
  expect((run().sum as (values: number[]) => number)([2, 2])).toBe(4);
});
