import type { StagingTable } from './staging-table.ts';
import type { StagingWriter } from './staging-writer.ts';
import { TablePacker } from './table-packer.ts';
import { TextDictionary, unpackTexts } from './text-dictionary.ts';

/** Packs rows and hands them over to the database at once. */
export function appendRows<Row>(
  writer: StagingWriter,
  table: StagingTable<Row>,
  rows: readonly Row[],
): void {
  const dictionary = new TextDictionary();
  const packer = new TablePacker(table, dictionary);
  for (const row of rows) packer.append(row);
  const chunks = packer.take();
  const texts = unpackTexts(dictionary.pack());
  for (const chunk of chunks) writer.append(chunk, texts);
}
