import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nextReleaseId, runIdOf } from '../../../../pipelines/operate/release/release-id.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'hyoka-release-id-'));
  mkdirSync(join(out, 'releases'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const release = (id: string) => writeFileSync(join(out, 'releases', `wh-${id}.duckdb`), '');

it('names a run by its start, to the second', () => {
  expect(runIdOf(new Date('2026-04-01T01:30:00.123Z'))).toMatch(/^20260401T013000Z-[0-9a-f]{4}$/);
});

it('gives the release the id of its run', async () => {
  expect(await nextReleaseId(out, '20260401T013000Z-1f3a')).toBe('20260401T013000Z-1f3a');
  release('20260331T013000Z-ffff');
  expect(await nextReleaseId(out, '20260401T013000Z-1f3a')).toBe('20260401T013000Z-1f3a');
});

it('goes on after the newest release where the clock was set back', async () => {
  release('20260401T235959Z-ffff');
  expect(await nextReleaseId(out, '20260401T013000Z-1f3a')).toMatch(/^20260402T000000Z-/);
  release('by-hand');
  expect(await nextReleaseId(out, '20260401T013000Z-1f3a')).toBe('by-hand-1');
});
