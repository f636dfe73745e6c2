import { isCostField } from '../../../src/form/table-field-name.ts';
import { OFFICE } from '../../../src/normalize/table/rows/heading-rows.ts';
import { parseEraYear } from '../../../src/normalize/values/era-year.ts';
import { readMeasure } from '../../../src/normalize/values/read-measure.ts';
import { normalizeText } from '../../../src/text/normalize-text.ts';
import { cellsOf } from '../table/cells-of.ts';
import type { UnknownTable } from '../table/find-table.ts';
import { headText } from '../table/head-text.ts';
import type { GuessedColumn } from './guess-columns.ts';
import { holdsNoFigure } from './holds-figures.ts';
import { holdsNoRating, isJudging } from './late-labels.ts';

const OF_SHARES = /人工|人役|FTE|割合|工数/iu;
const SCOPE = /^(?:(?:評価)?対象(?:外|内)?(?:の?(?:事務)?事業)?|評価外(?:事業)?)$/u;
/** 担当 may name a person as well. */
const MAY_BE_PERSON = /^担当$/u;
const MAY_BE_STAFF = /^会計年度$/u;
const PLACE = /(?:所|館|園|場|校|会|署|センター|グループ|チーム|担当)$/u;

/** A guess that what stands in the column bears out: words are no amounts, fractions no heads, sentences no ratings. */
export function byContent(guess: GuessedColumn, table: UnknownTable): GuessedColumn {
  const steps = [asShares, withoutWords, withoutScope, withoutJudge, withoutNoYear];
  return steps.reduce((one, step) => step(one, table), guess);
}

/**
 * Heads have no fractions: those of 従事職員数 are shares of a year's work. 会計年度任用職員 with neither fractions nor a word for shares may
 * be heads, or what they cost.
 */
function asShares(guess: GuessedColumn, table: UnknownTable): GuessedColumn {
  const isFraction = (text: string) => /^\d*[.]\d*[1-9]/u.test(text);
  const { field, template, above } = guess;
  const hasFractions = () => cellsOf([guess.column], table).some(isFraction);
  if (field !== null && /_staff_fte$/u.test(field)) {
    const isSaid = [template, ...above].some((text) => OF_SHARES.test(text));
    return isSaid || hasFractions() ? guess : { ...guess, field: null };
  }
  if (field !== 'regular_staff_persons' || !hasFractions()) return guess;
  const doubt = "its fractions are shares of a year's work, no heads";
  return { ...guess, field: 'regular_staff_fte', doubt };
}

/** What is decided of money is no amount: 拡大 and 現状維持 below 予算. */
function withoutWords(guess: GuessedColumn, table: UnknownTable): GuessedColumn {
  if (guess.field === null || !isCostField(guess.field)) return guess;
  const cells = cellsOf([guess.column], table);
  const isWord = (text: string) =>
    /^\p{L}+$/u.test(text) && readMeasure(text).detail === 'not_numeric';
  return cells.some(isWord) && holdsNoFigure(guess.column, table)
    ? { ...guess, field: null }
    : guess;
}

/** 評価区分 may say how a programme was judged, or no more than which ones are: 評価対象 and 対象外 are no ratings, nor are sentences below 今後の方針. */
function withoutScope(guess: GuessedColumn, table: UnknownTable): GuessedColumn {
  if (guess.field !== 'rating') return guess;
  const cells = cellsOf([guess.column], table);
  const isScope = cells.length > 0 && cells.every((text) => SCOPE.test(text));
  const isNone = isScope || holdsNoRating(headText(guess.template), cells);
  return isNone ? { ...guess, field: null } : guess;
}

/** 担当課 below 評価 is what that office said, and 担当 alone may be a person: offices have to stand in the column. */
function withoutJudge(guess: GuessedColumn, table: UnknownTable): GuessedColumn {
  const { field, template, above } = guess;
  const isOpen =
    MAY_BE_PERSON.test(template) || above.some((text) => isJudging(headText(text).bare));
  if (field !== 'department' || !isOpen) return guess;
  const cells = cellsOf([guess.column], table).map(normalizeText);
  const offices = cells.filter((text) => OFFICE.test(text) || PLACE.test(text));
  return offices.length * 2 > cells.length ? guess : { ...guess, field: null };
}

/** 会計年度 may be short for staff that are employed by the year, whose number could be a year of an era. */
function withoutNoYear(guess: GuessedColumn, table: UnknownTable): GuessedColumn {
  const { field, template, above } = guess;
  if (field !== 'edition_year') return guess;
  const isOpen = MAY_BE_STAFF.test(template);
  const cells = cellsOf([guess.column], table);
  const areYears = cells.every((text) => parseEraYear(text, isOpen ? null : '令和') !== null);
  return areYears && !(isOpen && above.length > 0) ? guess : { ...guess, field: null };
}
