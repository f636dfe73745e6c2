import { Kysely } from 'kysely';
import { DuckDbDialect } from './kysely/duckdb-dialect.ts';
import { nameKey } from './name-key.ts';
import { withWarehouse } from './open-warehouse.ts';
import type { WarehouseSchema } from './schema/schema.ts';
import type { CellLineageRow } from './schema/sheet-views.ts';

/** What to trace; everything but the programme narrows the answer. */
export interface TraceRequest {
  /** Name of a programme, or a part of it. */
  readonly programme: string;
  /** Column of a view, e.g. `budget_yen`; a computed one is traced to the columns it is made of. */
  readonly figure?: string;
  readonly fiscalYear?: number;
  readonly editionFiscalYear?: number;
}

/** A programme that a name may mean. */
export interface TracedProgramme {
  readonly programmeId: number;
  readonly municipalityCode: string;
  readonly programmeName: string;
  readonly departmentName: string | null;
}

/** One programme with the cells behind its values, or the programmes that the name fits (none or several). */
export type Trace =
  | { readonly kind: 'found'; readonly programme: TracedProgramme; readonly cells: TracedCell[] }
  | { readonly kind: 'ambiguous' | 'unknown'; readonly programmes: TracedProgramme[] };

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

/** Columns that are computed, and what they are computed from. */
const parts: Readonly<Record<string, readonly string[]>> = {
  total_cost_yen: ['settlement_yen', 'planned_yen', 'personnel_cost_yen'],
  execution_ratio: ['budget_yen', 'settlement_yen'],
  achievement_ratio: ['target_value', 'actual_value'],
  target_status: ['target_value', 'actual_value'],
  gap: ['target_value', 'actual_value'],
  claimed_status: ['unmet_reason'],
};

/** Follows figures of a programme back to file, row, column and printed text. */
export async function traceFigure(databasePath: string, request: TraceRequest): Promise<Trace> {
  return withWarehouse(databasePath, async (_connection, instance) => {
    const dialect = new DuckDbDialect({ connect: () => instance.connect() });
    const db = new Kysely<WarehouseSchema>({ dialect });
    try {
      return await traceIn(db, request);
    } finally {
      await db.destroy();
    }
  });
}

/** The same in whatever database holds the warehouse. */
export async function traceIn(db: Kysely<WarehouseSchema>, request: TraceRequest): Promise<Trace> {
  const programmes = await findProgrammes(db, request.programme);
  const [programme] = programmes;
  if (programme === undefined) return { kind: 'unknown', programmes };
  if (programmes.length > 1) return { kind: 'ambiguous', programmes };
  return { kind: 'found', programme, cells: await findCells(db, programme, request) };
}

/** Programmes whose name holds the text, width and spaces aside; one whose whole name it is wins over the others. */
async function findProgrammes(
  db: Kysely<WarehouseSchema>,
  name: string,
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
    .filter((row) => nameKey(row.programmeName).includes(key));
  const exact = named.filter((row) => nameKey(row.programmeName) === key);
  return exact.length > 0 ? exact : named;
}

async function findCells(
  db: Kysely<WarehouseSchema>,
  { programmeId }: TracedProgramme,
  { figure, fiscalYear, editionFiscalYear }: TraceRequest,
): Promise<TracedCell[]> {
  let query = db
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
    .orderBy('field');
  if (figure !== undefined) query = query.where('field', 'in', fieldsOf(figure));
  if (fiscalYear !== undefined) query = query.where('fiscal_year', '=', fiscalYear);
  if (editionFiscalYear !== undefined) {
    query = query.where('edition_fiscal_year', '=', editionFiscalYear);
  }
  return query.execute();
}

/** Fields behind a view's column: the printed text of a value stands in the value's own cell. */
function fieldsOf(figure: string): readonly string[] {
  const base = figure.replace(/^previous_/, '').replace(/_change_(yen|ratio)$/, '_yen');
  return [...(parts[base] ?? [base]), base.replace(/_raw$/, '_value')];
}
