const units: readonly (readonly [ending: RegExp, unit: string])[] = [
  [/_yen$/, '円'],
  [/_fte$/, '人(年間の人工)'],
  [/_persons$/, '人'],
  [/^work_hours$/, '時間'],
  [/_ratio$/, '比率(1.0は100%)'],
  [/(^|_)fiscal_year$|^edition$|_edition$/, '年度(西暦)'],
  [/^bytes$/, 'バイト'],
];

/** Unit of a column's values, told by the end of its name; '' where they have none or print their own. */
export function unitOf(column: string): string {
  return units.find(([ending]) => ending.test(column))?.[1] ?? '';
}
