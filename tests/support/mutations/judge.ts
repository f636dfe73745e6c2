import { performance } from 'node:perf_hooks';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import { type ReadFile, readFile } from '../../../pipelines/sources/read-file.ts';
import { extract } from '../../../src/extract/extract.ts';
import type { MutatedFile } from './mutated-files.ts';

/** What reading one damaged file came to. */
export interface Verdict {
  readonly kind: string;
  readonly milliseconds: number;
  /** Time of the processor alone. */
  readonly cpuMilliseconds: number;
  /** What was thrown; null where nothing was. */
  readonly crash: string | null;
  /** True where values, labels, duplicates and unexplained cells add up to the cells of the file. */
  readonly addsUp: boolean;
  /** Readings whose printed text does not stand in the cell that they name. */
  readonly astray: number;
}

const forms = await loadForms();

/** Reads a damaged file through the pipeline's own door and checks what no damage may break. */
export async function judge({ kind, path, bytes }: MutatedFile): Promise<Verdict> {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  const times = () => {
    const { user, system } = process.cpuUsage(cpu);
    return { milliseconds: performance.now() - startedAt, cpuMilliseconds: (user + system) / 1000 };
  };
  try {
    const read = await readFile(bytes, path, forms);
    const taken = times();
    const astray = await readingsAstray(read, bytes, path);
    return { kind, ...taken, crash: null, addsUp: addsUp(read), astray };
  } catch (error) {
    return {
      kind,
      ...times(),
      crash: String((error as Error).stack),
      addsUp: false,
      astray: 0,
    };
  }
}

function addsUp({ counts }: ReadFile): boolean {
  const { cells, values, labels, duplicates, unexplained } = counts;
  return values + labels + duplicates + unexplained === cells;
}

async function readingsAstray(read: ReadFile, bytes: Uint8Array, path: string): Promise<number> {
  const { grids } = await extract(bytes, path);
  const rows = new Map(
    grids.flatMap(({ rows }) => rows).map(({ number, cells }) => [number, cells]),
  );
  const readings = read.records.flatMap((record) => record.readings);
  return readings.filter(({ row, column, raw }) => !rows.get(row)?.[column - 1]?.includes(raw))
    .length;
}
