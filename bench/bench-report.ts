import { hasBrowser } from '../tests/support/browser.ts';
import { browseReport } from './measure/browse-report.ts';
import { measureEtl } from './measure/measured-command.ts';
import type { Row } from './row.ts';
import type { BenchCorpus } from './workplace.ts';

/** Builds the report, and opens it in a browser where there is one. Needs the warehouse in OUT. */
export async function benchReport({ programmes, raw, out }: BenchCorpus): Promise<Row[]> {
  const built = await measureEtl(['report', '--raw', raw, '--out', out]);
  const { seconds, cpuSeconds, peakMegabytesOfAll: peakMegabytes } = built;
  const rows: Row[] = [{ programmes, what: 'report', seconds, cpuSeconds, peakMegabytes }];
  if (!hasBrowser()) return rows;
  const times = await browseReport(out);
  const pages = {
    'report, overview opens': times.overview,
    'report, a programme opens': times.programme,
    'report, costs open': times.costs,
    'report, search answers a key': times.search,
  };
  return [
    ...rows,
    ...Object.entries(pages).map(([what, took]) => ({ programmes, what, seconds: took })),
  ];
}
