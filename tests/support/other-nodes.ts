import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { skipping } from './skipping.ts';

/** Programs of other versions of Node.js, as `HYOKA_NODES` names them. */
export const otherNodes: readonly string[] = (process.env.HYOKA_NODES ?? '')
  .split(delimiter)
  .filter((path) => path !== '');

/** False where no other Node.js is at hand, which is said; with HYOKA_NO_SKIPS=1 that is an error. */
export function hasOtherNodes(): boolean {
  const missing = otherNodes.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`HYOKA_NODES names what is not there: ${missing}`);
  if (otherNodes.length > 0) return true;
  const remedy =
    'no other Node.js named: npm install --prefix DIR node@24, and name its program in HYOKA_NODES';
  return skipping('Tests of other versions of Node.js', remedy);
}
