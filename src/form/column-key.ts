import { type LabelKey, labelKey } from './label-key.ts';

const WESTERN_YEAR = /(?:19|20)\d{2}(?=年|$)/u;

/** Key of a column's label, with the western year that it prints in either calendar. */
export function columnKey(text: string): LabelKey {
  const own = labelKey(text);
  if (own.year !== null) return own;
  const printed = WESTERN_YEAR.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.[0];
  if (!printed) return own;
  const { key } = labelKey(
    text
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .replace(new RegExp(`${printed}(年度|年)?`, 'u'), 'R1'),
  );
  return { key, year: Number(printed) };
}
