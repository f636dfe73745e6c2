import { eraLabel } from '../../../src/text/era.ts';
import { type Html, html } from '../../../src/text/html.ts';
import { grid, issueList } from './html-grid.ts';
import type { InspectedBlock, InspectedSheet } from './inspection.ts';
import { rowWords } from './words-ja.ts';

/** A block as a section: its name and place, its grid, and its issues below. */
export function blockSection(
  block: InspectedBlock,
  sheet: InspectedSheet,
  sheetAt: number,
  fieldNames: Readonly<Record<string, string>>,
): Html {
  const { no, page, editionFiscalYear: year, programmeName, chapter, section } = block;
  const headings = [chapter, section].filter((heading) => heading !== null).join(' ');
  const place = [
    ...(sheet.sheet === null ? [] : [`シート「${sheet.sheet}」`]),
    `${page}ページ目`,
    rowWords(block),
    year === null ? '年度不明' : `${eraLabel(year)}年度`,
    ...(headings === '' ? [] : [headings]),
  ];
  return html`<section id="block-${no}">
<h2>${no}. <bdi>${programmeName ?? '(名称なし)'}</bdi></h2>
<p class="place"><bdi>${place.join('　')}</bdi></p>
${grid(block.cells, block.issues, `b${no}`, sheetAt, fieldNames)}
${issueList(block.issues, `b${no}`, [sheet], sheetAt)}
</section>
`;
}

/** Cells of a sheet that stand in no block; open where the sheet has no blocks at all. */
export function outsideSection(
  { sheet, blocks, outside }: InspectedSheet,
  sheetAt: number,
  fieldNames: Readonly<Record<string, string>>,
): Html {
  if (outside.length === 0) return html``;
  const title = blocks.length > 0 ? 'ブロックの外のセル' : 'シートのセル';
  const name = sheet === null ? '' : `シート「${sheet}」 `;
  const opened = blocks.length > 0 ? html`<details>` : html`<details open>`;
  return html`${opened}<summary><bdi>${name}</bdi>${title}(${outside.length.toLocaleString('ja')})</summary>
${grid(outside, [], '', sheetAt, fieldNames)}</details>
`;
}
