import type { FileRecords, Reading, SheetRecord } from '../../normalize/record.ts';
import type { SourceFile } from '../source-file.ts';
import { activityTable } from './activity-table.ts';
import { costTable } from './cost-table.ts';
import { indicatorResultTable, indicatorTable } from './indicator-tables.ts';
import { issueTable } from './issue-table.ts';
import { noteTable } from './note-table.ts';
import { inOneBlock, type PackedBlock, type PackedTexts } from './packed.ts';
import { type ReadingKind, readingKindId } from './reading-kind.ts';
import { readingTable } from './reading-table.ts';
import { sheetSdgTable } from './sheet-sdg-table.ts';
import { sheetTable } from './sheet-table.ts';
import { sourceFileTable } from './source-file-table.ts';
import type { StagingTable } from './staging-table.ts';
import { TablePacker } from './table-packer.ts';
import { TextDictionary } from './text-dictionary.ts';

/** Tables that hold what files say; their first column is the number that a file gets when it is staged. */
export const fileTables = {
  sourceFile: sourceFileTable,
  issue: issueTable,
  sheet: sheetTable,
  cost: costTable,
  indicator: indicatorTable,
  indicatorResult: indicatorResultTable,
  activity: activityTable,
  sheetSdg: sheetSdgTable,
  note: noteTable,
  reading: readingTable,
};

/** A table that holds what files say, by its name here. */
export type FileTable = keyof typeof fileTables;

/** All rows of one file, ready for the database engine: two blocks of memory, which can go from thread to thread, and a text. */
export interface PackedFile extends PackedBlock<FileTable> {
  readonly path: string;
  readonly texts: PackedTexts;
  /** Every kind of reading in the file, each once. */
  readonly kinds: readonly ReadingKind[];
}

/** File numbers are given when a file is staged. */
const fileNo = 0;

/** Packs all that was read from a file. */
export function packFile(file: SourceFile, records: FileRecords): PackedFile {
  const dictionary = new TextDictionary();
  const packers = packersOf(dictionary);
  const kinds = new Map<number, ReadingKind>();
  packers.sourceFile.append({ fileNo, file, records });
  const { municipalityCode, path } = file;
  for (const issue of records.issues)
    packers.issue.append({ fileNo, municipalityCode, path, issue });
  for (const [sheetNo, sheet] of records.records.entries()) {
    packSheet(packers, sheetNo, sheet);
    packReadings(packers, sheetNo, sheet.readings, kinds);
  }
  const chunks = Object.entries(packers).map(([name, packer]) => [name, packer.take()]);
  return {
    path,
    ...inOneBlock(Object.fromEntries(chunks) as PackedFile['tables']),
    texts: dictionary.pack(),
    kinds: [...kinds.values()],
  };
}

/** The memory of a packed file, for handing it to another thread without a copy. */
export function transferOf({ block, texts }: PackedFile): ArrayBuffer[] {
  return [block, texts.ends.buffer as ArrayBuffer];
}

/** Bytes that the rows of a packed file take. */
export function bytesOf({ block, texts }: PackedFile): number {
  return block.byteLength + 2 * texts.text.length;
}

type Packers = {
  readonly [Name in FileTable]: TablePacker<RowOf<(typeof fileTables)[Name]>>;
};
type RowOf<Table> = Table extends StagingTable<infer Row> ? Row : never;

function packersOf(dictionary: TextDictionary): Packers {
  const packers = Object.entries<StagingTable<never>>(fileTables).map(([name, table]) => [
    name,
    new TablePacker(table, dictionary),
  ]);
  return Object.fromEntries(packers);
}

function packSheet(packers: Packers, sheetNo: number, sheet: SheetRecord): void {
  const part = <Value>(value: Value) => ({ fileNo, sheetNo, value });
  packers.sheet.append(part(sheet));
  for (const cost of sheet.costs) packers.cost.append(part(cost));
  for (const indicator of sheet.indicators) {
    packers.indicator.append(part(indicator));
    for (const year of indicator.years) packers.indicatorResult.append(part({ indicator, year }));
  }
  for (const activity of sheet.activities) packers.activity.append(part(activity));
  for (const goal of sheet.sdgGoals) packers.sheetSdg.append(part(goal));
  for (const note of sheet.notes ?? []) packers.note.append(part(note));
}

/** Packs the readings of a sheet, and notes kinds that are new among them. */
function packReadings(
  packers: Packers,
  sheetNo: number,
  readings: readonly Reading[],
  kinds: Map<number, ReadingKind>,
): void {
  for (const value of readings) {
    const kindId = readingKindId(value);
    packers.reading.append({ fileNo, sheetNo, value, kindId });
    if (kinds.has(kindId)) continue;
    const { entity, field, rule, certainty } = value;
    kinds.set(kindId, { entity, field, rule, certainty });
  }
}
