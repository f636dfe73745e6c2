import { type Archive, readEntry } from './archive.ts';
import { builtinFormats } from './builtin-formats.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { parseXml } from './parse-xml.ts';

/** Number format of each cell style, by the index that a cell's `s` names. */
export async function cellStyles(archive: Archive, part: string): Promise<NumberFormat[]> {
  const patterns = new Map<number, string>();
  const styleFormats: number[] = [];
  let inCellStyles = false;
  await parseXml(part, readEntry(archive, part), {
    open(name, attributes) {
      if (name === 'cellXfs') {
        inCellStyles = true;
      } else if (name === 'numFmt' && !patterns.has(Number(attributes.numFmtId))) {
        patterns.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      } else if (name === 'xf' && inCellStyles) {
        styleFormats.push(Number(attributes.numFmtId ?? 0));
      }
    },
    close(name) {
      if (name === 'cellXfs') {
        inCellStyles = false;
      }
    },
  });
  return styleFormats.map((id) =>
    numberFormat(patterns.get(id) ?? builtinFormats[id] ?? 'General'),
  );
}
