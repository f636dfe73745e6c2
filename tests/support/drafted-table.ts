import { draftRows } from './draft-rows.ts';
import { BRIDGE, HEAD, ROAD, readRows } from './small-table.ts';

export const TITLE = ['令和5年度 事務事業評価一覧'];
export const BLANK = HEAD.map(() => '');

/** A head, its rows joined by |, and what stands below it for two programmes. */
export type Column = readonly [head: string, first: string, second: string];

/** Drafts a form for rows, and reads them by it. */
export function drafted(rows: readonly (readonly string[])[], file = 'x') {
  const { text, form, columns } = draftRows(rows, file);
  const { records } = readRows(rows, form, { file: `${file}.csv` });
  const record = records[0]!;
  return { text, form, fields: columns.fields, record, costs: record.costs };
}

/** The fields of columns beside those of every programme; null where a person has to say. */
export function fieldsOf(...columns: readonly Column[]) {
  const heads = columns.map(([head]) => head.split('|'));
  const depth = Math.max(...heads.map(({ length }) => length));
  const labels = Array.from({ length: depth }, (_, row) =>
    heads.map((texts, at) => {
      const isSame =
        row < depth - 1 &&
        heads[at - 1]?.slice(0, row + 1).join() === texts.slice(0, row + 1).join();
      return isSame ? '' : (texts[row] ?? '');
    }),
  );
  const { fields } = drafted([
    [...TITLE, '（単位：千円）'],
    ...labels.map((cells, row) => [...(row === 0 ? HEAD : BLANK), ...cells]),
    [...ROAD, ...columns.map(([, cell]) => cell)],
    [...BRIDGE, ...columns.map(([, , cell]) => cell)],
  ]);
  return columns.map((_, at) => {
    const place = HEAD.length + at + 1;
    const isOf = ({ columns: own }: (typeof fields)[number]) =>
      own.some(({ column }) => column.column === place);
    return fields.find(isOf)?.field ?? null;
  });
}
