import { parseForm } from '../../../src/form/parse-form.ts';
import type { SheetRecord } from '../../../src/normalize/record.ts';
import { readyForm } from '../../rules/loaded-form.ts';
import { readFile } from '../../sources/read-file.ts';
import type { DraftBlockField } from './draft-field.ts';

/** How a draft reads the file that it was written from. */
export interface DraftCheck {
  readonly records: number;
  /** Values that stand where the draft found them. */
  readonly right: number;
  /** Fields of which a value was read elsewhere, or of another year. */
  readonly wrong: ReadonlySet<string>;
  readonly editions: readonly number[];
}

/** Reads the file with its own draft: what is read elsewhere than at the place that was drafted is not understood. */
export async function checkDraft(
  text: string,
  bytes: Uint8Array,
  path: string,
  fields: readonly DraftBlockField[],
): Promise<DraftCheck> {
  const records = await read(text, bytes, path);
  const places = new Map<string, number | null>();
  for (const { field, places: own } of fields)
    for (const { sheet, row, column, year } of own)
      places.set([field, sheet, row, column].join('|'), year);
  const wrong = new Set<string>();
  let right = 0;
  for (const { name, sheet, row, column, year } of records.flatMap(readingsOf)) {
    if (!fields.some(({ field }) => field === name)) continue;
    const expected = places.get([name, sheet, row, column].join('|'));
    const isRight = expected !== undefined && (expected === null || expected === year);
    if (isRight) right++;
    else wrong.add(name);
  }
  const editions = records.map(({ editionFiscalYear }) => editionFiscalYear);
  return { records: records.length, right, wrong, editions };
}

/** Where a draft reads the file, and as what; but for its notes. */
export async function placesRead(
  text: string,
  bytes: Uint8Array,
  path: string,
): Promise<ReadonlySet<string>> {
  const records = await read(text, bytes, path);
  const places = records.flatMap(({ sheet, readings }) =>
    readings
      .filter(({ entity }) => entity !== 'note')
      .map(({ field, no, fiscalYear, row, column }) =>
        [field, no, fiscalYear, sheet, row, column].join('|'),
      ),
  );
  return new Set(places);
}

async function read(
  text: string,
  bytes: Uint8Array,
  path: string,
): Promise<readonly SheetRecord[]> {
  return (await readFile(bytes, path, [readyForm(parseForm(text, 'draft.yaml'))])).records;
}

function readingsOf({ sheet, readings }: SheetRecord) {
  return readings.map(({ field, entity, row, column, fiscalYear }) => ({
    name: entity === 'indicator' && field === 'name' ? 'indicator_name' : field,
    sheet,
    row,
    column,
    year: fiscalYear,
  }));
}
