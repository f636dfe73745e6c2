import type { Cell, CleanSheet } from '../../../clean/cell.ts';
import { labelNumber } from '../../../clean/label-number.ts';
import { LabelsOfFields } from '../../../clean/labels-of-fields.ts';
import { cellReference } from '../../../extract/grid.ts';
import type { BlockForm } from '../../../form/block-form.ts';
import type { Issue } from '../../../issue.ts';
import { issueAt } from './issue-at.ts';

/** Fewer labels that a sheet prints once may be of a part of it. */
const FEWEST_LABELS = 4;

/** What a person should know of cells of a worksheet that are read in no block, as they list answers or programmes, fill empty places, or are hidden. */
export function outsideIssues(
  { sheet, choices, listed, fillers, hidden }: CleanSheet,
  form: BlockForm,
): Issue[] {
  const away = hiddenSheet(hidden, form);
  return [
    ...(choices[0] ? [choiceList(choices[0], choices.length, sheet)] : []),
    ...(listed[0] ? [listAmongSheets(listed[0], listed.length, sheet)] : []),
    ...(fillers[0] ? [filledPlaces(fillers[0], fillers.length, sheet)] : []),
    ...(away ? [hiddenProgramme(away, sheet)] : []),
  ];
}

function choiceList(first: Cell, count: number, sheet: string | null): Issue {
  return issueAt(first, sheet, {
    severity: 'info',
    code: 'choice-list',
    message: `${count} cells from ${cellReference(first.row, first.column)} on list what a cell may say; they were not read as answers`,
    remedy: 'Nothing to do if they are such a list.',
  });
}

function listAmongSheets(first: Cell, count: number, sheet: string | null): Issue {
  return issueAt(first, sheet, {
    severity: 'warning',
    code: 'table-among-sheets',
    message: `A list with a programme in each row begins at ${cellReference(first.row, first.column)}; its ${count} cell(s) are not loaded`,
    remedy:
      'Nothing to do if it repeats what the sheets say. Else put it into a file of its own and describe its form: npm run etl -- scaffold FILE.',
  });
}

function filledPlaces(first: Cell, count: number, sheet: string | null): Issue {
  return issueAt(first, sheet, {
    severity: 'warning',
    code: 'places-filled',
    message: `${count} cells from ${cellReference(first.row, first.column)} ('${first.raw}') on only fill empty places, as a program does; they were taken for empty`,
    remedy:
      'Nothing to do if they are. Else write the values into the file without filling its empty cells.',
  });
}

/** The first hidden cell with a label, where so many labels are hidden as only a whole sheet has; null where not. */
function hiddenSheet(hidden: readonly Cell[], { printed_once }: BlockForm): Cell | null {
  const once = new LabelsOfFields(printed_once);
  const labelled = hidden.filter(({ label }) => once.has(label));
  const labels = new Set(labelled.map(({ label }) => labelNumber(label!)));
  const fewest = Math.min(FEWEST_LABELS, new Set(printed_once).size);
  return labels.size >= fewest ? labelled[0]! : null;
}

function hiddenProgramme(cell: Cell, sheet: string | null): Issue {
  return issueAt(cell, sheet, {
    severity: 'warning',
    code: 'hidden-programme',
    message: `Hidden rows or columns from ${cellReference(cell.row, cell.column)} on hold the labels of a whole sheet; no programme is loaded from them`,
    remedy:
      'Take the filter off or unhide them if the programme belongs to the file, delete them if not.',
  });
}
