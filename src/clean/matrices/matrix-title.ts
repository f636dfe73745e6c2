import type { LabelFinder } from '../../form/matrix-index.ts';
import { UNIT_HEAD } from './row-labels.ts';
import type { Run } from './runs.ts';
import { isFigureLike, type Line, type Spot } from './spots.ts';

const LINES_ABOVE = 3;
const NAME = 'indicator_name';

/** The cell of a name, and those that say in its line what the indicator is counted in. */
interface NamedAbove {
  readonly name: Spot;
  readonly unit: readonly Spot[];
}

/** The name of the indicator that a matrix belongs to: at a label of names in its head's line, or a little above. */
export function titleOf(lines: readonly Line[], run: Run, labels: LabelFinder): NamedAbove | null {
  const head = lines[run.first]!;
  const end = run.columns[0]!.left;
  for (let at = run.first; at >= 0; at--) {
    const line = lines[at]!;
    if (line.end < head.number - LINES_ABOVE) return null;
    const spots = at === run.first ? line.spots.filter(({ left }) => left < end) : line.spots;
    const no = nameLabelAt(spots, run, labels);
    if (no < 0) continue;
    const name = answerOf(spots, no, lines[at + 1], labels);
    if (!name) return null;
    const unitAt = spots.findIndex(({ text }) => UNIT_HEAD.test(text));
    const unit = unitAt > no ? answerOf(spots, unitAt, undefined, labels) : null;
    return { name, unit: unit ? [spots[unitAt]!, unit] : [] };
  }
  return null;
}

/** Where the label of a name stands in a line; above matrices side by side, that over the columns of this one. -1 where none does. */
function nameLabelAt(spots: readonly Spot[], { zone, columns }: Run, labels: LabelFinder): number {
  const found = spots.flatMap(({ raw }, no) => (isNameLabel(raw, labels) ? [no] : []));
  if (found.length <= 1) return found[0] ?? -1;
  const own = found.filter((no) => {
    const { left } = spots[no]!;
    return left >= zone && left <= columns.at(-1)!.right;
  });
  return own.length === 1 ? own[0]! : found[0]!;
}

function isNameLabel(raw: string, labels: LabelFinder): boolean {
  return labels.match(raw)?.fields.some(({ field }) => field === NAME) ?? false;
}

/** What stands right of a label, or right below it where nothing does; null for another label. */
function answerOf(
  spots: readonly Spot[],
  no: number,
  below: Line | undefined,
  labels: LabelFinder,
): Spot | null {
  const label = spots[no]!;
  const answer = spots[no + 1] ?? below?.spots.find(({ left }) => left === label.left);
  if (!answer || labels.match(answer.raw) || isFigureLike(answer)) return null;
  return UNIT_HEAD.test(answer.text) ? null : answer;
}
