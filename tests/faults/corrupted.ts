import { randomFillSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { strToU8, zipSync } from 'fflate';
import { FOLDER, writeCorpus } from './corpus.ts';
import type { Fault } from './fault.ts';
import { observe } from './observe.ts';
import { startEtl } from './process.ts';

const GOOD_FILES = 20;

/** Ways in which a file is no input any more; each takes a good one. */
const DAMAGES: readonly (readonly [extension: string, damage: (bytes: Buffer) => Uint8Array])[] = [
  ['txt', () => new Uint8Array()],
  ['txt', (bytes) => randomFillSync(Buffer.alloc(bytes.length))],
  ['txt', (bytes) => bytes.subarray(0, 40)],
  ['txt', (bytes) => Buffer.from(bytes.toString('base64'))],
  ['csv', () => Buffer.from('氏名,住所\n山田太郎,埼玉県\n')],
  ['xlsx', (bytes) => Buffer.concat([strToU8('PK\u0003\u0004'), bytes])],
  ['txt', (bytes) => Buffer.concat([bytes, Buffer.from([0x81, 0xff, 0x0a]), bytes])],
  ['xlsx', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook>') }).subarray(0, 60)],
  ['tsv', (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe, 0x00]), bytes])],
];

/** Puts damaged files among good ones: the good ones are published, each damaged one is quarantined with a reason. */
export const corrupted: Fault = async ({ place, amount, seed }) => {
  const [raw, out] = [join(place, 'raw'), join(place, 'out')];
  const words = ['run', '--raw', raw, '--out', out, '--log-level', 'silent'];
  const good = writeCorpus(raw, GOOD_FILES, seed);
  await startEtl(...words).ended;
  const { sheets } = await observe(out);
  for (let no = 0; no < amount; no++) {
    const [extension, damage] = DAMAGES[no % DAMAGES.length]!;
    const bytes = readFileSync(good[no % GOOD_FILES]!);
    writeFileSync(join(raw, FOLDER, `damaged-${no}.${extension}`), damage(bytes));
  }
  const startedAt = performance.now();
  const { exitCode } = await startEtl(...words, '--full').ended;
  const seconds = (performance.now() - startedAt) / 1_000;
  const after = await observe(out);
  const broken = [...after.disagreements];
  if (exitCode !== 3) broken.push(`exit code ${exitCode}`);
  if (after.sheets !== sheets) broken.push(`${after.sheets} sheets instead of ${sheets}`);
  const named = await quarantined(out);
  if (named !== amount) broken.push(`${named} of ${amount} damaged files are named in etl.issue`);
  return {
    fault: 'damaged files among good ones',
    tried: amount,
    broken,
    figures: `${named} quarantined, ${after.sheets} good sheets, ${seconds.toFixed(1)} s`,
  };
};

async function quarantined(out: string): Promise<number> {
  const sql =
    "select count(distinct path) as n from etl.issue where severity = 'error' and path like '%/damaged-%'";
  const { stdout } = await startEtl('query', sql, '--out', out, '--format', 'json').ended;
  return (JSON.parse(stdout) as { readonly n: number }[])[0]?.n ?? 0;
}
