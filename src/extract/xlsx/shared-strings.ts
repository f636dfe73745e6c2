import { type Archive, readEntry } from './archive.ts';
import { parseXml } from './parse-xml.ts';
import { RichText } from './rich-text.ts';

/** The workbook's table of texts, the indexes of those of which a part is struck through and left out, and of those made of runs. */
export interface SharedStrings {
  readonly strings: readonly string[];
  readonly struck: ReadonlySet<number>;
  readonly rich: ReadonlySet<number>;
}

/** Reads the texts that the cells of a workbook name by index. */
export async function sharedStrings(archive: Archive, part: string): Promise<SharedStrings> {
  const strings: string[] = [];
  const struck = new Set<number>();
  const rich = new Set<number>();
  const text = new RichText();
  await parseXml(part, readEntry(archive, part), {
    open(name, attributes) {
      if (name === 'si') {
        text.clear();
      }
      text.open(name, attributes);
    },
    close(name, content) {
      text.close(name, content);
      if (name === 'si') {
        if (text.hasStruck) struck.add(strings.length);
        if (text.hasRuns) rich.add(strings.length);
        strings.push(text.value);
      }
    },
  });
  return { strings, struck, rich };
}
