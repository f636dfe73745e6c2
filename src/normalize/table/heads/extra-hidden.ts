import type { DeclaredColumn } from '../../../form/table-columns.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { HeadedColumn, Header } from './header.ts';

/**
 * Hidden columns that are not read: those that the form does not know, as keys to sort by and sums on the way, and those that say what a column in
 * sight says, as an old version does. Where position tells columns of one label apart, all of them count.
 */
export function extraHidden(
  header: Header,
  declared: ReadonlyMap<HeadedColumn, DeclaredColumn | undefined>,
  { year_blocks, fields }: TableForm,
): ReadonlySet<HeadedColumn> {
  const isByPosition = Boolean(year_blocks) || fields.some(({ occurrence }) => occurrence);
  const inSight = header.columns.filter(({ isHidden, label }) => !isHidden && label !== '');
  const isExtra = (column: HeadedColumn) =>
    declared.get(column) === undefined ||
    (!isByPosition && inSight.some((other) => isTwin(column, other)));
  return new Set(
    header.columns.filter((column) => column.isHidden && column.label !== '' && isExtra(column)),
  );
}

/** A hidden column may stand at the end of a group without being one of it. */
function isTwin(hidden: HeadedColumn, other: HeadedColumn): boolean {
  const isOfGroup = hidden.above.join('\n') === other.above.join('\n');
  const isAside = hidden.year === null && other.year !== null;
  return hidden.key === other.key && (isAside || (hidden.year === other.year && isOfGroup));
}
