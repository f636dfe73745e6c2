import type { FileRecords, SheetRecord } from '../../../src/normalize/record.ts';
import type { LabFile } from './corpus.ts';
import type { CellPlace, ExpectedBlock } from './expected.ts';
import { recordFacts } from './record-facts.ts';
import { type Facts, type FactValue, fieldOf, groupOf, yearOf } from './slots.ts';
import { emptyScore, type Mistake, type Score } from './tally.ts';

/** What is compared, and what one reading of it was. */
interface Verdict {
  readonly key: string;
  readonly kind: 'right' | Mistake['kind'];
  readonly expected: FactValue | null;
  readonly got: FactValue | null;
}

type FactMap = ReadonlyMap<string, FactValue>;

/** Holds a file's records against what is printed in it; programmes are matched by sheet and first row. */
export function scoreFile({ path, expected }: LabFile, { records, issues }: FileRecords): Score {
  const score = emptyScore();
  const unmatched = new Map(records.map((record) => [placeKey(record.sheet, record.row), record]));
  const named = new Set(
    issues.map(({ sheet, row, column }) => cellKey(sheet ?? null, row ?? 0, column ?? 0)),
  );
  for (const block of expected) {
    const record = unmatched.get(placeKey(block.sheet, block.row));
    unmatched.delete(placeKey(block.sheet, block.row));
    countProgramme(score, block, record, records);
    const verdicts = judgeBlock(block, record === undefined ? new Map() : recordFacts(record));
    countVerdicts(score, verdicts, block, path);
    countIssues(score, verdicts, block, named);
  }
  score.programmes.invented += records.length - score.programmes.found;
  for (const record of unmatched.values()) countInvented(score, record, path);
  return score;
}

const placeKey = (sheet: string | null, row: number): string => JSON.stringify([sheet, row]);
const cellKey = (sheet: string | null, row: number, column: number): string =>
  JSON.stringify([sheet, row, column]);

function countProgramme(
  score: Score,
  block: ExpectedBlock,
  record: SheetRecord | undefined,
  records: readonly SheetRecord[],
): void {
  score.programmes.expected++;
  if (record !== undefined) {
    score.programmes.found++;
    return;
  }
  const swallowed = records.some(
    ({ sheet, readings }) =>
      sheet === block.sheet && readings.some(({ row }) => row >= block.row && row <= block.lastRow),
  );
  score.programmes[swallowed ? 'merged' : 'lost']++;
}

function countVerdicts(
  score: Score,
  verdicts: readonly Verdict[],
  block: ExpectedBlock,
  path: string,
): void {
  for (const { key, kind, expected, got } of verdicts) {
    score.groups[groupOf(key)][kind]++;
    if (kind !== 'right') {
      score.mistakes.push({
        kind,
        key,
        expected,
        got,
        programme: block.name,
        path,
        text: block.text,
      });
    }
  }
}

function countInvented(score: Score, record: SheetRecord, path: string): void {
  for (const [key, got] of recordFacts(record)) {
    score.groups[groupOf(key)].invented++;
    const programme = record.evaluation.programmeName;
    const text = [`row ${record.row} begins no programme`];
    score.mistakes.push({ kind: 'invented', key, expected: null, got, programme, path, text });
  }
}

/** Every fact that is printed or read, judged; of several accepted readings the one that fits best counts. */
function judgeBlock(block: ExpectedBlock, got: FactMap): Verdict[] {
  const expected = new Map([...block.facts].map(([key, { value }]) => [key, value]));
  const grouped = new Set(block.anyOf.flatMap((readings) => readings.flatMap(Object.keys)));
  const free = [...new Set([...expected.keys(), ...got.keys()])].filter((key) => !grouped.has(key));
  return [
    ...free.flatMap((key) => judge(key, expected.get(key) ?? null, got.get(key) ?? null)),
    ...block.anyOf.flatMap((readings) => bestReading(readings, got)),
  ];
}

function bestReading(readings: readonly Facts[], got: FactMap): Verdict[] {
  const keys = [...new Set(readings.flatMap((reading) => Object.keys(reading)))];
  const judged = readings.map((reading) =>
    keys.flatMap((key) => judge(key, reading[key] ?? null, got.get(key) ?? null)),
  );
  const worth = (verdicts: readonly Verdict[]): number =>
    verdicts.reduce((sum, { kind }) => sum + (kind === 'right' ? 1 : -1), 0);
  return judged.reduce((best, one) => (worth(one) > worth(best) ? one : best), judged[0] ?? []);
}

/** No verdict where nothing is printed and nothing read; a unit may be taken over from the indicator's other values. */
function judge(key: string, expected: FactValue | null, got: FactValue | null): Verdict[] {
  if (expected === null && (got === null || key.endsWith('.unit'))) return [];
  const kind =
    expected === null
      ? 'invented'
      : got === null
        ? 'missing'
        : isSame(expected, got)
          ? 'right'
          : 'wrong';
  return [{ key, kind, expected, got }];
}

/** Numbers up to rounding of a ten-thousandth, texts up to width, blanks and kinds of dash and tilde. */
export function isSame(one: FactValue, other: FactValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-4 * Math.max(1, Math.abs(one));
  }
  return plain(String(one)) === plain(String(other));
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〜∼˜]/g, '~')
    .replace(/[‐‑–—―−]/g, '-');

/** A lost or left-out fact is accounted for when an issue names its cell, or the cell of its label. */
function countIssues(
  score: Score,
  verdicts: readonly Verdict[],
  block: ExpectedBlock,
  named: ReadonlySet<string>,
): void {
  const isNamed = (cells: readonly CellPlace[]): boolean =>
    cells.some(({ row, column }) => named.has(cellKey(block.sheet, row, column)));
  const count = (cells: readonly CellPlace[]): void => {
    score.issues.due++;
    if (isNamed(cells)) score.issues.named++;
  };
  const read = new Set(
    verdicts.flatMap(({ key, got }) =>
      got === null || fieldOf(key) === 'sdg' ? [] : [slotOf(key)],
    ),
  );
  for (const { slot, cells } of block.absent) if (!read.has(slot)) count(cells);
  const leftOut = verdicts.filter(({ kind, key }) => kind === 'missing' && !key.endsWith('.unit'));
  for (const place of new Set(leftOut.flatMap(({ key }) => block.facts.get(key)?.place ?? []))) {
    count([place]);
  }
}

const slotOf = (key: string): string => {
  const year = yearOf(key);
  const number = /^[a-zA-Z]+(\d*)/.exec(key)?.[1] ?? '';
  return `${fieldOf(key)}${number}${year === null ? '' : `.${year}`}`;
};
