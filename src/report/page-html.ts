import { Html, html } from '../text/html.ts';

/** Addresses and names of the pages, in the order of the menu. */
const MENU: readonly (readonly [string, string])[] = [
  ['', '概要'],
  ['costs', '事業費の増減'],
  ['unmet', '未達成の目標'],
  ['signals', '確認したい点'],
  ['programmes', '事務事業を探す'],
  ['departments', '所属別'],
  ['policies', '政策別'],
  ['sdgs', 'SDGs別'],
  ['restatements', '数値の変更'],
  ['quality', 'データの品質'],
  ['glossary', '用語集'],
];

/** Pages that are only there where their tables are. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = { signals: ['signals', 'conflicts'] };

/** What is put into the page: the program and style, and for a report in one file its data. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Data files by name, as JSON; none where they stand beside the page. */
  readonly data: Iterable<readonly [string, string]>;
}

/** The one page of the report; it loads nothing from anywhere but its own folder. */
export function pageHtml(tables: readonly string[], { script, style, data }: PageParts): string {
  const links = MENU.filter(
    ([page]) => OPTIONAL[page]?.some((name) => tables.includes(name)) ?? true,
  ).map(([page, name]) => html`<li><a href="#/${page}">${name}</a></li>`);
  const inline = [...data].map(
    ([name, json]) =>
      html`<script type="application/json" data-name="${name}">${new Html(json)}</script>\n`,
  );
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'">
<title>事務事業評価</title>
<link rel="icon" href="data:,">
<style>${new Html(style)}</style>
<noscript><style>.top form, nav, #waiting { display: none }</style></noscript>
</head>
<body>
<a class="skip" href="#main" onclick="document.querySelector('main').focus();return false">本文へ</a>
<header><div class="top"><p class="brand">事務事業評価</p>
<form class="find" role="search"><label for="find">事務事業名で探す</label><input id="find" type="search" autocomplete="off" aria-describedby="found-count"><p id="found-count" class="unseen" role="status"></p><ul id="found" hidden></ul></form></div>
<nav aria-label="ページ"><ul>${links}</ul></nav></header>
<main id="main" tabindex="-1" aria-busy="true"><p id="waiting">読み込んでいます…</p><noscript><p>このページの表示にはJavaScriptが必要です。同じ内容はCSVとExcelの出力にあります。</p></noscript></main>
<footer></footer>
${inline}<script>${new Html(script)}</script>
</body>
</html>
`.markup;
}
