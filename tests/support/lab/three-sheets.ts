import { makeCorpus } from './corpus.ts';

/** Bytes of a file of three made-up sheets without disturbances; the same seed gives the same. */
export function threeSheets(seed: number): Uint8Array {
  const noise = { kinds: new Set<never>(), rate: 0 };
  const [file] = makeCorpus({ seed, programmes: 3, form: 'pages', noise, container: 'text' });
  return file!.bytes;
}
