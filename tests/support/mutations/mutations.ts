import { labels } from '../form.ts';
import type { Random } from '../lab/random.ts';

/** Rows of cells of a tab-separated file; a mutation changes them in place. */
export type Table = string[][];

type Mutate = (table: Table, random: Random) => void;

const MOST_CHANGES = 12;

/** Ways to damage the cells of a dump, by name. */
export const TABLE_MUTATIONS: Readonly<Record<string, Mutate>> = {
  'rows cut': repeated((table, random) => {
    table.splice(rowIn(table, random), random.int(1, 3));
  }),
  'rows swapped': repeated((table, random) => {
    const [a, b] = [rowIn(table, random), rowIn(table, random)];
    [table[a], table[b]] = [table[b]!, table[a]!];
  }),
  'rows repeated': repeated((table, random) => {
    table.splice(rowIn(table, random), 0, [...table[rowIn(table, random)]!]);
  }),
  'cells swapped': repeated((table, random) => {
    const [a, b] = [cellIn(table, random), cellIn(table, random)];
    [table[a.row]![a.column], table[b.row]![b.column]] = [textAt(table, b), textAt(table, a)];
  }),
  'cells copied': repeated((table, random) => {
    const { row, column } = cellIn(table, random);
    table[row]![column] = textAt(table, filledIn(table, random));
  }),
  'labels for values': repeated((table, random) => replace(table, random, isValue, isLabel)),
  'values for labels': repeated((table, random) => replace(table, random, isLabel, isValue)),
  'cells emptied': repeated((table, random) => {
    const { row, column } = filledIn(table, random);
    table[row]![column] = '';
  }),
  'cells pushed aside': repeated((table, random) => {
    const { row, column } = cellIn(table, random);
    table[row]!.splice(column, random.int(0, 1), ...Array<string>(random.int(0, 2)).fill(''));
  }),
  'cells cut short': repeated((table, random) => {
    const { row, column } = filledIn(table, random);
    const text = table[row]![column]!;
    table[row]![column] = text.slice(random.int(0, 2), random.int(0, text.length));
  }),
  'odd characters': repeated((table, random) => {
    const { row, column } = cellIn(table, random);
    table[row]![column] = Array.from({ length: random.int(1, 8) }, () => random.pick(ODD)).join('');
  }),
};

/** Ways to damage the bytes of a file, by name. */
export const BYTE_MUTATIONS: Readonly<
  Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>
> = {
  'bytes flipped': (bytes, random) => {
    const damaged = Uint8Array.from(bytes);
    for (let left = random.int(1, MOST_CHANGES); left > 0; left--) {
      damaged[random.int(0, damaged.length - 1)] = random.int(0, 255);
    }
    return damaged;
  },
  'file truncated': (bytes, random) => bytes.slice(0, random.int(0, bytes.length)),
  'file cut out': (bytes, random) => {
    const start = random.int(0, bytes.length);
    const damaged = [...bytes.slice(0, start), ...bytes.slice(start + random.int(1, 2000))];
    return Uint8Array.from(damaged);
  },
};

/** Signs that mean something to a reader, and some that should not. */
const ODD = [
  ...'①②③■□※～-—ー▲0123456789,.%人千円時間分年度RHS元第章節()「」\u0000\u200b\ufffd\u3000"\r',
];
const isLabel = (text: string): boolean => labels.match(text) !== null;
const isValue = (text: string): boolean => text !== '' && !isLabel(text);

interface Spot {
  readonly row: number;
  readonly column: number;
}

function repeated(once: Mutate): Mutate {
  return (table, random) => {
    for (let left = random.int(1, MOST_CHANGES); left > 0 && table.length > 1; left--) {
      once(table, random);
    }
  };
}

function rowIn(table: Table, random: Random): number {
  return random.int(0, table.length - 1);
}

function cellIn(table: Table, random: Random): Spot {
  const row = rowIn(table, random);
  return { row, column: random.int(0, Math.max(0, table[row]!.length - 1)) };
}

function textAt(table: Table, { row, column }: Spot): string {
  return table[row]![column] ?? '';
}

/** A cell whose text passes, or any cell where none does. */
function cellThat(table: Table, random: Random, passes: (text: string) => boolean): Spot {
  const spots = table.flatMap((cells, row) =>
    cells.flatMap((text, column) => (passes(text) ? [{ row, column }] : [])),
  );
  return spots.length > 0 ? random.pick(spots) : cellIn(table, random);
}

function filledIn(table: Table, random: Random): Spot {
  return cellThat(table, random, (text) => text !== '');
}

function replace(
  table: Table,
  random: Random,
  target: (text: string) => boolean,
  source: (text: string) => boolean,
): void {
  const text = textAt(table, cellThat(table, random, source));
  const { row, column } = cellThat(table, random, target);
  table[row]![column] = text;
}
