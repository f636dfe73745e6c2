import type { Client } from 'pg';
import { quoted } from '../../sql-text.ts';
import type { Surface } from '../read-surface.ts';

/** What one slot of a shard shows; the coordinator asks for the slot of the release that it is at. */
export const slotSurface = (slot: number): Surface => ({
  main: `slot_${slot}`,
  etl: `slot_${slot}_etl`,
  slot,
});

/** A table or view as shards share it with the coordinator. */
export interface SharedObject {
  /** Schema in the release: `main` or `etl`. */
  readonly schema: string;
  readonly name: string;
  /** Name in schema `shared`, where both schemas meet. */
  readonly shared: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Every object of a shard's first slot but the `_ja` twins. */
export async function sharedObjects(client: Client): Promise<SharedObject[]> {
  const { main, etl } = slotSurface(1);
  const { rows } = await client.query<SharedObject>(
    `select case nspname when $1 then 'main' else 'etl' end as schema, relname as name,
       case nspname when $1 then relname else 'etl_' || relname end as shared,
       json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum) as columns
     from pg_class inner join pg_namespace on pg_namespace.oid = relnamespace and nspname in ($1, $2)
     inner join pg_attribute on attrelid = pg_class.oid and attnum > 0
     where relkind = 'v' and relname not like '%\\_ja'
     group by nspname, relname order by 1, 2`,
    [main, etl],
  );
  return rows;
}

/** Statements that put the slots of every object side by side in schema `shared`. */
export function sharedDdl(objects: readonly SharedObject[], slots: readonly number[]): string[] {
  return [
    'drop schema if exists shared cascade',
    'create schema shared',
    ...objects.map((object) => {
      const parts = slots.map((slot) => slotRows(object, slot));
      return `create view shared.${quoted(object.shared)} as ${parts.join(' union all ')}`;
    }),
  ];
}

/** Rows of no municipality stand on every shard, and are shown by the one that holds the partition of null. */
function slotRows({ schema, name, columns }: SharedObject, slot: number): string {
  const surface = slotSurface(slot);
  const place = `${schema === 'main' ? surface.main : surface.etl}.${quoted(name)}`;
  const hasMunicipality = columns.some((column) => column.name === 'municipality_code');
  const isShown = hasMunicipality
    ? ' where municipality_code is not null or (select is_home from hyoka.home)'
    : '';
  return `select ${slot} as slot, shown.* from ${place} as shown${isShown}`;
}
