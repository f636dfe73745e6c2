import { loadWords } from './bench-load.ts';
import { type Measured, measureEtl } from './measure/measured-command.ts';
import type { Row } from './row.ts';
import { type BenchCorpus, changeOneAmount } from './workplace.ts';

/** Times the nights after a load: nothing changed (by time stamps, by digests), and one file changed. Needs the warehouse in OUT. */
export async function benchNightly(corpus: BenchCorpus, loadSeconds: number): Promise<Row[]> {
  const words = loadWords(corpus);
  const unchanged = expectUnchanged(await measureEtl(words));
  const hashed = expectUnchanged(await measureEtl([...words, '--rehash']));
  changeOneAmount(corpus.paths.at(-1)!);
  const changed = await measureEtl(words);
  const row = (what: string, { seconds, cpuSeconds, peakMegabytesOfAll }: Measured): Row => ({
    programmes: corpus.programmes,
    what: `${what} of ${corpus.paths.length}`,
    seconds,
    cpuSeconds,
    peakMegabytes: peakMegabytesOfAll,
    ratio: seconds / loadSeconds,
  });
  return [
    row('night, no file changed', unchanged),
    row('night, no file changed, hashed', hashed),
    row('night, one file changed', changed),
  ];
}

function expectUnchanged(measured: Measured): Measured {
  if (!measured.stdout.startsWith('Nothing changed'))
    throw new Error('a run with nothing changed did something');
  return measured;
}
