import { DuckDBInstance } from '@duckdb/node-api';
import { type Generated, Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DuckDbDialect,
  type DuckDbDialectConfig,
} from '../../../src/load/kysely/duckdb-dialect.ts';

interface Database {
  programme: { id: Generated<number>; name: string; starts_on: string | null; cost: number | null };
  'etl.note': { text: string };
}

let instance: DuckDBInstance;
let db: Kysely<Database>;

function open(config: Omit<DuckDbDialectConfig, 'connect'> = {}): Kysely<Database> {
  return new Kysely({
    dialect: new DuckDbDialect({ connect: () => instance.connect(), ...config }),
  });
}

beforeEach(async () => {
  instance = await DuckDBInstance.create(':memory:');
  db = open();
  await sql`create sequence ids`.execute(db);
  await sql`create table programme (id bigint default nextval('ids'), name varchar not null,
    starts_on date, cost bigint)`.execute(db);
  await sql`create schema etl`.execute(db);
  await sql`create table etl.note (text varchar)`.execute(db);
});

afterEach(async () => {
  await db.destroy();
  instance.closeSync();
});

describe('results', () => {
  it('returns rows of a select whatever its columns are called', async () => {
    await db.insertInto('programme').values({ name: '道路' }).execute();
    const rows = await db
      .selectFrom('programme')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .execute();
    expect(rows).toEqual([{ count: 1 }]);
    const raw = await sql<{ Count: number }>`select count(*) as "Count" from programme`.execute(db);
    expect(raw.rows).toEqual([{ Count: 1 }]);
  });

  it('counts changed rows, and returns rows where the query asks for them', async () => {
    const values = [{ name: 'a' }, { name: 'b' }];
    const inserted = await db.insertInto('programme').values(values).executeTakeFirstOrThrow();
    expect(inserted.numInsertedOrUpdatedRows).toBe(2n);
    const updated = await db
      .updateTable('programme')
      .set({ cost: 5 })
      .where('name', '=', 'b')
      .returning(['name', 'cost'])
      .execute();
    expect(updated).toEqual([{ name: 'b', cost: 5 }]);
    const deleted = await db.deleteFrom('programme').executeTakeFirstOrThrow();
    expect(deleted.numDeletedRows).toBe(2n);
  });

  it('streams rows', async () => {
    await sql`insert into programme (name) select 'p' || i from range(5000) as r (i)`.execute(db);
    let count = 0;
    for await (const _ of db.selectFrom('programme').select('name').stream()) count += 1;
    expect(count).toBe(5000);
    // The connection is free for what comes next, whether all rows were taken or not.
    for await (const _ of db.selectFrom('programme').select('name').stream()) break;
    await db.insertInto('programme').values({ name: 'last' }).execute();
  });

  it('says so where the engine stops a stream midway, instead of giving fewer rows', async () => {
    const late = sql<{ n: number }>`
      (select case when i = 250000 then cast('x' || i as int) else i end as n from range(300000) t (i))`;
    const rows = db.selectFrom(late.as('late')).select('n').stream();
    const readAll = async () => {
      for await (const _ of rows);
    };
    await expect(readAll()).rejects.toThrow(/Could not convert string 'x250000'/);
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });

  it('reads and writes tables of another schema', async () => {
    await db.insertInto('etl.note').values({ text: 'x' }).execute();
    expect(await db.selectFrom('etl.note').selectAll().execute()).toEqual([{ text: 'x' }]);
  });
});

describe('values', () => {
  it('reads a date as its text, in any time zone', async () => {
    await db.insertInto('programme').values({ name: 'a', starts_on: '2020-04-01' }).execute();
    const row = await db.selectFrom('programme').select('starts_on').executeTakeFirstOrThrow();
    expect(row.starts_on).toBe('2020-04-01');
  });

  it('reads a wide integer as a number only where none of it is lost', async () => {
    const safe = await sql<{ n: number }>`select 9007199254740991::bigint as n`.execute(db);
    expect(safe.rows).toEqual([{ n: 9007199254740991 }]);
    await expect(sql`select 9007199254740993::bigint as n`.execute(db)).rejects.toThrow(RangeError);
    const strings = open({ bigint: 'string' });
    const wide = await sql`select 9007199254740993::bigint as n`.execute(strings);
    expect(wide.rows).toEqual([{ n: '9007199254740993' }]);
    await strings.destroy();
  });

  it('reads a decimal digit by digit unless told to round', async () => {
    const exact = await sql`select 0.10::decimal(18, 2) as d`.execute(db);
    expect(exact.rows).toEqual([{ d: '0.10' }]);
    const rounding = open({ decimal: 'number' });
    expect((await sql`select 0.10::decimal(18, 2) as d`.execute(rounding)).rows).toEqual([
      { d: 0.1 },
    ]);
    await rounding.destroy();
  });

  it('binds numbers, dates, booleans and null, and refuses what it does not know', async () => {
    const at = new Date('2020-04-01T12:00:00Z');
    const { rows } =
      await sql`select ${1} as i, ${1.5} as d, ${true} as b, ${null} as n, ${at} as t`.execute(db);
    expect(rows).toEqual([{ i: 1, d: 1.5, b: true, n: null, t: '2020-04-01T12:00:00' }]);
    await expect(sql`select ${Symbol('x')} as s`.execute(db)).rejects.toThrow(TypeError);
  });
});

describe('transactions', () => {
  it('takes back rows and tables when a transaction fails', async () => {
    const failing = db.transaction().execute(async (trx) => {
      await trx.schema.createTable('extra').addColumn('a', 'integer').execute();
      await trx.insertInto('programme').values({ name: 'a' }).execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await db.selectFrom('programme').selectAll().execute()).toEqual([]);
    const names = (await db.introspection.getTables()).map((table) => table.name);
    expect(names).not.toContain('extra');
  });

  it('lets queries outside wait until the transaction is over', async () => {
    const inside = db.transaction().execute(async (trx) => {
      await trx.insertInto('programme').values({ name: 'a' }).execute();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await trx.insertInto('programme').values({ name: 'b' }).execute();
    });
    const outside = db.selectFrom('programme').select('name').execute();
    await inside;
    expect((await outside).length).toBe(2);
  });
});

describe('introspection', () => {
  it('names schemas, tells views from tables, and carries comments', async () => {
    await sql`create view named as select name from programme`.execute(db);
    await sql`comment on column programme.name is '名称'`.execute(db);
    const schemas = await db.introspection.getSchemas();
    expect(schemas.map(({ name }) => name)).toEqual(['etl', 'main']);
    const tables = await db.introspection.getTables();
    expect(tables.map(({ schema, name, isView }) => [schema, name, isView])).toEqual([
      ['etl', 'note', false],
      ['main', 'named', true],
      ['main', 'programme', false],
    ]);
    const programme = tables.find(({ name }) => name === 'programme');
    expect(programme?.columns.slice(0, 2)).toMatchObject([
      { name: 'id', dataType: 'BIGINT', isAutoIncrementing: true, isNullable: true },
      { name: 'name', dataType: 'VARCHAR', isNullable: false, comment: '名称' },
    ]);
  });
});
