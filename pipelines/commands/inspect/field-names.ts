import type { BlockForm } from '../../../src/form/block-form.ts';
import { noteFields } from '../../../src/form/note-fields.ts';

const NAMES_WITHOUT_LABEL: Readonly<Record<string, string>> = {
  remark: '備考',
  note: 'その他の記載',
};
const SUFFIX: Readonly<Record<string, string>> = { money: '(円)', staff: '(人)' };

/** Japanese name of each field: its first label without the year; where fields share a label, with the unit. Notes also have one each, as `note/1`. */
export function fieldNames(form: BlockForm): Record<string, string> {
  const names: Record<string, string> = { ...NAMES_WITHOUT_LABEL };
  for (const [at, { labels }] of noteFields(form).entries()) names[`note/${at + 1}`] = labels[0]!;
  for (const { field, kind, labels, rows = [] } of form.fields) {
    if (field in names) continue;
    const label = labels[0] ?? rows[0] ?? field;
    const isShared = form.fields.some(
      (other) => other.field !== field && (other.labels[0] ?? other.rows?.[0]) === label,
    );
    names[field] =
      `${label.replace(/\{year\}(年度に)?/u, '')}${isShared ? (SUFFIX[kind] ?? '') : ''}`;
  }
  return names;
}
