import { NAME_PART } from '../../form/matrix-index.ts';
import { headUnits, titleUnits } from '../../text/money-unit.ts';
import type { WhyOdd } from './matrix.ts';
import type { DraftRow } from './matrix-rows.ts';
import { isRate } from './row-labels.ts';
import type { Run } from './runs.ts';
import type { Spot } from './spots.ts';

const INDICATOR = /指標/u;

/**
 * Rows without what `{name}` would make of a matrix of costs, whose rows no form declares all: 委託料 with its plan and its result is no indicator.
 * Those that something in the matrix calls an indicator stay.
 */
export function withoutCosts(
  rows: readonly DraftRow[],
  { columns }: Run,
  corner: readonly Spot[],
): DraftRow[] {
  const isOfCosts = ({ entries, figures }: DraftRow) =>
    entries.some(({ field }) => field.kind !== 'measure') && figures.some((one) => one !== null);
  const hasCosts = rows.some(isOfCosts);
  const heads = [...corner, ...columns.flatMap(({ spots }) => spots)];
  if (!hasCosts && !heads.some(({ text }) => statesMoney(text))) return [...rows];
  return rows.map((row, at) => {
    const named = row.entries.filter(({ path }) => path.includes(NAME_PART));
    if (named.length === 0 || isCalledIndicator(row, rows.slice(0, at))) return row;
    if (!hasCosts) return { ...row, name: null, why: 'costs' };
    const entries = row.entries.filter((entry) => !named.includes(entry));
    return { ...row, entries, used: [], name: null, why: null };
  });
}

/** Groups of costs that are not the programme's of a year. */
const OTHER_COSTS =
  /当た?り|あたり|^(?:[\d一-十]+[か年箇]?年?)?(?:累計|平均)|単価|^[(（【]?参考|他(?:市|都市|自治体)|類似団体/u;

/** Rows without what the form declares of costs and staff where a group that it does not know says that they are others: 市民1人当たり, 累計. */
export function withoutOtherCosts(rows: readonly DraftRow[]): DraftRow[] {
  return rows.map((row) => {
    const isOther = row.path.some(
      (spot) => spot !== row.label && !row.used.includes(spot) && OTHER_COSTS.test(spot.text),
    );
    const isOfCosts = row.entries.some(({ field }) => field.kind !== 'measure');
    return isOther && isOfCosts ? { ...row, entries: [], used: [] } : row;
  });
}

function statesMoney(text: string): boolean {
  return titleUnits(text).length > 0 || headUnits(text).length > 0;
}

/** True for a row that its labels, a line above it or the form put under indicators. */
function isCalledIndicator({ path, entries }: DraftRow, before: readonly DraftRow[]): boolean {
  if (path.some(({ text }) => INDICATOR.test(text))) return true;
  if (entries.some((entry) => entry.path.indexOf(NAME_PART) > 0)) return true;
  const band = before.findLast(({ figures }) => figures.every((one) => one === null));
  return band?.path.some(({ text }) => INDICATOR.test(text)) ?? false;
}

/**
 * Rows whose name also reaches over rows of another name: it heads a group, and their own is lost. Nor is a rate the name of a single row,
 * or of rows beside none of which it stands: it is that of a row worked out of others.
 */
export function setUnnamedAside(rows: readonly DraftRow[]): void {
  for (const row of rows) {
    const { name } = row;
    if (!name) continue;
    const isGroup = rows.some((other) => other.name !== name && other.path.includes(name));
    const own = rows.filter((other) => other.name === name);
    const isNamed = own.length > 1 && own.some(({ line }) => line.number === name.top);
    if (isGroup || (isRate(name.text) && !isNamed)) row.why ??= 'unnamed';
  }
}

/** Rows that say the same of the same columns are none of them read: nothing tells which of them is meant. */
export function setRepeatedAside(rows: readonly DraftRow[], heads: Run['columns']): void {
  const claims = new Map<string, DraftRow[]>();
  for (const row of rows)
    for (const { field, heads: own } of row.entries) {
      if (row.name === null && field.kind === 'measure') continue;
      if (!heads.some(({ head }) => own.has(head!.key))) continue;
      const claim = [field.field, row.name?.top, row.name?.left, ...own].join('/');
      claims.set(claim, [...(claims.get(claim) ?? []), row]);
    }
  for (const claiming of claims.values())
    if (new Set(claiming).size > 1) for (const row of claiming) row.why ??= 'twice';
}

/** The first reason that holds. */
export function whyOdd(reasons: Readonly<Partial<Record<WhyOdd, boolean>>>): WhyOdd | null {
  const all = Object.entries(reasons) as [WhyOdd, boolean][];
  return all.find(([, holds]) => holds)?.[0] ?? null;
}
