import { Html } from '../../../src/text/html.ts';

/** The page's style sheet; each use of a cell has a colour, an edge and a mark of its own. */
export const PAGE_STYLE = new Html(`<style>
:root { color-scheme: light; --line: #c9ced6; --ink: #1c2330; --soft: #5b6675; --paper: #fff; }
html { scroll-padding-top: 110px; }
* { box-sizing: border-box; }
body { margin: 0; padding: 0 20px 60px; background: #f4f5f7; color: var(--ink);
  font: 14px/1.55 "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", sans-serif; }
h1 { font-size: 20px; margin: 18px 0 8px; }
h2 { font-size: 17px; margin: 0; }
a { color: #0b57a4; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 4px 24px; margin: 0 0 12px; }
dl div { display: flex; gap: 10px; }
dt { color: var(--soft); min-width: 5em; }
dd { margin: 0; overflow-wrap: anywhere; }
section, main > details, .issues { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
  padding: 12px 14px; margin: 0 0 14px; }
summary { cursor: pointer; font-weight: 600; }
.place { color: var(--soft); margin: 0 0 8px; font-size: 13px; }
.legend { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: 6px; list-style: none;
  align-items: stretch; margin: 0 -20px 14px; padding: 8px 20px; background: #f4f5f7;
  border-bottom: 1px solid var(--line); }
.legend li { display: flex; align-items: center; padding: 2px 8px; font-size: 13px; min-height: 30px; }
.legend b { margin-left: 6px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
.grid th { position: sticky; left: 0; background: #eceef2; color: var(--soft); font-weight: 500; font-size: 12px;
  border: 1px solid var(--line); padding: 1px 6px; }
.grid td { border: 1px solid #e2e5ea; vertical-align: top; padding: 2px 5px 4px; min-width: 3em; }
.text { max-width: 12em; max-height: 9em; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere;
  font-size: 12px; line-height: 1.5; width: max-content; scrollbar-width: thin; }
.tag { max-width: 13em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 11px;
  line-height: 1.5; color: #46505e; }
.mark { display: inline-block; width: 1.5em; margin-right: 4px; text-align: center; font-weight: 700; font-size: 11px;
  line-height: 1.4; border: 1px solid currentColor; border-radius: 3px; background: #ffffffb0; }
.flag { display: inline-block; width: 1.4em; margin-right: 4px; text-align: center; font-weight: 700;
  color: #fff; background: #b3261e; border-radius: 50%; text-decoration: none; }
.sure { background: #e5f4e7; box-shadow: inset 4px 0 #2c7a3a; }
.likely { background: #f4f8d4; border-left: 4px dashed #7d8a00 !important; }
.doubtful { background: #f6e4f7; border: 3px double #8e24aa !important; }
.unexplained { border: 2px solid #b3261e !important;
  background: repeating-linear-gradient(135deg, #fdeceb 0 8px, #fadad7 8px 16px); }
.duplicate { background: #ededed; border-left: 4px dotted #6f6f6f !important; color: #4b4b4b; }
.label { background: #e6eef8; font-weight: 600; }
.likely-label { background: #fff1cc; border-bottom: 3px dashed #a86f00 !important; font-weight: 600; }
.heading { background: #dcf3f1; border-bottom: 3px solid #00796b !important; }
.header { background: #e8e6f6; border-top: 3px double #5a4fb0 !important; }
.plain .unexplained { background: var(--paper); border: 1px solid #e2e5ea !important; }
.plain .unexplained .mark { display: none; }
td:target { outline: 3px solid #f08c00; outline-offset: -1px; }
li:target { background: #fff1cc; }
.issues { list-style: none; margin: 10px 0 0; padding: 6px 12px; background: #fafbfc; font-size: 13px; }
main > .issues { margin: 0 0 14px; }
.issues li { padding: 3px 0 3px 10px; border-left: 4px solid var(--line); margin: 4px 0; }
.issues .error { border-left: 6px double #b3261e; }
.issues .warning { border-left-color: #d08700; }
.issues span { display: block; color: var(--soft); font-size: 12px; }
.list { margin-top: 8px; font-size: 13px; }
.list th, .list td { text-align: left; padding: 3px 10px; border-bottom: 1px solid #e2e5ea; vertical-align: top; }
.list .number { text-align: right; font-variant-numeric: tabular-nums; }
.zero { color: #9aa3af; }
.labels { columns: 22em; margin: 8px 0 0; padding-left: 1.2em; font-size: 13px; }
.rest { font-weight: 600; }
@media print { .legend { position: static; } section { break-inside: avoid; } .text { max-height: none; } }
</style>`);
