import { type Kysely, sql } from 'kysely';
import { withKysely } from '../kysely/with-kysely.ts';
import { nameKey } from '../name-key.ts';
import { withWarehouse } from '../query/open-warehouse.ts';
import type { WarehouseSchema } from '../schema/schema.ts';
import type { CellLineageRow } from '../schema/sheet-views.ts';
import { type DerivationStep, Derivations } from './derivations.ts';
import {
  type EvaluatedYears,
  type NamingRow,
  type ResultStatement,
  type Scope,
  selectCells,
  selectNamedCells,
} from './select-cells.ts';
import { findFigure, NoSuchFigure, type TracedFigure } from './traced-figure.ts';

/** What to trace; everything but the programme narrows the answer. */
export interface TraceRequest extends Scope {
  /** Name of a programme, or a part of it. */
  readonly programme: string;
  /** Code of the programme's municipality, where several have one of the name. */
  readonly municipality?: string;
  /** Column of a view, e.g. `cost_changes.budget_change_ratio` or `budget_yen`; a computed one is traced to what it is made of. */
  readonly figure?: string;
}

/** A programme that a name may mean. */
export interface TracedProgramme {
  readonly programmeId: number;
  readonly municipalityCode: string;
  readonly programmeName: string;
  readonly departmentName: string | null;
}

/** A municipality that a warehouse holds. */
export interface TracedMunicipality {
  readonly code: string;
  readonly name: string;
}

/** One programme with the cells behind its values, or the programmes that the name fits (none or several), or the municipalities that are there instead of the one asked for, or the view that has no row of the programme. */
export type Trace =
  | {
      readonly kind: 'found';
      readonly programme: TracedProgramme;
      /** How the figure is made, from the figure down; empty where its cell states it. */
      readonly steps: readonly DerivationStep[];
      readonly cells: TracedCell[];
      /** Whether the load counted the figure: no cell states it, and its steps say what was counted. */
      readonly isCounted: boolean;
    }
  | { readonly kind: 'no-row'; readonly programme: TracedProgramme; readonly view: string }
  | { readonly kind: 'ambiguous' | 'unknown'; readonly programmes: TracedProgramme[] }
  | { readonly kind: 'elsewhere'; readonly municipalities: TracedMunicipality[] };

/** A loaded value and where it stands. */
export type TracedCell = Pick<
  CellLineageRow,
  | 'edition_fiscal_year'
  | 'table_name'
  | 'field'
  | 'no'
  | 'fiscal_year'
  | 'source_path'
  | 'source_sheet'
  | 'source_row'
  | 'source_column'
  | 'cell_ref'
  | 'raw_text'
  | 'value_text'
  | 'rule'
  | 'certainty'
>;

/** Follows figures of a programme back to file, row, column and printed text. */
export async function traceFigure(databasePath: string, request: TraceRequest): Promise<Trace> {
  return withWarehouse(databasePath, (_connection, instance) =>
    withKysely(
      () => instance.connect(),
      (db) => traceIn(db, request),
    ),
  );
}

/** The same in whatever database holds the warehouse. */
export async function traceIn(db: Kysely<WarehouseSchema>, request: TraceRequest): Promise<Trace> {
  const figure = request.figure === undefined ? null : await findFigure(db, request.figure);
  const programmes = await findProgrammes(db, request);
  const [programme] = programmes;
  if (programme === undefined) return whyNone(db, request);
  if (programmes.length > 1) return { kind: 'ambiguous', programmes };
  const cells = await cellsOf(db, programme);
  if (figure === null) {
    const all = cells.filter(
      ({ edition_fiscal_year: edition, fiscal_year: year }) =>
        edition === (request.editionFiscalYear ?? edition) && year === (request.fiscalYear ?? year),
    );
    return { kind: 'found', programme, steps: [], cells: all, isCounted: false };
  }
  const derivation = Derivations.read().of(figure.view, figure.column);
  const edition = derivation.isNewest ? undefined : request.editionFiscalYear;
  const rows = await rowsOfView(db, programme, figure, request.fiscalYear, edition);
  if (rows?.length === 0) return { kind: 'no-row', programme, view: figure.view! };
  const found = derivation.isNamedByRow
    ? selectNamedCells(cells, rows ?? missingView(figure))
    : selectCells(
        cells,
        derivation,
        request,
        await evaluatedYears(db, programme, request),
        derivation.isNewest ? await resultStatements(db, programme) : [],
      );
  const { steps, sources, isNamedByRow } = derivation;
  const isCounted = sources.length === 0 && !isNamedByRow;
  return { kind: 'found', programme, steps, cells: found, isCounted };
}

/** A name that fits nothing is one thing, a municipality that is not there another. */
async function whyNone(
  db: Kysely<WarehouseSchema>,
  { municipality }: TraceRequest,
): Promise<Trace> {
  const municipalities = await db
    .selectFrom('dim_municipality')
    .select(['municipality_code as code', 'municipality_name as name'])
    .orderBy('municipality_code')
    .execute();
  const isThere =
    municipality === undefined || municipalities.some(({ code }) => code === municipality);
  return isThere ? { kind: 'unknown', programmes: [] } : { kind: 'elsewhere', municipalities };
}

/** Programmes whose name holds the text, width and spaces aside; one whose whole name it is wins over the others. */
async function findProgrammes(
  db: Kysely<WarehouseSchema>,
  { programme: name, municipality }: TraceRequest,
): Promise<TracedProgramme[]> {
  const rows = await db
    .selectFrom('dim_programme')
    .where('is_current', '=', true)
    .select([
      'programme_id as programmeId',
      'municipality_code as municipalityCode',
      'programme_name as programmeName',
      'department_name as departmentName',
    ])
    .orderBy('municipality_code')
    .orderBy('programme_name')
    .execute();
  const key = nameKey(name);
  const named = rows
    .map((row) => ({ ...row, municipalityCode: row.municipalityCode ?? '' }))
    .filter((row) => row.municipalityCode === (municipality ?? row.municipalityCode))
    .filter((row) => nameKey(row.programmeName).includes(key));
  const exact = named.filter((row) => nameKey(row.programmeName) === key);
  return exact.length > 0 ? exact : named;
}

/** Every cell of a programme, in the order of editions and places. */
async function cellsOf(
  db: Kysely<WarehouseSchema>,
  { programmeId }: TracedProgramme,
): Promise<TracedCell[]> {
  return db
    .selectFrom('cell_lineage')
    .where('programme_id', '=', programmeId)
    .select([
      'edition_fiscal_year',
      'table_name',
      'field',
      'no',
      'fiscal_year',
      'source_path',
      'source_sheet',
      'source_row',
      'source_column',
      'cell_ref',
      'raw_text',
      'value_text',
      'rule',
      'certainty',
    ])
    .orderBy('edition_fiscal_year')
    .orderBy('source_row')
    .orderBy('source_column')
    .orderBy('field')
    .execute();
}

/** Asked only where a year narrows the answer: releases of before lack the view. */
async function evaluatedYears(
  db: Kysely<WarehouseSchema>,
  { programmeId }: TracedProgramme,
  { fiscalYear }: Scope,
): Promise<EvaluatedYears> {
  if (fiscalYear === undefined) return new Map();
  const rows = await db
    .selectFrom('evaluated_years')
    .where('programme_id', '=', programmeId)
    .select(['edition_fiscal_year', 'evaluated_fiscal_year'])
    .execute();
  return new Map(rows.map((row) => [row.edition_fiscal_year, row.evaluated_fiscal_year]));
}

/** The statements of a programme's indicators that are in force. */
async function resultStatements(
  db: Kysely<WarehouseSchema>,
  { programmeId }: TracedProgramme,
): Promise<ResultStatement[]> {
  return db
    .selectFrom('newest_indicator_results')
    .where('programme_id', '=', programmeId)
    .select(['fiscal_year as fiscalYear', 'edition_fiscal_year as edition', 'indicator_no as no'])
    .execute();
}

function missingView({ column }: TracedFigure): never {
  throw new NoSuchFigure(column, []);
}

/** Rows of a programme in the figure's view within the scope; null where no view is named, or it is none of programmes. */
async function rowsOfView(
  db: Kysely<WarehouseSchema>,
  { programmeId }: TracedProgramme,
  { view, columns }: TracedFigure,
  fiscalYear: number | undefined,
  edition: number | undefined,
): Promise<NamingRow[] | null> {
  if (view === undefined || !columns.includes('programme_id')) return null;
  const { rows } = await sql<NamingRow>`
    select * from ${sql.id(view)} where programme_id = ${programmeId}`.execute(db);
  /** What a row does not say narrows nothing. */
  const isOf = (said: unknown, asked: number | undefined) =>
    said == null || asked === undefined || Number(said) === asked;
  return rows.filter(
    (row) =>
      isOf(row.fiscal_year, fiscalYear) &&
      isOf(row.edition_fiscal_year ?? row.later_edition_fiscal_year, edition),
  );
}
