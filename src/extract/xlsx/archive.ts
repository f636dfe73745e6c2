import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { overLimit } from '../extract-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { brokenWorkbook } from './broken-workbook.ts';

/** A zip archive in memory: its entries by name in lower case, since programs differ in the case of the names that they refer to, and what may still be decompressed. */
export interface Archive {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly maxBytes: number;
  bytesLeft: number;
}

/** Sheet XML compresses 8 to 20 times; only made-up content gets this far, and it costs time in the parser. */
const MAX_RATIO = 100;
const RATIO_COUNTS_FROM_BYTES = 16 * 1024 * 1024;
/** A workbook has a few parts a sheet; a directory of millions costs memory before anything is decompressed. */
const MAX_ENTRIES = 10_000;

/** Reads the directory of a zip archive; throws UnreadableFile where it is damaged. */
export async function openArchive(bytes: Uint8Array, maxBytes: number): Promise<Archive> {
  const entries = new Map<string, Entry>();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true });
    if (zip.entryCount > MAX_ENTRIES) throw overLimit('parts', MAX_ENTRIES);
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return { zip, entries, maxBytes, bytesLeft: maxBytes };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw brokenWorkbook((error as Error).message);
  }
}

/**
 * Content of one entry, decompressed chunk by chunk. The declared size is checked before the first byte and enforced while
 * inflating, so that an archive bomb costs neither time nor memory. Throws UnreadableFile.
 */
export async function* readEntry(archive: Archive, name: string): AsyncGenerator<Uint8Array> {
  const entry = archive.entries.get(name.toLowerCase());
  if (entry === undefined) {
    throw brokenWorkbook(`the part ${name} is missing`);
  }
  archive.bytesLeft -= entry.uncompressedSize;
  if (archive.bytesLeft < 0 || isBomb(entry)) {
    throw overLimit('bytes after decompression', archive.maxBytes);
  }
  const stream = await archive.zip.openReadStreamPromise(entry).catch((error: Error) => {
    throw brokenWorkbook(error.message);
  });
  const chunks = stream[Symbol.asyncIterator]();
  let checksum = 0;
  try {
    for (;;) {
      const { done, value } = await chunks.next().catch((error: Error) => {
        throw brokenWorkbook(`${name}: ${error.message}`);
      });
      if (done) {
        break;
      }
      checksum = crc32(value, checksum);
      yield value;
    }
  } finally {
    stream.destroy();
  }
  if (checksum !== entry.crc32) {
    throw brokenWorkbook(`the checksum of ${name} does not match its content`);
  }
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return (
    uncompressedSize > RATIO_COUNTS_FROM_BYTES && uncompressedSize > MAX_RATIO * compressedSize
  );
}
