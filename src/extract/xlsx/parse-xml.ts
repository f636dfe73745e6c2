import { SaxesParser } from 'saxes';
import { brokenWorkbook } from './broken-workbook.ts';

/** Attributes of an element by their name in the file. */
export type Attributes = Readonly<Record<string, string>>;

/** What reads a part: names come without prefix; `text` is what stands directly before the end tag. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string, text: string): void;
}

/** Parses the UTF-8 XML of one part as its chunks arrive; throws UnreadableFile where it is not well-formed. */
export async function parseXml(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<void> {
  const decoder = new TextDecoder();
  const parser = new SaxesParser();
  let text = '';
  parser.on('error', (error) => {
    throw brokenWorkbook(`${part}: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    handler.open(localName(name), attributes);
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('cdata', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    handler.close(localName(name), text);
    text = '';
  });
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
}

/** Value of an attribute whatever its prefix, e.g. `id` for `r:id`. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(`:${local}`))?.[1];
}

/** The format writes booleans as 1 or true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** An attribute that is not written stands for true. */
export function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
