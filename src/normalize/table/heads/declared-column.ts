import { YEAR_MARK } from '../../../form/label-key.ts';
import type { DeclaredColumn, TableColumns } from '../../../form/table-columns.ts';
import { declaredInOtherUnit } from '../../../form/unit-spellings.ts';
import type { HeadedColumn, Header } from './header.ts';

/** What a figure is, at the end of a label or before its unit or year, and what may be added to it: 目標値, 決算額(千円), 実績値(R5). */
const FIGURE = new RegExp(`(?:目標|実績|見込|計画)値?(?=${YEAR_MARK}?$)`, 'u');
const AMOUNT = new RegExp(
  `(?:決算|予算|見込|計画)額?(?=(?:千円|万円|百万円|円)?${YEAR_MARK}?$)`,
  'u',
);

/**
 * What a form says of a column. A label that it does not know is one that it knows where they differ in 値 or 額 alone (目標値 of 目標),
 * in the unit of money that it prints (決算額(円)), or in the edition's year besides (今後の方向性(R6年度)), and no other column may be
 * that one: two of them would be of two years.
 */
export function declaredColumn(
  column: HeadedColumn,
  header: Header,
  byKey: TableColumns['byKey'],
  edition: number | null,
): DeclaredColumn | undefined {
  const declared = byKey.get(column.key);
  if (declared !== undefined || column.label === '') return declared;
  const isOfEdition = column.year !== null && column.year === edition;
  return (
    respelt(column, header, byKey) ?? (isOfEdition ? ofItsYear(column, header, byKey) : undefined)
  );
}

function respelt(
  { key }: HeadedColumn,
  header: Header,
  byKey: TableColumns['byKey'],
): DeclaredColumn | undefined {
  const spellings = [...otherSpellings(key), ...declaredInOtherUnit(key)];
  const [known, second] = spellings.filter((one) => byKey.has(one));
  const isSure = known !== undefined && second === undefined;
  return isSure && header.columns.every((one) => one.key !== known) ? byKey.get(known) : undefined;
}

/** Keys of a label that differ from its own in 値 or 額 alone. */
export function otherSpellings(key: string): string[] {
  const others = [toggled(key, FIGURE, '値'), toggled(key, AMOUNT, '額')];
  return others.filter((one) => one !== key);
}

/** A key with a letter added to the word that a pattern finds in it, or without it. */
function toggled(key: string, pattern: RegExp, letter: string): string {
  return key.replace(pattern, (word) =>
    word.endsWith(letter) ? word.slice(0, -1) : word + letter,
  );
}

function ofItsYear(
  { key }: HeadedColumn,
  header: Header,
  byKey: TableColumns['byKey'],
): DeclaredColumn | undefined {
  if (!key.includes(YEAR_MARK)) return undefined;
  const plain = withoutYear(key);
  const rivals = header.columns.filter((one) => withoutYear(one.key) === plain);
  return rivals.length === 1 ? byKey.get(plain) : undefined;
}

function withoutYear(key: string): string {
  return key.replace(YEAR_MARK, '');
}
