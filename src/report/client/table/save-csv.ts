import { csvText } from '../../../load/query/csv-text.ts';
import type { ReportTable } from '../../report-data.ts';
import { h } from '../dom.ts';
import { show } from '../show.ts';

/** Rows as CSV for spreadsheets: amounts in yen, numbers as they are, words as the page shows them. */
export function savedText({ columns, rows }: ReportTable): string {
  const names = columns.map(({ label }) => label.replace('(千円)', '(円)'));
  const cells = rows.map((row) =>
    row.map((cell, at) =>
      cell === null || typeof cell === 'number' ? cell : show(cell, columns[at]!),
    ),
  );
  return csvText(names, cells);
}

/** Downloads rows as CSV. */
export function saveCsv(title: string, table: ReportTable): void {
  const blob = new Blob([`\ufeff${savedText(table)}`], { type: 'text/csv' });
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: `${title}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
