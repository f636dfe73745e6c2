import type { ProgrammePart, ProgrammeShard, ReportTable } from '../../report-data.ts';

/** Gives a part of a programme's page as a table, without rows where it has none. */
export type Part = (name: ProgrammePart) => ReportTable;

/** The parts of one programme. */
export function partsOf(shard: ProgrammeShard, id: number): Part {
  return (name) => ({
    columns: shard.columns[name] ?? [],
    rows: shard.programmes[id]?.parts[name] ?? [],
  });
}
