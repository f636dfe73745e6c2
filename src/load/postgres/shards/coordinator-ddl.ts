import { literal, quoted } from '../../sql-text.ts';
import { booksDdl } from '../books.ts';
import type { SharedObject } from './shard-surface.ts';

/** Where the coordinator finds a shard. */
export interface ShardAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string | null;
}

/** Name of a shard's foreign server; shards count from 1. */
const serverName = (no: number) => `hyoka_shard_${no}`;

/** Statements for the books of the coordinator: those of one server, and the release that stands in each slot of the shards. */
export function coordinatorBooksDdl(): string[] {
  return [
    ...booksDdl([0]),
    'create table hyoka.slot (slot integer primary key, release_no integer not null)',
  ];
}

/** Statements that make the shards known. */
export function serverDdl(shards: readonly ShardAddress[]): string[] {
  return [
    'create extension if not exists postgres_fdw with schema public',
    ...shards.flatMap(({ host, port, database, user, password }, index) => {
      const name = serverName(index + 1);
      const secret = password === null ? '' : `, password ${literal(password)}`;
      return [
        `drop server if exists ${name} cascade`,
        `create server ${name} foreign data wrapper postgres_fdw options (
          host ${literal(host)}, port ${literal(String(port))}, dbname ${literal(database)},
          async_capable 'true', fetch_size '10000')`,
        `create user mapping for current_user server ${name} options (user ${literal(user)}${secret})`,
      ];
    }),
  ];
}

/** Statements for the tables through which the coordinator reads the shards, and the views that readers use. */
export function readDdl(objects: readonly SharedObject[], shards: number): string[] {
  return [
    ...pointerDdl(shards),
    'create schema main',
    'create schema etl',
    ...objects.flatMap((object) => [...foreignDdl(object, shards), shownDdl(object, shards)]),
  ];
}

const has = ({ columns }: SharedObject, name: string) => columns.some((one) => one.name === name);

/** How an object's rows lie: split by municipality, split without saying so, or the same on every shard. */
function spreadOf(object: SharedObject): 'hash' | 'union' | 'everywhere' {
  if (has(object, 'municipality_code')) return 'hash';
  return has(object, 'programme_id') || has(object, 'source_file_id') ? 'union' : 'everywhere';
}

function foreignDdl(object: SharedObject, shards: number): string[] {
  const table = `hyoka.${quoted(object.shared)}`;
  const columns = ['slot integer', ...object.columns.map(columnDdl)].join(', ');
  const shared = `options (schema_name 'shared', table_name ${literal(object.shared)})`;
  const numbers = Array.from({ length: shards }, (_, index) => index + 1);
  const part = (no: number) => `hyoka.${quoted(`${object.shared}_shard_${no}`)}`;
  if (spreadOf(object) === 'everywhere')
    return [`create foreign table ${table} (${columns}) server ${serverName(1)} ${shared}`];
  if (spreadOf(object) === 'union')
    return numbers.map(
      (no) => `create foreign table ${part(no)} (${columns}) server ${serverName(no)} ${shared}`,
    );
  return [
    `create table ${table} (${columns}) partition by hash (municipality_code)`,
    ...numbers.map(
      (no) => `create foreign table ${part(no)} partition of ${table}
        for values with (modulus ${shards}, remainder ${no - 1}) server ${serverName(no)} ${shared}`,
    ),
  ];
}

function columnDdl({ name, type }: SharedObject['columns'][number]): string {
  return `${quoted(name)} ${type}${type.startsWith('text') ? ' collate "C"' : ''}`;
}

function shownDdl(object: SharedObject, shards: number): string {
  const columns = object.columns.map(({ name }) => quoted(name)).join(', ');
  const names =
    spreadOf(object) === 'union'
      ? Array.from({ length: shards }, (_, index) => `${object.shared}_shard_${index + 1}`)
      : [object.shared];
  const parts = names.map(
    (name) =>
      `select ${columns} from hyoka.${quoted(name)} where slot = (select hyoka.current_slot())`,
  );
  return `create view ${object.schema}.${quoted(object.name)} as ${parts.join(' union all ')}`;
}

/**
 * Statements for the slot that readers get. A shard's snapshot may be older than the coordinator's, by the time between
 * two statements of a transaction: then the slot would hold another release there, and the reader is refused instead.
 */
function pointerDdl(shards: number): string[] {
  const numbers = Array.from({ length: shards }, (_, index) => index + 1);
  const all = numbers.map((no) => `select * from hyoka.pointer_shard_${no}`).join(' union all ');
  return [
    ...numbers.map(
      (no) => `create foreign table hyoka.pointer_shard_${no} (slot integer, release_no integer)
        server ${serverName(no)} options (schema_name 'hyoka', table_name 'pointer')`,
    ),
    `create or replace function hyoka.current_slot() returns integer
     language plpgsql stable security definer set search_path = pg_catalog as
     $$
     declare
       found integer;
       agreeing integer;
     begin
       select slot.slot into found from hyoka.slot
         inner join hyoka.pointer on pointer.release_no = slot.release_no and pointer.slot = 0;
       select count(*) into agreeing from (${all}) as shard
         inner join hyoka.slot on slot.slot = shard.slot and slot.release_no = shard.release_no
         where shard.slot = found;
       if agreeing < ${shards} then
         raise exception 'Another release became the current one during this transaction; begin a new one'
           using errcode = 'serialization_failure';
       end if;
       return found;
     end
     $$`,
  ];
}
