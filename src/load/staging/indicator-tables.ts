import type { Indicator, IndicatorYear } from '../../normalize/record.ts';
import { nameKey } from '../name-key.ts';
import { measureColumns, place, type SheetPart, text, whole } from './columns.ts';
import type { StagingTable } from './staging-table.ts';

/** One row per sheet and indicator. */
export const indicatorTable: StagingTable<SheetPart<Indicator>> = {
  name: 'indicator',
  columns: {
    ...place<Indicator>(),
    indicator_no: whole((row) => row.value.no),
    indicator_kind: text((row) => row.value.kind),
    indicator_name: text((row) => row.value.name),
    indicator_key: text((row) => nameKey(row.value.name)),
    target_basis: text((row) => row.value.targetBasis),
    unit: text((row) => row.value.unit),
    direction: text((row) => row.value.direction),
    direction_source: text((row) => row.value.directionSource),
  },
};

/** One fiscal year of one indicator. */
export interface IndicatorResult {
  readonly indicator: Indicator;
  readonly year: IndicatorYear;
}

/** One row per sheet, indicator and fiscal year. */
export const indicatorResultTable: StagingTable<SheetPart<IndicatorResult>> = {
  name: 'indicator_result',
  columns: {
    ...place<IndicatorResult>(),
    indicator_no: whole((row) => row.value.indicator.no),
    indicator_kind: text((row) => row.value.indicator.kind),
    fiscal_year: whole((row) => row.value.year.fiscalYear),
    ...measureColumns<IndicatorResult>('target', (value) => value.year.target),
    ...measureColumns<IndicatorResult>('actual', (value) => value.year.actual),
  },
};
