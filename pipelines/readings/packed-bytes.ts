import { Deserializer, Serializer } from 'node:v8';
import type { ReadPacked } from '../sources/read-packed.ts';

/** A reading as bytes, as it would go from one thread to another; `v8.serialize` would let its numbers share one unaligned buffer. */
export function toBytes(reading: ReadPacked): Uint8Array {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(reading);
  return serializer.releaseBuffer();
}

/** The reading that bytes hold, whichever process has written them. */
export function fromBytes(bytes: Uint8Array): ReadPacked {
  const deserializer = new Deserializer(Buffer.from(bytes));
  deserializer.readHeader();
  return deserializer.readValue() as ReadPacked;
}
