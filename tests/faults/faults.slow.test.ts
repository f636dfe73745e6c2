import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hasPostgres } from '../support/postgres/server.ts';
import { changingInput } from './changing-input.ts';
import { corrupted } from './corrupted.ts';
import { diskFull } from './disk-full.ts';
import type { Fault } from './fault.ts';
import { kills } from './kills.ts';
import { pairs } from './pairs.ts';
import { postgresLoader, postgresShards } from './postgres.ts';
import { soak } from './soak.ts';

hasPostgres();

const place = mkdtempSync(join(tmpdir(), 'hyoka-faults-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const MINUTE_MS = 60_000;

/** The short form of `npm run faults`. */
const SHORT: readonly (readonly [name: string, fault: Fault, amount: number])[] = [
  ['kills', kills, 5],
  ['a full disk', diskFull, 3],
  ['two runs at once', pairs, 2],
  ['changing input', changingInput, 3],
  ['damaged files', corrupted, 40],
  ['nights with edits', soak, 3],
  ['loaders into PostgreSQL that are killed', postgresLoader, 4],
  ['shards that are killed', postgresShards, 2],
];

it.each(SHORT)(
  'nothing breaks under %s',
  async (name, fault, amount) => {
    const folder = mkdtempSync(join(place, name.replaceAll(' ', '-')));
    const until = performance.now() + 2 * MINUTE_MS;
    const { broken } = await fault({ place: folder, amount, until, seed: 2 });
    expect(broken).toEqual([]);
  },
  5 * MINUTE_MS,
);
