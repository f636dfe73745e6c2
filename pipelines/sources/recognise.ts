import { isHeadedTable } from '../../src/clean/is-headed-table.ts';
import type { Grid } from '../../src/extract/grid.ts';
import type { LabelMatch } from '../../src/form/label-index.ts';
import { declaredLabelKey } from '../../src/form/label-key.ts';
import { labelsAndRows } from '../../src/form/matrix-index.ts';
import type { Issue } from '../../src/issue.ts';
import { findHeader } from '../../src/normalize/table/heads/header.ts';
import { nearestHeader } from '../../src/normalize/table/heads/nearest-header.ts';
import type { LoadedBlockForm, LoadedForm } from '../rules/loaded-form.ts';

/** The form of a file, or the issue that says why there is none. */
export type Recognition =
  | { readonly form: LoadedForm; readonly issue: null }
  | { readonly form: null; readonly issue: Issue };

/**
 * Recognises a file by its content. A table's header says more than single labels, so tables go first; of block forms
 * the one with most labels in the file counts. Two forms that fit equally well are an error of the form files.
 */
export function recognise(grids: readonly Grid[], forms: readonly LoadedForm[]): Recognition {
  const tables = forms.filter(
    (one) => one.layout === 'table' && grids.some((grid) => findHeader(grid, one.form) !== null),
  );
  const [first, second] = tables.length > 0 ? tables : fullestForms(grids, forms);
  if (first && second) return { form: null, issue: ambiguousForm(first, second) };
  return first ? { form: first, issue: null } : { form: null, issue: unknownForm(grids, forms) };
}

/** What of a form decides which files are its own: where any of it changes, it may claim files of other forms, or leave its own to them. */
export function recognitionOf({ form }: LoadedForm): readonly unknown[] {
  const { id, layout, recognise: marks } = form;
  if (layout === 'table') return [id, layout, marks, form.header_rows, form.heads_era ?? null];
  const labels = form.fields.map(({ kind, labels, rows = [] }) => [kind, labels, rows]);
  return [id, layout, marks, form.page_header, labels];
}

/** Block forms with enough labels in the file: the one with most, or all that share that number. */
function fullestForms(grids: readonly Grid[], forms: readonly LoadedForm[]): LoadedBlockForm[] {
  const able = forms
    .filter((one) => one.layout === 'blocks')
    .filter((one) => hasBlocks(grids, one) && hasOwnLabels(grids, one));
  if (able.length < 2) return able;
  const scored = able.map((form) => ({ form, labels: distinctLabels(grids, form, Infinity) }));
  const most = Math.max(...scored.map(({ labels }) => labels));
  return scored.filter(({ labels }) => labels === most).map(({ form }) => form);
}

/** Whether a file has enough of a form's labels, and not in the head of a table alone. */
function hasBlocks(grids: readonly Grid[], one: LoadedBlockForm): boolean {
  const enough = one.form.recognise.distinct_labels;
  if (distinctLabels(grids, one, enough) < enough) return false;
  const sheets = grids.filter((grid) => !isHeadedTable(grid, one, enough));
  return sheets.length === grids.length || distinctLabels(sheets, one, enough) >= enough;
}

/** Whether a file prints what tells a form's sheets from those of other forms, as far as the form says what that is. */
function hasOwnLabels(grids: readonly Grid[], one: LoadedBlockForm): boolean {
  const { own } = one.form.recognise;
  if (!own) return true;
  const keys = new Set(own.labels.map(declaredLabelKey));
  const isOwn = ({ key, fields }: LabelMatch) =>
    keys.has(key) || fields.some(({ field }) => own.fields.includes(field));
  return distinctLabels(grids, one, own.distinct_labels, isOwn) >= own.distinct_labels;
}

/** How many labels of a form, or of some of them, the file has; no more are looked for than are enough. */
function distinctLabels(
  grids: readonly Grid[],
  one: LoadedBlockForm,
  enough: number,
  isCounted: (label: LabelMatch) => boolean = () => true,
): number {
  const labels = labelsAndRows(one.form, one.labels);
  const found = new Set<string>();
  for (const { rows } of grids) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const label = labels.match(cell.trim());
        if (!label || !isCounted(label)) continue;
        found.add(label.key);
        if (found.size >= enough) return found.size;
      }
    }
  }
  return found.size;
}

function ambiguousForm(first: LoadedForm, second: LoadedForm): Issue {
  return {
    severity: 'error',
    code: 'form-ambiguous',
    message: `Two forms recognise this file, ${first.form.id} and ${second.form.id}; it is not loaded`,
    remedy:
      "Under 'recognise' in one of the two form files, add a label that only its own files have.",
  };
}

function unknownForm(grids: readonly Grid[], forms: readonly LoadedForm[]): Issue {
  return nearlyKnown(grids, forms) ?? alike(grids, forms) ?? unknown(forms);
}

/** The issue of a file with a header that is nearly that of a table form: the form's label was changed in this file. */
function nearlyKnown(grids: readonly Grid[], forms: readonly LoadedForm[]): Issue | null {
  const near = forms.flatMap((one) =>
    one.layout === 'table'
      ? grids.flatMap((grid) => {
          const header = nearestHeader(grid, one.form);
          return header ? [{ header, id: one.form.id, sheet: grid.sheet }] : [];
        })
      : [],
  );
  const [nearest] = near.sort((a, b) => b.header.found - a.header.found);
  if (!nearest) return null;
  const { header, id, sheet } = nearest;
  return {
    severity: 'error',
    code: 'form-not-recognised',
    message: `Row ${header.row} is nearly the header of the form ${id}, but lacks ${header.hint}`,
    remedy:
      "Mend the label in the source. If it changed for good, give it to its field in the form file and take it out of 'recognise'. A form of its own is written by npm run etl -- scaffold FILE.",
    ...(sheet === null ? {} : { sheet }),
    row: header.row,
  };
}

/** The issue of a file with labels that sheets of every city have, and too few that a form's own sheets print. */
function alike(grids: readonly Grid[], forms: readonly LoadedForm[]): Issue | null {
  const one = forms.find((form) => form.layout === 'blocks' && hasBlocks(grids, form));
  if (one?.layout !== 'blocks') return null;
  const { id, title } = one.form;
  const found = distinctLabels(grids, one, Infinity);
  return {
    severity: 'error',
    code: 'form-not-recognised',
    message: `The file prints ${found} labels of the form ${id} (${title}), but not those that tell its sheets from others; it is taken for another form and not loaded`,
    remedy:
      'Describe its form in a file under pipelines/forms: docs/block-sheets.md for sheets, npm run etl -- scaffold FILE for tables. If it is of this form all the same, give its fields the spellings of this file: npm run etl -- inspect FILE lists them.',
  };
}

function unknown(forms: readonly LoadedForm[]): Issue {
  const known = forms.map(({ form }) => `${form.id} (${form.title})`).join(', ');
  return {
    severity: 'error',
    code: 'form-not-recognised',
    message: `The file is readable but holds no sheets of a known form: ${known}`,
    remedy:
      'Remove it from the raw folder, or describe its form in a file under pipelines/forms: npm run etl -- scaffold FILE writes a first one.',
  };
}
