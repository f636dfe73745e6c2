import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from '../../src/extract/extract.ts';
import type { WarehouseReader } from '../../src/load/query/read-rows.ts';
import { gridBlocks } from '../../src/report/grid-blocks.ts';
import type { ReportSource } from '../../src/report/report-data.ts';
import type { ReportSink } from './report-sink.ts';

/** The files whose cells are in a report, and how many of how many are not. */
export interface AddedGrids {
  readonly sources: readonly ReportSource[];
  readonly files: number;
  readonly filesLeftOut: number;
}

/** Adds the cells of every source that is still as it was loaded; one that is gone or changed stays without. */
export async function addGrids(
  reader: WarehouseReader,
  rawFolder: string,
  sink: ReportSink,
): Promise<AddedGrids> {
  const { rows } = await reader.read('select path, sha256 from etl.source_file order by path');
  const sources: ReportSource[] = [];
  let filesLeftOut = 0;
  for (const [path, sha256] of rows.map((row) => row.map(String) as [string, string])) {
    const bytes = await readFile(join(rawFolder, path)).catch(() => null);
    if (bytes === null || hash('sha256', bytes) !== sha256) {
      filesLeftOut++;
      continue;
    }
    for (const grid of (await extract(bytes, path)).grids) {
      const blocks = gridBlocks(grid);
      for (const [block, cells] of blocks) await sink.add(`grid-${sources.length}-${block}`, cells);
      sources.push({ path, sheet: grid.sheet, blocks: [...blocks.keys()] });
    }
  }
  return { sources, files: rows.length, filesLeftOut };
}
