import { cellReference, columnName } from '../../../src/extract/grid.ts';
import { groupBy } from '../../../src/group-by.ts';
import type { Issue } from '../../../src/issue.ts';
import { ISSUE_WORDS } from '../../../src/report/issue-words.ts';
import { type Html, html } from '../../../src/text/html.ts';
import type { InspectedCell, InspectedSheet } from './inspection.ts';
import { LOOKS, lookOf, SEVERITY_WORDS, slotNames, tooltip } from './words-ja.ts';

/** Id of a cell in the page, by the 0-based place of its sheet. */
export function cellId(sheetAt: number, ref: string): string {
  return `s${sheetAt + 1}-${ref}`;
}

/** Cells as a spreadsheet shows them, with column letters and row numbers; empty rows and columns at the end are left out. */
export function grid(
  cells: readonly InspectedCell[],
  issues: readonly Issue[],
  listId: string,
  sheetAt: number,
  fieldNames: Readonly<Record<string, string>>,
): Html {
  const rows = groupBy(cells, ({ row }) => row);
  const width = cells.reduce((widest, { column }) => Math.max(widest, column), 0);
  const flags = new Map<string, string>();
  for (const [at, { row, column }] of issues.entries()) {
    const place = `${row}/${column}`;
    if (!flags.has(place)) flags.set(place, `${listId}-${at + 1}`);
  }
  const columns = Array.from(
    { length: width },
    (_, at) => html`<th scope="col">${columnName(at + 1)}</th>`,
  );
  const body = [...rows].map(([row, own]) => {
    const printed = gridRow(own, width, (cell) => {
      const flag = flags.get(`${cell.row}/${cell.column}`);
      return gridCell(cell, cellReference(cell.row, cell.column), sheetAt, fieldNames, flag);
    });
    return html`<tr><th scope="row">${row}</th>${printed}</tr>\n`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="セルの並び"><table class="grid"><thead><tr><th></th>${columns}</tr></thead><tbody>
${body}</tbody></table></div>`;
}

function gridRow(
  cells: readonly InspectedCell[],
  width: number,
  show: (cell: InspectedCell) => Html,
): Html[] {
  const printed: Html[] = [];
  let column = 1;
  for (const cell of cells) {
    for (; column < cell.column; column++) printed.push(html`<td></td>`);
    printed.push(show(cell));
    column++;
  }
  if (column <= width) printed.push(html`<td colspan="${width - column + 1}"></td>`);
  return printed;
}

function gridCell(
  cell: InspectedCell,
  ref: string,
  sheetAt: number,
  fieldNames: Readonly<Record<string, string>>,
  flag: string | undefined,
): Html {
  const look = lookOf(cell);
  const names = cell.use === 'label' ? '' : slotNames(cell, fieldNames);
  const link =
    flag === undefined ? html`` : html`<a class="flag" href="#${flag}" title="指摘へ">!</a>`;
  const mark = html`<span class="mark">${LOOKS[look].mark}</span>${link}`;
  const text = html`<bdi>${cell.raw}</bdi>`;
  const content =
    names === ''
      ? html`<div class="text">${mark}${text}</div>`
      : html`<div class="tag">${mark}${names}</div><div class="text">${text}</div>`;
  return html`<td id="${cellId(sheetAt, ref)}" class="${look}" title="${tooltip(cell, ref, fieldNames)}">${content}</td>`;
}

/** Issues with their severity, a link to the cell, what is wrong and what to do; `firstSheetAt` places the first sheet. */
export function issueList(
  issues: readonly Issue[],
  listId: string,
  sheets: readonly InspectedSheet[],
  firstSheetAt = 0,
): Html {
  if (issues.length === 0) return html``;
  const items = issues.map((issue, at) => {
    const { severity, code, message, remedy } = issue;
    const sheetAt = sheets.findIndex(({ sheet }) => sheet === (issue.sheet ?? null));
    const place = sheetAt < 0 ? html`` : placeLink(issue, firstSheetAt + sheetAt);
    return html`<li id="${listId}-${at + 1}" class="${severity}"><b>${SEVERITY_WORDS[severity]}</b> ${place} ${ISSUE_WORDS[code] ?? ''} <code>${code}</code>
<span lang="en"><bdi>${message}</bdi>. <bdi>${remedy}</bdi></span></li>\n`;
  });
  return html`<ul class="issues" aria-label="指摘">${items}</ul>`;
}

function placeLink({ row, column }: Issue, sheetAt: number): Html {
  if (row === undefined) return html``;
  if (column === undefined) return html`${row}行`;
  const ref = cellReference(row, column);
  return html`<a href="#${cellId(sheetAt, ref)}">${ref}</a>`;
}
