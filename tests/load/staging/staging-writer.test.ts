import { DuckDBInstance } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendRows } from '../../../src/load/staging/append-rows.ts';
import { flag, number, small, text, whole } from '../../../src/load/staging/columns.ts';
import type { StagingTable } from '../../../src/load/staging/staging-table.ts';
import { makeStagingTables, openStagingTable } from '../../../src/load/staging/staging-writer.ts';

interface Row {
  readonly text: string | null;
  readonly whole: number | null;
  readonly small: number | null;
  readonly number: number | null;
  readonly flag: boolean;
}

const table: StagingTable<Row> = {
  name: 'every_type',
  columns: {
    text: text((row) => row.text),
    whole: whole((row) => row.whole),
    small: small((row) => row.small),
    number: number((row) => row.number),
    flag: flag((row) => row.flag),
  },
};

/** Rows as the database gives them back after they were packed. */
async function throughDatabase(...lists: readonly (readonly Row[])[]): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run("attach ':memory:' as stg");
    await makeStagingTables(connection, [table]);
    const writer = await openStagingTable(connection, table);
    for (const rows of lists) appendRows(writer, table, rows);
    writer.close();
    const reader = await connection.runAndReadAll('from stg.every_type');
    return reader.getRowObjectsJS() as unknown as Row[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

// Pieces of one, two, three and four bytes around the twelve bytes that a short text holds.
const words = fc
  .array(fc.constantFrom('a', '0', 'é', '事', '𠮷', '%', ''), { maxLength: 14 })
  .map((pieces) => pieces.join(''));
const small16 = fc.integer({ min: -32_768, max: 32_767 });
const rows = fc.array(
  fc.record({
    text: fc.option(words),
    whole: fc.option(fc.integer()),
    small: fc.option(small16),
    number: fc.option(fc.double({ noNaN: true })),
    flag: fc.boolean(),
  }),
  { maxLength: 200 },
);

describe('rows that are packed for the database', () => {
  it('come back as they were, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        expect(await throughDatabase(given)).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it('come back from many chunks in their order', async () => {
    const given = Array.from({ length: 5_000 }, (_, at) => ({
      text: at % 7 === 0 ? null : `事務事業の名称その${at % 50}`.slice(0, at % 12),
      whole: at,
      small: at % 3 === 0 ? null : at,
      number: at / 8,
      flag: at % 2 === 0,
    }));
    expect(await throughDatabase(given)).toEqual(given);
  });

  it('come back from chunks small and large in the order in which they were handed over', async () => {
    const sizes = [1, 60, 700, 3, 1_500, 0, 90, 2_048, 1_000, 40];
    let no = 0;
    const list = (length: number) =>
      Array.from({ length }, (): Row => {
        no++;
        return {
          text: no % 7 === 0 ? null : `事務事業の名称その${no}`.slice(0, no % 12),
          whole: no,
          small: no % 3 === 0 ? null : no,
          number: no % 11 === 0 ? null : no / 8,
          flag: no % 2 === 0,
        };
      });
    const given = [...sizes, ...sizes, ...sizes].map(list);
    expect(await throughDatabase(...given)).toEqual(given.flat());
  });

  it('come back at the bounds of each type', async () => {
    const given = [
      { text: '', whole: -2_147_483_648, small: -32_768, number: -Number.MAX_VALUE, flag: false },
      { text: '', whole: 2_147_483_647, small: 32_767, number: Number.MAX_VALUE, flag: true },
    ];
    expect(await throughDatabase(given)).toEqual(given);
  });

  it('are refused where a number is no value of the column', async () => {
    const row = { text: null, whole: 0.5, small: null, number: null, flag: true };
    await expect(throughDatabase([row])).rejects.toThrow('0.5 is no whole value');
    await expect(throughDatabase([{ ...row, whole: null, small: 40_000 }])).rejects.toThrow(
      '40000 is no small value',
    );
    await expect(throughDatabase([{ ...row, whole: -2_147_483_649 }])).rejects.toThrow(
      '-2147483649 is no whole value',
    );
  });
});
