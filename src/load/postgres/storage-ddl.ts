import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlFolder } from '../sql-files.ts';
import { quoted } from '../sql-text.ts';
import { booksDdl } from './books.ts';
import { endOfTime, postgresType, type StorageTable } from './storage-table.ts';

/** Statements that make schema `hyoka`: rows of all releases, which of them are valid in which release, and the pointer. */
export function storageDdl(tables: readonly StorageTable[], slots: readonly number[]): string[] {
  return [
    ...booksDdl(slots),
    readFileSync(join(sqlFolder, 'postgres', 'functions.sql'), 'utf8'),
    `create table hyoka.part (
      part_no integer primary key,
      storage text not null,
      part_key text not null,
      digest text not null,
      row_count bigint not null,
      unique (storage, part_key)
    )`,
    ...tables.map(tableDdl),
  ];
}

function tableDdl({ storage, columns, yearColumn }: StorageTable): string {
  const lines = [
    'from_release integer not null',
    `to_release integer not null default ${endOfTime}`,
    'part_no integer not null',
    ...columns.map((column) => `${quoted(column.name)} ${postgresType(column)}`),
  ];
  const partitions = yearColumn === null ? '' : ` partition by range (${quoted(yearColumn)})`;
  return `create table hyoka.${quoted(storage)} (${lines.join(', ')})${partitions}`;
}

/** Statement that adds the partition of a year; readers are not in its way. */
export function partitionDdl(storage: string, year: number): string {
  const partition = `hyoka.${quoted(`${storage}_${year}`)}`;
  const parent = `hyoka.${quoted(storage)}`;
  return `create table ${partition} (like ${parent} including defaults);
    alter table ${parent} attach partition ${partition} for values from (${year}) to (${year + 1})`;
}

/** Columns that views join or that people narrow by. */
const wanted = ['programme_id', 'programme_key', 'indicator_id', 'municipality_code'];
const small = /^(dim_|etl_(release|run|check_result|signal_threshold|lineage_kind|identity))/;

/** Statements for the indexes that the views, the loader and the removal of old releases need. */
export function indexDdl(tables: readonly StorageTable[]): string[] {
  return tables.flatMap(({ storage, columns }) => {
    const table = `hyoka.${quoted(storage)}`;
    const has = (name: string) => columns.some((column) => column.name === name);
    const keys = small.test(storage)
      ? wanted.filter(has).slice(0, 1)
      : wanted.filter((name) => has(name) && name !== 'programme_key');
    return [
      ...keys.map((key) => `create index on ${table} (${key})`),
      `create index on ${table} using brin (part_no) with (pages_per_range = 16)`,
      `create index on ${table} (to_release) where to_release < ${endOfTime}`,
    ];
  });
}
