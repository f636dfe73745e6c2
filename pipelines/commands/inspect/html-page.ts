import { eraLabel } from '../../../src/text/era.ts';
import { type Html, html } from '../../../src/text/html.ts';
import { blockSection, outsideSection } from './html-block.ts';
import { cellId, issueList } from './html-grid.ts';
import {
  cellsOf,
  type FormMatch,
  type InspectedBlock,
  type InspectedSheet,
  type Inspection,
} from './inspection.ts';
import { limitCells } from './limit-cells.ts';
import { PAGE_STYLE } from './page-style.ts';
import { LOOKS, type Look, lookOf, rowWords } from './words-ja.ts';

/** One self-contained Japanese page without scripts that shows each block of a file as a grid of its cells. */
export function htmlPage(whole: Inspection): string {
  const { inspection, cellsLeft } = limitCells(whole);
  const { file, sheets, fieldNames } = inspection;
  const sections = sheets.flatMap((sheet, at) => [
    outsideSection(sheet, at, fieldNames),
    ...sheet.blocks.map((block) => blockSection(block, sheet, at, fieldNames)),
  ]);
  const rest = html`<p class="rest">残り${cellsLeft.toLocaleString('ja')}セルは省略しました。--block N で一つずつ表示できます。</p>`;
  const page = html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>読み取り結果 ${file}</title>
${PAGE_STYLE}
</head>
<body>
<header>
<h1>評価表の読み取り結果</h1>
${facts(whole)}
</header>
<main${inspection.isFormKnown ? html`` : html` class="plain"`}>
${legend(whole)}
${issueList(whole.issues, 'file', sheets)}
${contents(sheets)}
${labels(whole)}
${sections}
${cellsLeft > 0 ? rest : ''}
</main>
</body>
</html>
`;
  return page.markup;
}

function facts(inspection: Inspection): Html {
  const { file, format, encoding, editions, sheets, blocks, pages } = inspection;
  const named = sheets.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
  const years = editions.map(({ fiscalYear: year, blocks: count }) => {
    return `${year === null ? '不明' : `${eraLabel(year)}年度(${year})`} ${count}件`;
  });
  const rows: [string, string][] = [
    ['ファイル', file],
    ['形式', [format.toUpperCase(), encoding ?? ''].join(' ').trim()],
    ...(named.length > 0 ? [['シート', named.join('、')] satisfies [string, string]] : []),
    ['様式', formWords(inspection)],
    ['年度', years.join('、') || '不明'],
    ['内容', `${blocks}ブロック、${pages}ページ`],
  ];
  const items = rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`<dl>${items}</dl>`;
}

function formWords({ form, isFormKnown }: Inspection): string {
  if (!form) return '不明';
  const { title, labels: found, labelsDeclared, labelsNeeded } = form;
  const match = `項目名${labelsDeclared}種のうち${found.length}種が一致`;
  if (isFormKnown) return `${title}(${match})`;
  const lack =
    found.length < labelsNeeded ? `認識には${labelsNeeded}種が必要` : 'ただし表の見出しにだけある';
  return `不明。最も近い様式は${title}(${match}、${lack})`;
}

/** What the colours and marks mean, with how many cells of the file have each; the counts add up to all cells. */
function legend({ sheets, cells }: Inspection): Html {
  const counts = new Map<Look, number>();
  for (const cell of sheets.flatMap(cellsOf))
    counts.set(lookOf(cell), (counts.get(lookOf(cell)) ?? 0) + 1);
  const items = (Object.keys(LOOKS) as Look[]).map((look) => {
    const { mark, name, meaning } = LOOKS[look];
    const count = (counts.get(look) ?? 0).toLocaleString('ja');
    return html`<li class="${look}" title="${meaning}"><span class="mark">${mark}</span>${name}<b>${count}</b></li>`;
  });
  const shown = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const part = shown === cells ? '' : `(ファイル全体は${cells.toLocaleString('ja')}セル)`;
  return html`<ul class="legend" aria-label="凡例とセル数">${items}<li class="total">合計<b>${shown.toLocaleString('ja')}</b>${part}</li></ul>`;
}

/** A longer list of blocks starts closed. */
const MOST_ROWS_OPEN = 40;

function contents(sheets: readonly InspectedSheet[]): Html {
  const rows = sheets.flatMap(({ sheet, blocks }) =>
    blocks.map((block) => contentsRow(block, sheet)),
  );
  if (rows.length < 2) return html``;
  const opened = rows.length > MOST_ROWS_OPEN ? html`<details>` : html`<details open>`;
  return html`${opened}<summary>ブロック一覧(${rows.length})</summary><div class="scroll" tabindex="0" role="region" aria-label="ブロック一覧"><table class="list">
<thead><tr><th>番号</th><th>事務事業</th><th>年度</th><th>場所</th><th>値</th><th>保留</th><th>不明</th><th>エラー・警告</th></tr></thead>
<tbody>${rows}</tbody></table></div></details>`;
}

function contentsRow(block: InspectedBlock, sheet: string | null): Html {
  const { no, programmeName, editionFiscalYear: year } = block;
  const count = (use: string) => block.cells.filter((cell) => cell.use === use).length;
  const serious = block.issues.filter(({ severity }) => severity !== 'info').length;
  const number = (value: number) =>
    html`<td class="${value > 0 ? 'number' : 'number zero'}">${value}</td>`;
  return html`<tr><td class="number">${no}</td><td><a href="#block-${no}"><bdi>${programmeName ?? '(名称なし)'}</bdi></a></td>
<td>${year === null ? '不明' : eraLabel(year)}</td><td><bdi>${sheet ?? ''}</bdi> ${rowWords(block)}</td>
${number(count('value'))}${number(count('doubtful'))}${number(count('unexplained'))}${number(serious)}</tr>
`;
}

function labels({ form, likelyLabels, sheets }: Inspection): Html {
  const rows = likelyLabels.map(({ text, count, nearest, places }) => {
    const links = places.map(({ sheet, ref }) => {
      const at = sheets.findIndex((one) => one.sheet === sheet);
      return html`<a href="#${cellId(at, ref)}">${ref}</a> `;
    });
    return html`<tr><td><bdi>${text}</bdi></td><td class="number">${count}</td><td>${nearest ?? ''}</td><td>${links}</td></tr>`;
  });
  const unknown = html`<details open><summary>項目名らしいが様式にないもの(${rows.length})</summary><div class="scroll" tabindex="0" role="region" aria-label="様式にない項目名"><table class="list">
<thead><tr><th>記載</th><th>回数</th><th>最も近い項目名</th><th>場所</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
  return html`${rows.length > 0 ? unknown : ''}${form ? knownLabels(form) : ''}`;
}

function knownLabels({ labels: found }: FormMatch): Html {
  const items = found.map(({ label, count }) => html`<li><bdi>${label}</bdi> <b>${count}</b></li>`);
  return html`<details><summary>見つかった項目名(${found.length})</summary><ul class="labels">${items}</ul></details>`;
}
