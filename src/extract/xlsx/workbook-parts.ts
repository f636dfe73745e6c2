import { posix } from 'node:path';
import { UnreadableFile } from '../unreadable-file.ts';
import { type Archive, readEntry } from './archive.ts';
import { isTrue, parseXml, prefixedAttribute } from './parse-xml.ts';

/** One tab of the workbook; `part` is null where it is no worksheet (a chart). */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string | null;
}

/** Where the parts of a workbook are, and from which day its dates count. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** The later of the two date systems, of old Macintosh workbooks. */
  readonly lateDates: boolean;
}

interface Relation {
  readonly id: string;
  /** Last word of the relation's type, e.g. `worksheet`. */
  readonly kind: string;
  readonly target: string;
}

/** Finds the parts of a workbook through its relations; throws UnreadableFile where the archive is none. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const main = await mainPart(archive);
  const relations = await readRelations(archive, main);
  const sheets: SheetPart[] = [];
  let lateDates = false;
  await parseXml(main, readEntry(archive, main), {
    open(name, attributes) {
      if (name === 'workbookPr') {
        lateDates = isTrue(attributes.date1904);
      } else if (name === 'sheet') {
        const id = prefixedAttribute(attributes, 'id');
        const relation = relations.find((each) => each.id === id && each.kind === 'worksheet');
        sheets.push({
          name: attributes.name ?? '',
          hidden: (attributes.state ?? 'visible') !== 'visible',
          part: relation?.target ?? null,
        });
      }
    },
    close() {},
  });
  const targetOf = (kind: string) => relations.find((each) => each.kind === kind)?.target ?? null;
  return {
    sheets,
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    lateDates,
  };
}

async function mainPart(archive: Archive): Promise<string> {
  const relations = archive.entries.has('_rels/.rels') ? await readRelations(archive, '') : [];
  const target = relations.find(({ kind }) => kind === 'officeDocument')?.target;
  if (target?.endsWith('.xml') && /workbook/i.test(target)) {
    return target;
  }
  throw noWorkbook(target ?? null);
}

async function readRelations(archive: Archive, source: string): Promise<Relation[]> {
  const folder = posix.dirname(source);
  const part = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  const relations: Relation[] = [];
  await parseXml(part, readEntry(archive, part), {
    open(name, attributes) {
      if (name === 'Relationship') {
        const target = posix.resolve('/', folder, attributes.Target ?? '').slice(1);
        const kind = posix.basename(attributes.Type ?? '');
        relations.push({ id: attributes.Id ?? '', kind, target });
      }
    },
    close() {},
  });
  return relations;
}

function noWorkbook(target: string | null): UnreadableFile {
  const what = target === null ? 'a zip archive' : `an Office file (${target})`;
  return new UnreadableFile(
    'not-a-workbook',
    `The file is ${what} but no .xlsx workbook`,
    'Unpack an archive; save a document or a binary workbook (.xlsb, .ods) as .xlsx.',
  );
}
