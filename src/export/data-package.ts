import type { ObjectColumn, WarehouseObject } from '../load/query/list-objects.ts';
import type { ColumnKind } from '../load/query/read-rows.ts';
import type { SemanticModel } from './semantic-model.ts';

/** A CSV file of the package and the table or view that it holds. */
export interface PackageResource {
  readonly object: WarehouseObject;
  /** Path from the package's folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the package as a whole is. */
export interface PackageInfo {
  readonly releaseId: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly schemaVersion: string;
}

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'datetime',
};

/** The view whose measures and dimensions the fiscal model describes: one row a programme and year. */
const FISCAL_VIEW = 'counted_costs';

/** Descriptor of a Fiscal Data Package (Frictionless) over CSV files. */
export function dataPackage(
  info: PackageInfo,
  resources: readonly PackageResource[],
  model: SemanticModel,
): object {
  return {
    // The published schema of fiscal packages asks for the measures and dimensions below and for this profile.
    profile: 'tabular-data-package',
    name: 'hyoka',
    id: info.releaseId,
    title: '事務事業評価表データ',
    description: `事務事業評価表から作成したデータ。リリース ${info.releaseId}、構造の版 ${info.schemaVersion}。金額の単位は円。空欄は値がないことを示し、0ではない。表計算ソフトが式とみなす文字列には先頭に ' を付けている。`,
    created: info.createdAt,
    countryCode: 'JP',
    granularity: 'aggregated',
    resources: resources.map(resourceOf),
    model: fiscalModel(model),
  };
}

function resourceOf({ object, path, bytes, sha256 }: PackageResource): object {
  return {
    profile: 'tabular-data-resource',
    name: object.name.replaceAll('_', '-'),
    title: object.nameJa,
    description: object.comment,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    bytes,
    hash: `sha256:${sha256}`,
    schema: { fields: object.columns.map(fieldOf), missingValues: [''] },
  };
}

function fieldOf({ name, kind, nameJa, comment }: ObjectColumn): object {
  const format = kind === 'timestamp' ? { format: 'any' } : {};
  return { name, type: TYPES[kind], ...format, title: nameJa, description: comment };
}

function fiscalModel(model: SemanticModel): object {
  const view = model.views[FISCAL_VIEW]!;
  const resource = FISCAL_VIEW.replaceAll('_', '-');
  const money = Object.entries(view.measures).filter(([, { unit }]) => /^[A-Z]{3}$/.test(unit));
  return {
    measures: Object.fromEntries(
      money.map(([source, { unit, phase }]) => [
        source,
        {
          source,
          resource,
          currency: unit,
          factor: 1,
          direction: 'expenditure',
          ...(phase ? { phase } : {}),
        },
      ]),
    ),
    dimensions: {
      fiscal_year: dimension('datetime', resource, ['fiscal_year']),
      programme: dimension('activity', resource, ['programme_id', 'programme_name']),
      department: {
        ...dimension('classification', resource, ['department_name']),
        classificationType: 'administrative',
      },
      municipality: dimension('entity', resource, ['municipality_code']),
    },
  };
}

function dimension(dimensionType: string, resource: string, columns: readonly string[]) {
  return {
    dimensionType,
    primaryKey: [columns[0]!],
    attributes: Object.fromEntries(columns.map((source) => [source, { source, resource }])),
  };
}
