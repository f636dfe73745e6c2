import type { Cell } from '../../../load/query/text-table.ts';
import type { ReportTable } from '../../report-data.ts';
import { showCount, showWord, showYear, showYen } from '../show.ts';
import { reader } from './programme-link.ts';

/** A figure in large, what it is, and what has to be said beside it. */
export interface Headline {
  readonly name: string;
  readonly value: string;
  readonly detail: string;
}

interface Sum {
  readonly year: number;
  readonly phase: Cell;
  yen: number;
  programmes: number;
  compared: number;
  comparedYen: number;
  previousYen: number;
}

/** What the newest year cost that is not a plan. Only programmes that state both years in one phase tell of a change. */
export function spendingHeadline(totals: ReportTable): Headline | null {
  const [newest] = sumsOf(totals).sort((a, b) => b.year - a.year || b.yen - a.yen);
  if (!newest) return null;
  const phase = showWord('phase', newest.phase);
  const said = [`事業費の記載がある ${showCount(newest.programmes)} 事業`];
  if (newest.previousYen > 0)
    said.push(
      `前年度と同じ段階で比べられる ${showCount(newest.compared)} 事業では ${percent(newest.comparedYen / newest.previousYen - 1)}`,
    );
  return {
    name: `${showYear(newest.year)}年度 ${phase}の合計`,
    value: `${showYen(Math.round(newest.yen / 1000) * 1000)} 千円`,
    detail: said.join('。'),
  };
}

/** Sums by year and phase, over what counts as personnel cost. */
function sumsOf(totals: ReportTable): Sum[] {
  const get = reader(totals);
  const sums = new Map<string, Sum>();
  for (const row of totals.rows) {
    const [year, phase] = [Number(get(row, 'fiscal_year')), get(row, 'phase')];
    if (phase === 'planned' || get(row, 'spending_yen') === null) continue;
    const key = `${year} ${phase}`;
    const none = { yen: 0, programmes: 0, compared: 0, comparedYen: 0, previousYen: 0 };
    const sum: Sum = sums.get(key) ?? { year, phase, ...none };
    sum.yen += Number(get(row, 'spending_yen'));
    sum.programmes += Number(get(row, 'with_spending'));
    sum.compared += Number(get(row, 'compared'));
    sum.comparedYen += Number(get(row, 'compared_spending_yen') ?? 0);
    sum.previousYen += Number(get(row, 'previous_spending_yen') ?? 0);
    sums.set(key, sum);
  }
  return [...sums.values()];
}

function percent(ratio: number): string {
  return ratio.toLocaleString('ja-JP', {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
}
