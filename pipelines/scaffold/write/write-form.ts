import { isInUnit, middleAmount } from '../../../src/normalize/table/columns/usual-amount.ts';
import type { HeadedColumn } from '../../../src/normalize/table/heads/header.ts';
import { draftUnit } from '../amounts/draft-unit.ts';
import { identityLines } from '../amounts/identity-lines.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { DraftNote } from '../fields/draft-note.ts';
import type { DraftColumns } from '../fields/group-columns.ts';
import { holdsNoFigure } from '../guess/holds-figures.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { named, quoted, when } from '../yaml-text.ts';
import { type DraftEdition, draftEdition } from '../years/draft-edition.ts';
import {
  type DraftPhases,
  draftPhases,
  isSpentOrPlanned,
  SPENT_OR_PLANNED,
} from '../years/draft-phases.ts';
import { plansApart } from '../years/plans-apart.ts';
import { yearsOfFields } from '../years/years-of-fields.ts';
import { isCarried } from './carried.ts';
import { fieldLine } from './field-line.ts';
import { hasItemRows } from './has-item-rows.ts';
import { noteLines } from './note-lines.ts';
import { placeOfOffices } from './place-of-offices.ts';
import { recognising } from './recognising.ts';

const PARTS_OF_TOTAL = /^(?:spending|settlement|budget|planned|personnel_cost)_yen$/u;
const LONE_TOTAL =
  'a total checks its parts and is not loaded itself, and none of them was found: without 人件費 in it, it is settlement_yen where it was spent, and planned_yen where it is planned';

/** Text of a first form file for a table, and for those of other sheets with its header; `# ?` marks what a person has to confirm or fill in. */
export function writeForm(
  id: string,
  table: UnknownTable,
  draft: DraftColumns,
  fileName = '',
  alike: readonly UnknownTable[] = [table],
): string {
  const edition = draftEdition(table, draft.fields, fileName);
  const known = plansApart(yearsOfFields(draft.fields, edition, table), edition);
  const isEmpty = (column: HeadedColumn) => holdsNoFigure(column, table);
  const open = known.filter(
    (field) => field.open !== undefined || isSpentOrPlanned(field, known, edition, isEmpty),
  );
  const fields = withLoneTotal(known.filter((field) => !open.includes(field)));
  const notes = [...open.map(openNote), ...draft.notes];
  const unit = draftUnit(table, fields);
  const hasOffice = fields.some(({ field }) => field === 'department');
  const place = hasOffice ? null : placeOfOffices(table, alike);
  const lines = [
    '# A first draft, written from the header of one file. Lines with "# ?" wait for a person.',
    `id: ${named(id)} # ? <municipality>-<form>, never changed later`,
    'title: 事務事業評価表 # ? name of municipality and sheet',
    'layout: table',
    `money_unit_yen: ${unit.yen} # ? ${unit.gap}`,
    ...usualAmount(fields, alike, unit.yen),
    'personnel_basis: 人件費の範囲を記入 # ? what 人件費 covers, e.g. 正規職員人件費(人工×平均給与)',
    'default_direction: unknown',
    '',
    '# Labels that every file of this form has and no other form has together.',
    'recognise:',
    `  labels: [${recognising(fields, notes).map(quoted).join(', ')}] # ?`,
    `header_rows: ${table.headerRows.length}`,
    ...when(
      hasItemRows(table, fields),
      "item_rows: true # ? rows without a programme's name are further indicators of the one above",
    ),
    '',
    ...yearLines(table, fields, edition, draft.blockCount),
    phasesLine(draftPhases(fields, edition, isEmpty)),
    ...when(
      draft.policyLevels.length > 0,
      `policy_levels: [${draft.policyLevels.map(quoted).join(', ')}]`,
    ),
    '',
    ...when(place !== null, `department: { from: ${place?.from} } # ? ${place?.why}`),
    'fields:',
    ...when(
      !hasOffice && place === null,
      "  # ? No column was found that names the department. Where the sheet's name does, or rows above the programmes, say so above 'fields': department: { from: sheet }, or heading_rows.",
    ),
    ...fields.map((field) =>
      fieldLine(field, table, unit.yen, edition, isCarried(field, table, fields)),
    ),
    ...noteLines(notes),
    '',
    'ignored: []',
    ...identityLines(fields, table, edition.year, unit.yen),
  ];
  return `${lines.join('\n')}\n`;
}

/** Where the year of the edition is printed, and how those of the heads are counted. */
function yearLines(
  { headsEra }: UnknownTable,
  fields: readonly DraftField[],
  edition: DraftEdition,
  blockCount: number | null,
): string[] {
  return [
    '# Where the year of the edition is printed: column, title (above the table), header (its latest year) or file_name.',
    `edition: { from: ${edition.from} } # ?${editionGap(edition)}`,
    ...when(
      headsEra !== undefined,
      `heads_era: ${headsEra} # ? of years that heads print without it`,
    ),
    ...when(
      fields.some(({ year }) => year === 'block'),
      `year_blocks: { count: ${blockCount}, first: ${1 - blockCount!} } # ? first year of the blocks, counted from the edition`,
    ),
  ];
}

/** How large amounts are in this file: those of another one that are far from it are counted in another unit. */
function usualAmount(
  fields: readonly DraftField[],
  alike: readonly UnknownTable[],
  unitYen: number,
): string[] {
  const columns = fields
    .filter(({ kind }) => kind === 'money')
    .flatMap((field) => field.columns.map(({ column }) => column))
    .filter((column) => isInUnit(column, unitYen));
  const middle = middleAmount(alike.map(({ rows }) => ({ rows, columns })));
  return middle === null ? [] : [`usual_amount: ${middle}`];
}

/** A total that is all a table says of costs is loaded nowhere: whether it is what was spent a person has to say. */
function withLoneTotal(fields: readonly DraftField[]): DraftField[] {
  const isPart = ({ field }: DraftField) => PARTS_OF_TOTAL.test(field);
  return fields.map((one) =>
    one.field === 'total_cost_yen' && !fields.some(isPart)
      ? { ...one, gaps: [...one.gaps, LONE_TOTAL] }
      : one,
  );
}

/** The note of a figure that a person has to say more of. */
function openNote({ labels, under, rows, open = SPENT_OR_PLANNED }: DraftField): DraftNote {
  return { label: labels[0]!, under, gap: open, ...(rows ? { rows } : {}) };
}

function editionGap({ from, year, gap }: DraftEdition): string {
  const shift = from === 'column' ? '' : "; with plus_years, shift the 'years' of fields as well";
  const known = year === null ? '' : ` ${year} in this file${shift}`;
  return `${known}${gap === '' ? '' : `${known && ';'} ${gap}`}`;
}

function phasesLine({ settledUntil, estimatedUntil, gap }: DraftPhases): string {
  const estimated = estimatedUntil === null ? '' : `, estimated_until: ${estimatedUntil}`;
  return `phases: { settled_until: ${settledUntil}${estimated} } # ? last years with settled and with estimated figures, counted from the edition; later ones are plans${gap && `; ${gap}`}`;
}
