import { TABLE_FIELDS } from '../../../src/form/table-field-name.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import { cellsOf } from '../table/cells-of.ts';
import type { UnknownTable } from '../table/find-table.ts';
import type { GuessedColumn } from './guess-columns.ts';
import { OF_INDICATOR } from './guess-indicator.ts';

const NAME_AND_UNIT =
  /(?:名称?|項目|内容|指標)\s?(?:(及び|および|並びに|と)|[・/、,])\s?(?:その)?単位$/u;
const UNIT_BEHIND = /\([^()]+\)$/u;

/**
 * A column of names that print their units: 受診率(%) below 指標名及び単位. A sign may as well stand between an indicator and a column of its
 * units (指標・名称 beside 指標・単位), so that there the cells have to say it.
 */
export function withNameAndUnit(guess: GuessedColumn, table: UnknownTable): GuessedColumn {
  const { field, template, above } = guess;
  const said = field?.endsWith('_unit') ? NAME_AND_UNIT.exec(template) : null;
  if (!said || ![template, ...above].some((text) => OF_INDICATOR.test(text))) return guess;
  const cells = cellsOf([guess.column], table);
  const withUnits = cells.filter((text) => UNIT_BEHIND.test(normalizeText(text)));
  if (said[1] === undefined && withUnits.length * 2 <= cells.length) return guess;
  const name = TABLE_FIELDS.find((one) => one === field!.replace(/_unit$/u, '_name'));
  return name === undefined ? guess : { ...guess, field: name };
}
