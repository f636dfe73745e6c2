import { columnName } from '../../../extract/grid.ts';
import { type ColumnSlot, labelsOf } from '../../../form/table-columns.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { nearest } from '../../../text/nearest.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { HeadedColumn, Header } from './header.ts';
import type { MatchedColumn } from './match-columns.ts';

/** The error of a slot that more or fewer columns fill than the form says, or whose column prints no year. */
export function repeatIssues(
  columns: readonly MatchedColumn[],
  header: Header,
  form: TableForm,
): Issue[] {
  const [first] = columns;
  const isBlock = first!.field.year === 'block';
  const expected = isBlock ? form.year_blocks!.count : 1;
  const places = columns.map(({ column }) => columnName(column.column)).join(', ');
  const { label, column } = first!.column;
  if (first!.field.year === 'label' && first!.column.year === null) {
    return [
      error(
        'column-without-year',
        `Column ${places} "${oneLine(label)}" prints no year`,
        'Give its year another way in the form file: block, or years after the edition.',
        header,
        column,
      ),
    ];
  }
  if (columns.length === expected || first!.field.field === 'note') return [];
  return [
    error(
      'column-repeated',
      `"${oneLine(label)}" stands ${columns.length} time(s), in ${places}, where the form says ${expected}`,
      isBlock
        ? "Check for a lost or added column; if the table has more years now, change 'year_blocks' in the form file."
        : "Tell the columns apart in the form file by 'under' or 'occurrence'.",
      header,
      column,
    ),
  ];
}

/** Fields without which no figure of a table has its programme, edition, year or part. */
const NEEDED: readonly string[] = ['programme_name', 'edition_year', 'row_year', 'row_part'];

/** A slot that no column fills; an error where no figure can be told without it. `unknown` are columns that may be it. */
export function missingColumn(
  { field, no }: ColumnSlot,
  header: Header,
  unknown: readonly HeadedColumn[],
): Issue {
  const label = (labelsOf(field).find((one) => one.no === no)?.label ?? '').replace('{year}', '');
  const above = (field.under ?? []).flat().join(' / ');
  const number = field.numbers?.[no - 1] ?? '';
  const place = above === '' ? '' : ` below "${above.replace('{no}', number)}"`;
  const near = nearest(
    oneLine(label),
    unknown.map((one) => oneLine(one.label)),
  );
  const hint = near ? `; is it "${near}"?` : '';
  const needed = NEEDED.includes(field.field);
  return {
    severity: needed ? 'error' : 'warning',
    code: 'column-missing',
    message: `The column "${oneLine(label)}"${place} (${field.field}) is not in the table${hint}`,
    remedy: needed
      ? 'Add the spelling of this file to its labels in the form file.'
      : "Its values stay empty. Add the spelling of this file to its labels in the form file, or mark the field as 'optional'.",
    row: header.lastRow,
  };
}

/** The error of a column whose label the form does not know. */
export function unknownColumn(
  column: HeadedColumn,
  header: Header,
  spellings: readonly string[],
): Issue {
  const near = nearest(oneLine(column.label), spellings.map(oneLine));
  return error(
    'column-unknown',
    `Column ${columnName(column.column)} "${oneLine(column.label)}" is not in the form${near ? `; the nearest known label is "${near}"` : ''}`,
    "Add the label to a field of the form file, or list it under 'ignored'.",
    header,
    column.column,
  );
}

/** One error of many columns whose labels the form does not know. */
export function moreUnknown([first, ...more]: readonly HeadedColumn[], header: Header): Issue {
  return error(
    'column-unknown',
    `Column ${columnName(first!.column)} and ${more.length} more columns are not in the form either`,
    'Get the file again: so many columns stand in one row where line ends are lost.',
    header,
    first!.column,
  );
}

/** A label of the form that stands there once more, or below another group than the form says. */
export function unplacedColumn(column: HeadedColumn, header: Header): Issue {
  const above = column.above.map(oneLine).reverse().join(' / ');
  return error(
    'column-unknown',
    `Column ${columnName(column.column)} "${oneLine(column.label)}" ${above ? `below "${above}" ` : ''}is one more than the form tells apart`,
    "Say by 'under' or 'occurrence' in the form file which field it is, or list it as a note.",
    header,
    column.column,
  );
}

/** The error of a column that may be one field or another. */
export function ambiguousColumn(
  column: HeadedColumn,
  [first, second]: readonly [ColumnSlot, ColumnSlot],
  header: Header,
): Issue {
  const [one, other] = [first, second].map(({ field, no }) => `${field.field} ${no || ''}`.trim());
  return error(
    'column-ambiguous',
    `Column ${columnName(column.column)} "${oneLine(column.label)}" may be ${one} or ${other} by what stands above it`,
    "Say in the form file which texts have to stand above it together: 'under: [[first, second]]'.",
    header,
    column.column,
  );
}

function error(
  code: string,
  message: string,
  remedy: string,
  header: Header,
  column: number,
): Issue {
  return { severity: 'error', code, message, remedy, row: header.lastRow, column };
}
