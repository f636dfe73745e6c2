import type { BlockForm } from '../form/form.ts';
import { fiscalYearOf } from './block-view.ts';
import { RANK_BEFORE_NAME } from './groups/head.ts';
import type { BlockReading } from './read-block.ts';
import type { Entity, Reading } from './record.ts';
import type { Found } from './slot.ts';
import { parseCheckboxes } from './values/checkboxes.ts';
import type { ListItem } from './values/list-item.ts';
import { isNotedForOtherYear } from './values/noted-year.ts';
import { parsePeriod } from './values/period.ts';
import { parsePerson } from './values/person.ts';
import { parseRankedName } from './values/ranked-name.ts';

/** Types every value of a block and names the column it goes to; one cell can give several (a period gives three). */
export function toReadings(reading: BlockReading, form: BlockForm): Reading[] {
  const edition = reading.view.editionFiscalYear;
  const readings = headingReadings(reading);
  for (const found of reading.found) {
    const { rule, certainty } = found;
    const { no, year } = found.slot;
    const fiscalYear = year === null ? null : fiscalYearOf(year, edition);
    const { row, column, raw: printed } = found.value.cell;
    typedValues(found, form, edition, (entity, field, value, raw = printed) => {
      readings.push({ entity, field, no, fiscalYear, value, raw, row, column, rule, certainty });
    });
  }
  return readings;
}

/** Takes a value for one warehouse column; `raw` where it is not the cell's whole text. */
type Take = (entity: Entity, field: string, value: string | number | null, raw?: string) => void;

function typedValues(found: Found, form: BlockForm, edition: number, take: Take): void {
  const { field, year, no } = found.slot;
  const { raw, text } = found.value.cell;
  switch (field) {
    case 'period': {
      const period = parsePeriod(text);
      take('evaluation', 'period_raw', raw);
      take('evaluation', 'started_fiscal_year', period?.started ?? null);
      if (period?.ended) take('evaluation', 'ended_fiscal_year', period.ended);
      break;
    }
    case 'evaluator': {
      const person = parsePerson(text);
      take('evaluation', 'evaluator_title', person?.title ?? null);
      take('evaluation', 'evaluator_name', person?.name ?? null);
      break;
    }
    case 'affairs_types': {
      const checked = parseCheckboxes(raw, form.words.checked, form.words.unchecked) ?? [];
      take('evaluation', field, checked.length ? checked.join('、') : null);
      break;
    }
    case 'implementation_rank':
      if (found.rule === RANK_BEFORE_NAME)
        take('evaluation', field, parseRankedName(raw, form.words.ranks)?.rank ?? null);
      else take('evaluation', field, found.value.kind === 'rank' ? text : null);
      break;
    case 'programme_name':
      if (found.rule === RANK_BEFORE_NAME)
        take('evaluation', field, parseRankedName(raw, form.words.ranks)?.name ?? raw);
      else take('evaluation', field, raw);
      break;
    case 'activity_item':
    case 'activity_result':
      activityValues(field, found.value.said.item, edition, take);
      break;
    case 'target':
    case 'actual':
      take('result', `${field}_value`, found.value.quantity);
      break;
    case 'sdg_goal':
      take('sdg', 'goal_no', no);
      break;
    case 'indicator_name':
    case 'target_basis':
      take('indicator', field, raw);
      break;
    default:
      if (year !== null) take('cost', field, found.value.quantity);
      else take('evaluation', field, found.value.kind === 'dash' ? null : raw);
  }
}

/** A list marker without anything behind it states nothing. */
function activityValues(field: string, item: ListItem | null, edition: number, take: Take): void {
  if (!item || item.body === '') return;
  const { body } = item;
  if (field === 'activity_item') take('activity', 'item_name', body, body);
  else {
    const isOther = isNotedForOtherYear(body, edition, edition);
    take('activity', 'result_value', isOther ? null : item.measure.value, body);
  }
}

/** Like every other reading, property by property: their shape is one. */
function headingReadings({ view: { block } }: BlockReading): Reading[] {
  const readings: Reading[] = [];
  for (const field of HEADINGS) {
    const heading = block[field];
    if (!heading) continue;
    const { value, cell } = heading;
    const { raw, row, column } = cell;
    readings.push({
      entity: 'evaluation',
      field,
      no: 0,
      fiscalYear: null,
      value,
      raw,
      row,
      column,
      rule: 'heading',
      certainty: 'sure',
    });
  }
  return readings;
}

const HEADINGS = ['chapter', 'section'] as const;
