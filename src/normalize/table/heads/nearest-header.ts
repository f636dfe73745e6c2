import { columnName, type Grid } from '../../../extract/grid.ts';
import { columnKey } from '../../../form/column-key.ts';
import { declaredLabelKey } from '../../../form/label-key.ts';
import type { TableForm } from '../../../form/table-form.ts';
import { nearest } from '../../../text/nearest.ts';
import { oneLine } from '../../../text/one-line.ts';
import { headRows } from './header.ts';

/** A row that is nearly the header of a form: which labels it has, which it lacks, and what may stand in their place. */
export interface NearHeader {
  readonly row: number;
  readonly found: number;
  readonly missing: readonly string[];
  /** `"事業名" (is it "事業名称" in B3?)` for each that is missing. */
  readonly hint: string;
}

/** Labels such as 事業名 and 担当課 stand in many forms. */
const ENOUGH = 2 / 3;

/** The rows of a grid with most of the labels that a form is recognised by; null where too few are there. */
export function nearestHeader(grid: Grid, form: TableForm): NearHeader | null {
  const rows = headRows(grid, form);
  const { labels } = form.recognise;
  let best: NearHeader | null = null;
  for (let at = 0; at < rows.length; at++) {
    const header = rows.slice(at, at + form.header_rows);
    const cells = header.flatMap((row) =>
      row.cells.map((text, index) => ({
        text: oneLine(text),
        key: columnKey(text.trim()).key,
        place: `${columnName(index + 1)}${row.number}`,
      })),
    );
    const keys = new Set(cells.map(({ key }) => key));
    const missing = labels.filter((label) => !keys.has(declaredLabelKey(label)));
    const found = labels.length - missing.length;
    if (found < labels.length * ENOUGH || found <= (best?.found ?? 0)) continue;
    const known = new Set(labels.map(declaredLabelKey));
    const free = cells.filter(({ text, key }) => text !== '' && !known.has(key));
    const hint = missing.map((label) => hintOf(label, free)).join(', ');
    best = { row: header[0]!.number, found, missing, hint };
  }
  return best;
}

function hintOf(label: string, free: readonly { text: string; place: string }[]): string {
  const near = nearest(
    label,
    free.map(({ text }) => text),
  );
  const cell = free.find(({ text }) => text === near);
  return cell ? `"${label}" (is it "${cell.text}" in ${cell.place}?)` : `"${label}"`;
}
