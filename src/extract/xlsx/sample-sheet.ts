import type { Grid } from '../grid.ts';

const FILLED_IN = /(?:記入|記載|入力|作成)(?:見本|サンプル|例)/u;
const SAMPLE = /^(?:(?:記入|記載|入力|作成)(?:見本|サンプル|例)|見本|サンプル)$/u;
/** What stands around such a word, as in 【記入例】 or 様式1(見本). */
const AROUND = /様式|シート|評価[表票]|[\s\d()[\]【】〔〕「」<>_・-]/gu;
const LONGEST = 20;

/** Whether a worksheet shows how the form is filled in, as its name or a cell of its first row says: it speaks of no programme. */
export function isSample({ sheet, rows }: Grid): boolean {
  const name = plain(sheet ?? '');
  const titles = rows[0]?.cells.filter(({ length }) => length <= LONGEST) ?? [];
  return FILLED_IN.test(name) || [name, ...titles].some(isWordForSample);
}

function isWordForSample(text: string): boolean {
  return SAMPLE.test(plain(text).replace(AROUND, ''));
}

function plain(text: string): string {
  return text.normalize('NFKC');
}
