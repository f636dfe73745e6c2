import type { Grid } from '../grid.ts';

const SAMPLE = /^(?:(?:記入|記載|入力|作成)(?:見本|サンプル|例)|見本|サンプル)$/u;
/** What stands around such a word, as in 【記入例】, 様式1(見本) or 令和5年度事務事業評価シート記入例. */
const AROUND =
  /(?:行政|施策|事務事業|事業)?評価(?:調書|[表票])?|様式|シート|令和元?|平成元?|年度?|[RH](?=\d)|[\s\d()[\]【】〔〕「」<>_・-]/gu;
/** What a title of a form says. */
const TITLE = /評価|調書|様式|シート/u;
const LONGEST = 20;
/** A row of more cells is a table's. */
const MOST_CELLS = 2;

/** Whether a worksheet shows how the form is filled in, as its name or its title says: it speaks of no programme. */
export function isSample({ sheet, rows }: Grid): boolean {
  if (isWordForSample(sheet ?? '')) return true;
  const texts = rows[0]?.cells.map((cell) => cell.trim()).filter((text) => text !== '') ?? [];
  if (texts.length > MOST_CELLS) return false;
  return texts.some(
    (text) =>
      isWordForSample(text) &&
      texts.every((other) => other === text || other.length > LONGEST || TITLE.test(other)),
  );
}

function isWordForSample(text: string): boolean {
  return text.length <= 2 * LONGEST && SAMPLE.test(text.normalize('NFKC').replace(AROUND, ''));
}
