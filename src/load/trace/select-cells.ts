import type { Derivation, Source } from './derivations.ts';
import { newestStatements } from './newest-statement.ts';
import type { TracedCell } from './trace.ts';

/** What narrows an answer. */
export interface Scope {
  readonly fiscalYear?: number;
  readonly editionFiscalYear?: number;
}

/** A row of a view that names the fields which its figures rest on. */
export type NamingRow = Readonly<Record<string, unknown>>;

/** The year that the sheet of each edition evaluates. */
export type EvaluatedYears = ReadonlyMap<number, number>;

/** Which edition's statement of an indicator is in force for a year, and its number there: target and result go together. */
export interface ResultStatement {
  readonly fiscalYear: number;
  readonly edition: number;
  readonly no: number;
}

/** The cells of a programme that a figure rests on, within the scope. */
export function selectCells(
  cells: readonly TracedCell[],
  { sources, isNewest }: Derivation,
  scope: Scope,
  evaluated: EvaluatedYears,
  statements: readonly ResultStatement[],
): TracedCell[] {
  const found = cells.filter((cell) =>
    sources.some(
      (source) => source.field === cell.field && isOfYear(cell, source, scope, evaluated),
    ),
  );
  const { editionFiscalYear: edition } = scope;
  if (!isNewest) {
    return found.filter((cell) => edition === undefined || cell.edition_fiscal_year === edition);
  }
  const known = found.filter(
    (cell) => edition === undefined || cell.edition_fiscal_year <= edition,
  );
  const newest = new Set(newestOf(known));
  return known.filter((cell) => isInForce(cell, statements, edition) ?? newest.has(cell));
}

/** Fields that are stated together. */
const RESULTS = ['target_value', 'actual_value'];

/** Whether its indicator's statement is the one that counts; null where statements do not tell: the newest cell counts. */
function isInForce(
  { field, fiscal_year, edition_fiscal_year, no }: TracedCell,
  statements: readonly ResultStatement[],
  edition: number | undefined,
): boolean | null {
  if (!RESULTS.includes(field)) return null;
  const ofYear = statements.filter((one) => one.fiscalYear === fiscal_year);
  if (edition !== undefined && ofYear.some((one) => one.edition > edition)) return null;
  return ofYear.some((one) => one.edition === edition_fiscal_year && one.no === no);
}

/** A text has no year of its own: it is the one that its sheet evaluates. */
function isOfYear(
  cell: TracedCell,
  { years }: Source,
  scope: Scope,
  evaluated: EvaluatedYears,
): boolean {
  const { fiscalYear, editionFiscalYear } = scope;
  if (fiscalYear === undefined || years === 'any') return true;
  const edition = cell.edition_fiscal_year;
  const year = cell.fiscal_year ?? evaluated.get(edition) ?? edition;
  if (cell.fiscal_year === null && editionFiscalYear !== undefined) return true;
  return years === 'all' ? year <= fiscalYear : year === fiscalYear + years;
}

/** Of each figure the newest statement. */
function newestOf(cells: readonly TracedCell[]): TracedCell[] {
  const stated = cells.map((cell) => ({
    cell,
    field: cell.field,
    no: cell.no,
    fiscalYear: cell.fiscal_year,
    edition: cell.edition_fiscal_year,
    hasValue: cell.value_text !== null,
  }));
  return newestStatements(stated).map(({ cell }) => cell);
}

/** The cells of a programme that rows of a view name by their fields, editions, years and number. */
export function selectNamedCells(
  cells: readonly TracedCell[],
  rows: readonly NamingRow[],
): TracedCell[] {
  return cells.filter((cell) => rows.some((row) => isNamedBy(cell, row)));
}

function isNamedBy(cell: TracedCell, row: NamingRow): boolean {
  const numbers = (...columns: string[]) =>
    columns.flatMap((column) => (row[column] == null ? [] : [Number(row[column])]));
  const fields = String(row.fields ?? row.measure ?? row.field).split(',');
  const editions = numbers('edition_fiscal_year', 'cell_edition_fiscal_year');
  editions.push(...numbers('earlier_edition_fiscal_year', 'later_edition_fiscal_year'));
  if (row.rule === 'text_copied_from_last_year' || row.repeats === 'last_year')
    editions.push(...editions.map((edition) => edition - 1));
  const years = numbers('fiscal_year', 'compared_fiscal_year');
  const isEarlier = cell.edition_fiscal_year === row.earlier_edition_fiscal_year;
  const [no] = numbers(...(isEarlier ? ['earlier_no'] : []), 'indicator_no', 'no');
  const cellRef = row.cell_ref ?? (isEarlier ? row.earlier_cell_ref : row.later_cell_ref);
  return (
    fields.includes(cell.field) &&
    editions.includes(cell.edition_fiscal_year) &&
    (cell.fiscal_year === null || years.length === 0 || years.includes(cell.fiscal_year)) &&
    (cell.no === 0 || no === undefined || cell.no === no) &&
    (cellRef == null || cellRef === cell.cell_ref)
  );
}
