import { countCells, type Grid } from '../../extract/grid.ts';
import { columnKey } from '../../form/column-key.ts';
import { declaredLabelKey } from '../../form/label-key.ts';
import { labelsOf, slotKey } from '../../form/table-columns.ts';
import type { TableForm } from '../../form/table-form.ts';
import type { Issue } from '../../issue.ts';
import { headRows } from './heads/header.ts';
import { nearestHeader } from './heads/nearest-header.ts';

const FEWEST_LABELS = 3;

/** A sheet beside the table; one whose header is nearly that of the form may hold programmes. */
export function otherSheet(grid: Grid, form: TableForm): Issue {
  const near = nearestHeader(grid, form);
  if (near) {
    return {
      severity: 'warning',
      code: 'sheet-without-table',
      message: `Row ${near.row} is nearly the header of ${form.id}, but lacks ${near.hint}; the ${countCells(grid.rows)} cell(s) of the sheet are not loaded`,
      remedy:
        "Mend the label in the source. If it changed for good, give it to its field in the form file and take it out of 'recognise'.",
      row: near.row,
    };
  }
  const label = programmeLabel(grid, form);
  if (label !== null) {
    return {
      severity: 'warning',
      code: 'sheet-without-table',
      message: `The sheet lists programmes under "${label}", but has no header of ${form.id}; its ${countCells(grid.rows)} cell(s) are not loaded`,
      remedy:
        'Put the columns of both sheets side by side in the source: one row a programme, and one header a form.',
    };
  }
  return {
    severity: 'info',
    code: 'sheet-without-table',
    message: `The sheet has no header of this form; its ${countCells(grid.rows)} cell(s) are not loaded`,
    remedy:
      'Nothing to do if it holds no programmes; otherwise compare its header with the form file.',
  };
}

/** The label over programmes' names that stands in a row with others; null where none does. */
function programmeLabel(grid: Grid, form: TableForm): string | null {
  const labels = form.fields.flatMap(({ field, labels }) =>
    field === 'programme_name' ? labels : [],
  );
  const keys = new Set(labels.map(declaredLabelKey));
  const heads = headRows(grid, form).filter((row) => countCells([row]) >= FEWEST_LABELS);
  return heads.flatMap(({ cells }) => cells).find((text) => keys.has(columnKey(text).key)) ?? null;
}

/** Fields of the form that stay empty in every row; notes and optional fields may. */
export function unfilledFields(form: TableForm, filled: ReadonlySet<string>): Issue[] {
  const declared = form.fields.filter(({ optional, field }) => !optional && field !== 'note');
  return declared.flatMap((field) =>
    [...new Set(labelsOf(field).map(({ no }) => no))]
      .filter((no) => !filled.has(slotKey(field, no)))
      .map((no) => ({
        severity: 'info',
        code: 'field-never-filled',
        message: `The form declares ${field.field}${no > 0 ? ` ${no}` : ''} ("${field.labels[0]}"), but no row fills it`,
        remedy:
          "Nothing to do if the municipality leaves it empty: mark it as 'optional'. Otherwise compare the column with the form file.",
      })),
  );
}
