import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { currentWarehouse } from '../../src/load/release/current-release.ts';
import { EditSession } from '../support/edit-session.ts';
import { warehouseDigest } from '../support/warehouse-digest.ts';
import { type Fault, tally } from './fault.ts';
import { startEtl } from './process.ts';

const PROGRAMMES = 200;
const COMPARE_EVERY = 10;
const KEEP = 3;
/** A release that was brought up to date a few times may be so much larger than one built whole. */
const GROWTH_MAX = 2.5;

/** Runs night after night with random edits: the warehouse equals a load from scratch, and the disk does not fill up. */
export const soak: Fault = async ({ place, amount, until, seed }) => {
  const [raw, out] = [join(place, 'raw'), join(place, 'out')];
  const session = new EditSession(raw, PROGRAMMES, seed);
  const nightly = [
    'run',
    '--raw',
    raw,
    '--out',
    out,
    '--prune',
    '--keep',
    String(KEEP),
    '--log-level',
    'silent',
  ];
  const first = await startEtl(...nightly).ended;
  if (first.exitCode !== 0)
    throw new Error(`The first run ended with ${first.exitCode}: ${first.stderr}`);
  const bytesAtFirst = sizeOf(out);
  let bytesMax = bytesAtFirst;
  const broken: string[] = [];
  const endings: (number | null)[] = [];
  let tried = 0;
  for (; tried < amount && performance.now() < until; tried++) {
    const edits = Array.from({ length: 1 + (tried % 3) }, () => session.edit());
    const { exitCode, stderr } = await startEtl(...nightly).ended;
    endings.push(exitCode);
    if (exitCode !== 0 && exitCode !== 3) broken.push(`exit code ${exitCode}: ${stderr}`);
    bytesMax = Math.max(bytesMax, sizeOf(out));
    if (tried % COMPARE_EVERY === COMPARE_EVERY - 1 || tried === amount - 1) {
      const fresh = join(place, `fresh-${tried}`);
      await startEtl('run', '--raw', raw, '--out', fresh, '--log-level', 'silent').ended;
      const [one, other] = [await digestOf(out), await digestOf(fresh)];
      const unequal = Object.keys(other).filter((table) => one[table] !== other[table]);
      if (unequal.length > 0)
        broken.push(`night ${tried + 1}: ${unequal.join(', ')} differ after ${edits.join('; ')}`);
    }
  }
  const bound = bytesAtFirst * (KEEP + 1) * GROWTH_MAX;
  if (bytesMax > bound) broken.push(`${bytesMax} bytes on disk, more than ${bound}`);
  return {
    fault: 'soak: nights with random edits',
    tried,
    broken,
    figures: `exit codes ${tally(endings)}; at most ${Math.round(bytesMax / 1e6)} MB with ${KEEP} releases, ${Math.round(bytesAtFirst / 1e6)} MB with the first`,
  };
};

async function digestOf(out: string): Promise<Record<string, string>> {
  const path = await currentWarehouse(out);
  return path === null ? {} : warehouseDigest(path);
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : entry.isFile() ? statSync(path).size : 0);
  }, 0);
}
