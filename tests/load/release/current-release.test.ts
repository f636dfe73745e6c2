import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { currentRelease } from '../../../src/load/release/current-release.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'hyoka-current-'));
  mkdirSync(join(out, 'releases'));
  writeFileSync(join(out, 'releases', 'wh-1.duckdb'), '');
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

it.each([
  ['{"release":"releases/wh-1.duckdb"}', 'wh-1.duckdb'],
  ['{"release":"releases/wh-2.duckdb"}', null],
  ['', null],
  ['garbage', null],
  ['null', null],
  ['{}', null],
  ['{"release":5}', null],
])('takes the pointer %s for the release %s', async (text, release) => {
  writeFileSync(join(out, 'warehouse.json'), text);
  expect(await currentRelease(out)).toBe(release);
});
