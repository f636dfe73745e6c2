const CHUNK = 1 << 14;

/**
 * Offset of the byte at which strict decoding fails; null where all is well or only the last character is incomplete.
 * `label` is an encoding name of TextDecoder.
 */
export function badByteOffset(bytes: Uint8Array, label: string): number | null {
  const start = firstFailure(bytes, label, 0, CHUNK);
  return start === null ? null : firstFailure(bytes.subarray(0, start + CHUNK), label, start, 1);
}

/** Decodes all up to `from` at once, then in steps, and tells the start of the step that fails. */
function firstFailure(bytes: Uint8Array, label: string, from: number, step: number): number | null {
  const decoder = new TextDecoder(label, { fatal: true });
  decoder.decode(bytes.subarray(0, from), { stream: true });
  for (let at = from; at < bytes.length; at += step) {
    try {
      decoder.decode(bytes.subarray(at, at + step), { stream: true });
    } catch {
      return at;
    }
  }
  return null;
}
