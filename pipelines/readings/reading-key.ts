import { digest, fingerprint } from '../operate/planning/fingerprint.ts';
import type { Rules } from '../rules/rules.ts';

/** Gives the key of a reading: what a file of this digest is read as, by this program and these rules. */
export function readingKeyOf(rules: Rules): (sha256: string) => string {
  const { reader, forms, terms } = fingerprint(rules);
  const by = digest(JSON.stringify([reader, forms, terms]));
  return (sha256) => `${sha256}/${by}`;
}
