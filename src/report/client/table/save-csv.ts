import { csvText } from '../../../load/csv-text.ts';
import type { ReportTable } from '../../report-data.ts';
import { h } from '../dom.ts';

/** Downloads rows as CSV for spreadsheets; amounts in yen. */
export function saveCsv(title: string, { columns, rows }: ReportTable): void {
  const names = columns.map(({ label }) => label.replace('(千円)', '(円)'));
  const blob = new Blob([`\ufeff${csvText(names, rows)}`], { type: 'text/csv' });
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: `${title}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
