import type { BlockForm } from '../form/form.ts';
import { fiscalYearOf } from './block-view.ts';
import type { BlockReading } from './read-block.ts';
import type { Entity, Reading } from './record.ts';
import type { Found } from './slot.ts';
import { parseCheckboxes } from './values/checkboxes.ts';
import { parseListItem } from './values/list-item.ts';
import { parseMeasure } from './values/measure.ts';
import { parsePeriod } from './values/period.ts';
import { parsePerson } from './values/person.ts';

/** A value for one warehouse column, still without its cell. */
interface Typed {
  readonly entity: Entity;
  readonly field: string;
  readonly value: string | number | null;
  readonly raw?: string;
}

/** Types every value of a block and names the column it goes to; one cell can give several (a period gives three). */
export function toReadings(reading: BlockReading, form: BlockForm): Reading[] {
  const edition = reading.view.editionFiscalYear;
  const readings = reading.found.flatMap((found) =>
    typedValues(found, form).map(({ entity, field, value, raw }): Reading => {
      const { cell } = found.value;
      const { rule, certainty } = found;
      const { no, year } = found.slot;
      const fiscalYear = year === null ? null : fiscalYearOf(year, edition);
      const { row, column } = cell;
      return {
        entity,
        field,
        no,
        fiscalYear,
        value,
        raw: raw ?? cell.raw,
        row,
        column,
        rule,
        certainty,
      };
    }),
  );
  return [...headingReadings(reading), ...readings];
}

function typedValues(found: Found, form: BlockForm): Typed[] {
  const { field, year } = found.slot;
  const { raw, text } = found.value.cell;
  switch (field) {
    case 'period': {
      const period = parsePeriod(text);
      return [
        { entity: 'evaluation', field: 'period_raw', value: raw },
        { entity: 'evaluation', field: 'started_fiscal_year', value: period?.started ?? null },
        ...(period?.ended
          ? [{ entity: 'evaluation' as const, field: 'ended_fiscal_year', value: period.ended }]
          : []),
      ];
    }
    case 'evaluator': {
      const person = parsePerson(text);
      return [
        { entity: 'evaluation', field: 'evaluator_title', value: person?.title ?? null },
        { entity: 'evaluation', field: 'evaluator_name', value: person?.name ?? null },
      ];
    }
    case 'affairs_types': {
      const checked = parseCheckboxes(raw, form.words.checked, form.words.unchecked) ?? [];
      return [{ entity: 'evaluation', field, value: checked.length ? checked.join('、') : null }];
    }
    case 'implementation_rank':
      return [{ entity: 'evaluation', field, value: found.value.kind === 'rank' ? text : null }];
    case 'activity_item':
    case 'activity_result':
      return activityValues(field, raw);
    case 'target':
    case 'actual': {
      return [{ entity: 'result', field: `${field}_value`, value: found.value.quantity }];
    }
    case 'sdg_goal':
      return [{ entity: 'sdg', field: 'goal_no', value: found.slot.no }];
    case 'indicator_name':
    case 'target_basis':
      return [{ entity: 'indicator', field, value: raw }];
    default:
      return year === null
        ? [{ entity: 'evaluation', field, value: found.value.kind === 'dash' ? null : raw }]
        : [{ entity: 'cost', field, value: found.value.quantity }];
  }
}

/** A list marker without anything behind it states nothing. */
function activityValues(field: string, raw: string): Typed[] {
  const item = parseListItem(raw);
  if (!item || item.body === '') return [];
  return field === 'activity_item'
    ? [{ entity: 'activity', field: 'item_name', value: item.body, raw: item.body }]
    : [
        {
          entity: 'activity',
          field: 'result_value',
          value: parseMeasure(item.text, item.body).value,
          raw: item.body,
        },
      ];
}

function headingReadings({ view: { block } }: BlockReading): Reading[] {
  return (['chapter', 'section'] as const).flatMap((field) => {
    const heading = block[field];
    if (!heading) return [];
    const { raw, row, column } = heading.cell;
    const place = { raw, row, column, rule: 'heading', certainty: 'sure' as const };
    return [
      {
        entity: 'evaluation' as const,
        field,
        no: 0,
        fiscalYear: null,
        value: heading.value,
        ...place,
      },
    ];
  });
}
