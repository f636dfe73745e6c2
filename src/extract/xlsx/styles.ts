import { type Archive, readEntry } from './archive.ts';
import { builtinFormats } from './builtin-formats.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { isFalse, parseXml } from './parse-xml.ts';

/** What the style of a cell says of what it shows. */
export interface CellStyle extends NumberFormat {
  /** Whether all of the cell is struck through. */
  readonly isStruck: boolean;
}

/** Style of cells, by the index that a cell's `s` names. */
export async function cellStyles(archive: Archive, part: string): Promise<CellStyle[]> {
  const patterns = new Map<number, string>();
  const struckFonts = new Set<number>();
  const styles: { readonly format: number; readonly font: number }[] = [];
  let list = '';
  let fonts = 0;
  await parseXml(part, readEntry(archive, part), {
    open(name, attributes) {
      if (name === 'cellXfs' || name === 'fonts') {
        list = name;
      } else if (name === 'numFmt' && !patterns.has(Number(attributes.numFmtId))) {
        patterns.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      } else if (name === 'font' && list === 'fonts') {
        fonts++;
      } else if (name === 'strike' && list === 'fonts' && !isFalse(attributes.val)) {
        struckFonts.add(fonts - 1);
      } else if (name === 'xf' && list === 'cellXfs') {
        const { numFmtId = 0, fontId = 0 } = attributes;
        styles.push({ format: Number(numFmtId), font: Number(fontId) });
      }
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return styles.map(({ format, font }) => ({
    ...numberFormat(patterns.get(format) ?? builtinFormats[format] ?? 'General'),
    isStruck: struckFonts.has(font),
  }));
}
