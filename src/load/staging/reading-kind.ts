import { createHash } from 'node:crypto';
import type { Reading } from '../../normalize/record.ts';
import { text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** What thousands of readings have in common, kept once. */
export type ReadingKind = Pick<Reading, 'entity' | 'field' | 'rule' | 'certainty'>;

type Nested = Map<string, Nested | number>;

const ids: Nested = new Map();

/** What a kind says, as one text. */
export function kindWords({ entity, field, rule, certainty }: ReadingKind): string {
  return [entity, field, rule, certainty].join('|');
}

/** Number of a kind: the first 31 bits of a hash of what it says, so that it is the same in every load. */
export function readingKindId(kind: ReadingKind): number {
  const { entity, field, rule, certainty } = kind;
  const alike = below(below(below(ids, field), rule), entity);
  const known = alike.get(certainty);
  if (typeof known === 'number') return known;
  const id = createHash('sha256').update(kindWords(kind)).digest().readUInt32BE(0) >>> 1;
  alike.set(certainty, id);
  return id;
}

function below(map: Nested, key: string): Nested {
  const known = map.get(key);
  if (known instanceof Map) return known;
  const next: Nested = new Map();
  map.set(key, next);
  return next;
}

/** One row per combination of entity, field, rule and certainty. */
export const readingKindTable: StagingTable<ReadingKind> = {
  name: 'reading_kind',
  columns: {
    kind_id: whole(readingKindId),
    entity: text(({ entity }) => entity),
    field: text(({ field }) => field),
    rule: text(({ rule }) => rule),
    certainty: text(({ certainty }) => certainty),
  },
};
