import { unitOfHead } from '../amounts/draft-unit.ts';
import type { DraftField } from '../fields/draft-field.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { quoted, rowsOf, underOf, when } from '../yaml-text.ts';
import { type DraftEdition, isBare } from '../years/draft-edition.ts';

/** The line of a field in a form file, and behind it what a person has to confirm. */
export function fieldLine(
  field: DraftField,
  table: UnknownTable,
  moneyUnit: number,
  edition: DraftEdition,
  carried: boolean,
): string {
  const parts = [
    `field: ${field.field}`,
    `kind: ${field.kind}`,
    ...underOf(field),
    ...rowsOf(field),
    ...when(field.occurrence !== null, `occurrence: ${field.occurrence}`),
    ...when(field.year !== null, `year: ${field.year}`),
    ...yearsOf(field, edition),
    ...when(field.level !== null, `level: ${field.level}`),
    ...when(field.no !== null, `no: ${field.no}`),
    ...when(field.numbers.length > 0, `numbers: [${field.numbers.map(quoted).join(', ')}]`),
    `labels: [${field.labels.map(quoted).join(', ')}]`,
    ...when(isWithoutEra(field, table), 'era: 令和'),
    ...when(carried, 'carried: true'),
  ];
  const gaps = [
    ...field.gaps,
    ...otherUnits(field, moneyUnit),
    ...when(isWithoutEra(field, table), 'era of years printed without one'),
    ...when(carried, 'a blank below it is the same'),
  ];
  return `  - { ${parts.join(', ')} }${gaps.length > 0 ? ` # ? ${gaps.join('; ')}` : ''}`;
}

function isWithoutEra(field: DraftField, table: UnknownTable): boolean {
  return field.era !== undefined || (field.field === 'edition_year' && isBare(field, table));
}

/**
 * Which years after the edition labels print: a file whose heads or title did not roll on is found by them. A target beyond the
 * next year is a plan's, whose heads print the same year in every edition.
 */
function yearsOf(draft: DraftField, edition: DraftEdition): string[] {
  const { field, year, columns, rowYears = [] } = draft;
  if ((year !== 'label' && field !== 'row_year') || edition.year === null) return [];
  const printed = columns.map(({ column }) => column.year ?? edition.year!);
  const after = (field === 'row_year' ? rowYears : printed).map((one) => one - edition.year!);
  const years = [...new Set(after)].sort((a, b) => a - b);
  if (field.endsWith('_target') && years.some((one) => one > 1)) return [];
  return years.every((one) => Math.abs(one) <= 20) ? [`years: [${years.join(', ')}]`] : [];
}

function otherUnits({ kind, columns }: DraftField, moneyUnit: number): string[] {
  const units = kind === 'money' ? columns.flatMap(({ column }) => unitOfHead(column) ?? []) : [];
  const names = units.filter(({ yen }) => yen !== moneyUnit).map(({ name }) => name);
  return [...new Set(names)].map((name) => `its head prints ${name}, in which it is read`);
}
