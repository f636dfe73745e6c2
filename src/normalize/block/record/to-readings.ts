import type { BlockForm } from '../../../form/block-form.ts';
import { fiscalYearOf } from '../../../form/year-role.ts';
import type { Entity, Reading } from '../../record.ts';
import { parseCheckboxes } from '../../values/checkboxes.ts';
import { isNoResult } from '../../values/no-result.ts';
import { isNotedForOtherYear } from '../../values/noted-year.ts';
import { parsePeriod } from '../../values/period.ts';
import { parsePerson } from '../../values/person.ts';
import { rankWord } from '../../values/plain-word.ts';
import { parseRankedName } from '../../values/ranked-name.ts';
import { parseRating } from '../../values/rating.ts';
import { saysNone } from '../../values/says-none.ts';
import { RANK_BEFORE_NAME } from '../groups/head/head.ts';
import type { BlockReading } from '../read-block.ts';
import type { Found } from '../slot.ts';

/** Types every value of a block and names the column it goes to; one cell can give several (a period gives three). */
export function toReadings(reading: BlockReading, form: BlockForm): Reading[] {
  const edition = reading.view.editionFiscalYear;
  const readings = headingReadings(reading);
  for (const found of reading.found) {
    const { rule, certainty } = found;
    const { no, year } = found.slot;
    const fiscalYear = year === null ? null : fiscalYearOf(year, edition);
    const { row, column, raw: printed } = found.value.cell;
    const take: Take = (entity, field, value, raw = printed) => {
      readings.push({ entity, field, no, fiscalYear, value, raw, row, column, rule, certainty });
    };
    const type = TYPED.get(found.slot.field) ?? typedPlainly;
    type(found, take, form, edition);
  }
  return readings;
}

/** Takes a value for one warehouse column; `raw` where it is not the cell's whole text. */
type Take = (entity: Entity, field: string, value: string | number | null, raw?: string) => void;

/** Types what was found for a field. */
type Typed = (found: Found, take: Take, form: BlockForm, edition: number) => void;

/** What most fields are: an amount of its year, or a text of the evaluation. */
const typedPlainly: Typed = ({ slot: { field, year }, value: { kind, quantity, cell } }, take) => {
  if (year !== null) take('cost', field, quantity);
  else take('evaluation', field, kind === 'dash' ? null : cell.raw);
};

const typedPeriod: Typed = ({ value: { cell } }, take) => {
  const period = parsePeriod(cell.text);
  take('evaluation', 'period_raw', cell.raw);
  take('evaluation', 'started_fiscal_year', period?.started ?? null);
  if (period?.ended) take('evaluation', 'ended_fiscal_year', period.ended);
};

const typedEvaluator: Typed = ({ value: { cell } }, take) => {
  const person = parsePerson(cell.text);
  take('evaluation', 'evaluator_title', person?.title ?? null);
  take('evaluation', 'evaluator_name', person?.name ?? null);
};

const typedAffairs: Typed = ({ value: { cell } }, take, { words }) => {
  const checked = parseCheckboxes(cell.raw, words.checked, words.unchecked) ?? [];
  take('evaluation', 'affairs_types', checked.length ? checked.join('、') : null);
};

const typedRank: Typed = ({ rule, value: { kind, cell, said } }, take, { words }) => {
  const { raw, text } = cell;
  const isAlone = rule !== RANK_BEFORE_NAME;
  const word = said.item?.text ?? text;
  const alone = kind === 'rank' || kind === 'list' ? rankWord(word, words.ranks) : null;
  const own = isAlone ? alone : parseRankedName(raw, words.ranks)?.rank;
  take('evaluation', 'implementation_rank', own ?? null);
};

const typedName: Typed = ({ rule, value: { cell } }, take, { words }) => {
  const { raw } = cell;
  const own = rule === RANK_BEFORE_NAME ? parseRankedName(raw, words.ranks)?.name : raw;
  take('evaluation', 'programme_name', own ?? raw);
};

const typedRating: Typed = ({ value: { cell } }, take, { words }) =>
  take('evaluation', 'rating', parseRating(cell.text, words.ratings));

/** A list marker without anything behind it states nothing. */
const typedActivity: Typed = ({ slot: { field }, value: { said } }, take, _form, edition) => {
  const { body, measure } = said.item!;
  if (body === '') return;
  if (field === 'activity_item') take('activity', 'item_name', body, body);
  else {
    const isText = isNoResult(body) || isNotedForOtherYear(body, edition, edition);
    take('activity', 'result_value', isText ? null : measure.value, body);
  }
};

const typedTarget: Typed = ({ value: { quantity } }, take) =>
  take('result', 'target_value', quantity);

const typedActual: Typed = ({ value: { cell, quantity } }, take) =>
  take('result', 'actual_value', isNoResult(cell.raw) ? null : quantity);

const typedGoal: Typed = ({ slot: { no } }, take) => take('sdg', 'goal_no', no);

/** A name that says that there is no indicator names none. */
const typedIndicatorName: Typed = ({ value: { kind, cell } }, take) =>
  take('indicator', 'indicator_name', kind === 'dash' || saysNone(cell.text) ? null : cell.raw);

const typedTargetBasis: Typed = ({ value: { kind, cell } }, take) =>
  take('indicator', 'target_basis', kind === 'dash' ? null : cell.raw);

const typedNote: Typed = ({ value: { kind, cell } }, take) =>
  take('note', 'note_text', kind === 'dash' ? null : cell.raw);

/** Fields whose text says more than one thing, or that are no columns of costs and evaluations. */
const TYPED: ReadonlyMap<string, Typed> = new Map([
  ['period', typedPeriod],
  ['evaluator', typedEvaluator],
  ['affairs_types', typedAffairs],
  ['implementation_rank', typedRank],
  ['programme_name', typedName],
  ['rating', typedRating],
  ['activity_item', typedActivity],
  ['activity_result', typedActivity],
  ['target', typedTarget],
  ['actual', typedActual],
  ['sdg_goal', typedGoal],
  ['indicator_name', typedIndicatorName],
  ['target_basis', typedTargetBasis],
  ['note', typedNote],
]);

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
