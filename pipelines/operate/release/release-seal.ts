import { hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import * as z from 'zod';
import { currentReleaseId, releasePath } from '../../../src/load/release/publish.ts';

/** What a quick look at a release file compares: its size, and the SHA-256 of the headers that the engine opens it by. */
export const SealSchema = z.object({ bytes: z.number(), headers: z.string() });

/** The seal of one release file. */
export type Seal = z.infer<typeof SealSchema>;

/** Three headers of 4,096 bytes stand before the first block. */
const HEADERS_BYTES = 12_288;

/** The seal of a closed release file. */
export async function sealOf(path: string): Promise<Seal> {
  const file = await open(path, 'r');
  try {
    const { size: bytes } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADERS_BYTES), 0, HEADERS_BYTES, 0);
    const headers = hash('sha256', buffer.subarray(0, bytesRead));
    return { bytes, headers };
  } finally {
    await file.close();
  }
}

/**
 * How the file of a release differs from what was published, as far as a quick look tells; null where it does not, where its seal
 * is not known, and where readers were taken back from it.
 */
export async function damageOf(
  outFolder: string,
  { release, seal }: { readonly release: string; readonly seal?: Seal | undefined },
): Promise<string | null> {
  if (seal === undefined || (await currentReleaseId(outFolder)) !== release) return null;
  try {
    const now = await sealOf(releasePath(outFolder, release));
    if (now.bytes !== seal.bytes) return `it has ${now.bytes} bytes instead of ${seal.bytes}`;
    return now.headers === seal.headers ? null : 'its headers are not as they were written';
  } catch (error) {
    return `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
}
