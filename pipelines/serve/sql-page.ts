import { Html, html } from '../../src/text/html.ts';

/** A question of `sql/questions` for the list of the page. */
export interface ListedQuestion {
  readonly title: string;
  readonly sql: string;
}

/** The page on which people run SQL; `script` and `style` are the bundled client. */
export function sqlPage(
  questions: readonly ListedQuestion[],
  { script, style }: { readonly script: string; readonly style: string },
): string {
  const items = questions.map(
    ({ title, sql }) => html`<li><a href="${`?q=${encodeURIComponent(sql)}`}">${title}</a></li>`,
  );
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SQL | 事務事業評価</title>
<link rel="icon" href="data:,">
<style>${new Html(style)}</style>
</head>
<body>
<header><p class="brand">事務事業評価</p><nav aria-label="ページ"><ul><li><a href="/">レポート</a></li><li><a href="/sql" aria-current="page">SQL</a></li></ul></nav></header>
<main>
<h1>SQLで調べる</h1>
<p class="lead">公開中のデータを読むだけのSQLを実行します。書き込み、ファイル、ネットワークは使えません。Ctrl+Enterでも実行できます。アドレスをそのまま共有できます。</p>
<form class="sql"><label for="sql">SQL</label><textarea id="sql" rows="8" spellcheck="false">select * from unmet_targets_ja limit 20</textarea><button type="submit" class="csv">実行</button></form>
<div id="result" aria-live="polite"></div>
<h2>よくある問い</h2>
<ul>${items}</ul>
</main>
<script>${new Html(script)}</script>
</body>
</html>
`.markup;
}
