import type { Evaluation } from '../normalize/record.ts';
import { nameKey } from './name-key.ts';

/** Key of the path of policy levels that a sheet names; null where it names none. */
export function policyKey({ policy = [] }: Evaluation): string | null {
  const levels = policy.map(({ level, kind, name }) => `${level}:${kind}:${nameKey(name) ?? ''}`);
  return levels.length === 0 ? null : levels.join('|');
}

/** Kind or name of one level; null where the sheet does not name it. */
export function levelName(
  { policy = [] }: Evaluation,
  level: number,
  part: 'kind' | 'name',
): string | null {
  return policy.find((one) => one.level === level)?.[part] ?? null;
}

/** Printed code of the lowest level that has one. */
export function policyCode({ policy = [] }: Evaluation): string | null {
  return policy.findLast(({ code }) => code !== null)?.code ?? null;
}
