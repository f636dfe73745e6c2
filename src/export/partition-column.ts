import type { WarehouseObject } from '../load/query/list-objects.ts';

/** The year that the files of a fact are divided by; null for dimensions and views, which stand in one file. */
export function partitionColumn({ name, columns }: WarehouseObject): string | null {
  if (!/^(fact|bridge)_/.test(name)) return null;
  const names = columns.map((column) => column.name);
  return ['fiscal_year', 'edition_fiscal_year'].find((year) => names.includes(year)) ?? null;
}
