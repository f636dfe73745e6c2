import { type Archive, readEntry } from './archive.ts';
import { parseXml } from './parse-xml.ts';
import { RichText } from './rich-text.ts';

/** The workbook's table of texts, by index. */
export async function sharedStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = [];
  const text = new RichText();
  await parseXml(part, readEntry(archive, part), {
    open(name) {
      if (name === 'si') {
        text.clear();
      }
      text.open(name);
    },
    close(name, content) {
      text.close(name, content);
      if (name === 'si') {
        strings.push(text.value);
      }
    },
  });
  return strings;
}
