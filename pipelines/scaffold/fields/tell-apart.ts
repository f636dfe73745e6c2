import { columnKey } from '../../../src/form/column-key.ts';
import { declaredLabelKey } from '../../../src/form/label-key.ts';
import type { GuessedColumn } from '../guess/guess-columns.ts';

/**
 * The fewest texts above columns that tell them from all others of their label, those that they need among them; null where
 * not even all of them do.
 */
export function tellApart(
  columns: readonly GuessedColumn[],
  all: readonly GuessedColumn[],
): readonly string[] | null {
  const [first] = columns;
  const isShared = (text: string) => columns.every(({ above }) => above.includes(text));
  const needed = first!.needed.filter(isShared);
  if (needed.length < first!.needed.length) return null;
  const others = first!.above.filter((text) => isShared(text) && !needed.includes(text));
  const choices = [needed, ...others.map((text) => [...needed, text]), [...needed, ...others]];
  return choices.find((texts) => !isOfOthers(texts, columns, all)) ?? null;
}

/** True where another column with the label of one of these has all of the texts above it as well. */
function isOfOthers(
  texts: readonly string[],
  columns: readonly GuessedColumn[],
  all: readonly GuessedColumn[],
): boolean {
  return columns.some((own) => {
    const keys = texts.map((text) => declaredLabelKey(text.replace('{no}', own.number ?? '')));
    return all.some((other) => {
      if (other.column.key !== own.column.key) return false;
      if (columns.includes(other) && other.number === own.number) return false;
      const above = new Set(other.column.above.map((text) => columnKey(text).key));
      return keys.every((key) => above.has(key));
    });
  });
}
