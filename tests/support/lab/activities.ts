import { type Figure, figure, type Series, sentinel } from './figures.ts';
import type { Random } from './random.ts';
import type { Theme } from './vocabulary.ts';

/** What was done in the edition's year: a counted item and its result, often a number, at times words. */
export interface LabActivity {
  readonly item: string;
  readonly result: Figure;
}

/** One to three activities; results at times add up to the indicator's actual or have it as their mean. */
export function makeActivities(theme: Theme, series: Series, random: Random): LabActivity[] {
  const count = random.int(1, 3);
  const chosen = random.shuffle(theme.activities).slice(0, count);
  const parts = count > 1 && random.chance(0.3) ? partsOf(series, count, random) : null;
  return chosen.map(([name, unit], index) => {
    const part = parts?.[index];
    return part === undefined
      ? { item: name, result: makeResult(name, unit, random) }
      : { item: `${theme.subject}(区分${index + 1})`, result: part };
  });
}

function makeResult(name: string, unit: string, random: Random): Figure {
  const value = random.chance(0.2) ? random.int(1000, 90000) : random.int(1, 400);
  const kind = random.next();
  if (kind < 0.05) return sentinel('中止');
  if (kind < 0.11)
    return sentinel(
      random.pick([
        `${name}に係る業者の選定`,
        '要綱の整備と関係者への説明',
        '基本方針の作成',
        'パンフレットの作成等',
      ]),
    );
  if (kind < 0.19) return figure(value, 'bare', unit);
  const plain = figure(value, 'count', unit);
  if (kind < 0.27)
    return {
      ...plain,
      text: `${plain.text}(${random.pick(['書面会議', `${random.int(2, 30)}課参加`, 'うちオンライン1回'])})`,
    };
  return plain;
}

/** Results that a reader can hold against the indicator: parts of a sum, or values around a mean. */
function partsOf({ actual }: Series, count: number, random: Random): Figure[] | null {
  const total = actual.value;
  if (total === null || total < count * 2) return null;
  if (actual.unit === '%') {
    if (count !== 2 || total > 99) return null;
    const distance = Math.round(random.next() * Math.min(total, 100 - total) * 10) / 10;
    return [total - distance, total + distance].map((value) =>
      figure(Math.round(value * 10) / 10, 'percent', '%'),
    );
  }
  const first = Math.floor(total * (0.2 + random.next() * 0.6));
  if (count !== 2 || first < 1) return null;
  const scale = actual.unit === '時間' ? 'hours' : actual.unit === null ? 'bare' : 'count';
  return [first, total - first].map((value) => figure(value, scale, actual.unit ?? ''));
}
