import { editDistance } from '../../text/edit-distance.ts';
import { Memo } from '../../text/memo.ts';
import { comparisonKey } from '../../text/normalize-text.ts';

/** The official Japanese and English names of the seventeen goals, in order. */
export const SDG_GOALS: readonly { readonly ja: string; readonly en: string }[] = [
  { ja: '貧困をなくそう', en: 'No Poverty' },
  { ja: '飢餓をゼロに', en: 'Zero Hunger' },
  { ja: 'すべての人に健康と福祉を', en: 'Good Health and Well-Being' },
  { ja: '質の高い教育をみんなに', en: 'Quality Education' },
  { ja: 'ジェンダー平等を実現しよう', en: 'Gender Equality' },
  { ja: '安全な水とトイレを世界中に', en: 'Clean Water and Sanitation' },
  { ja: 'エネルギーをみんなにそしてクリーンに', en: 'Affordable and Clean Energy' },
  { ja: '働きがいも経済成長も', en: 'Decent Work and Economic Growth' },
  { ja: '産業と技術革新の基盤をつくろう', en: 'Industry, Innovation and Infrastructure' },
  { ja: '人や国の不平等をなくそう', en: 'Reduced Inequalities' },
  { ja: '住み続けられるまちづくりを', en: 'Sustainable Cities and Communities' },
  { ja: 'つくる責任 つかう責任', en: 'Responsible Consumption and Production' },
  { ja: '気候変動に具体的な対策を', en: 'Climate Action' },
  { ja: '海の豊かさを守ろう', en: 'Life Below Water' },
  { ja: '陸の豊かさも守ろう', en: 'Life on Land' },
  { ja: '平和と公正をすべての人に', en: 'Peace, Justice and Strong Institutions' },
  { ja: 'パートナーシップで目標を達成しよう', en: 'Partnerships for the Goals' },
];

const KEYS = SDG_GOALS.map((goal) => comparisonKey(goal.ja));
const NUMBERED = /^(?:目標|ゴール|SDGs?)?\s?(\d{1,2})\s?[.:、)]?\s?(\D.*)$/u;
const HAS_NUMBER = /\d/;
const LONGEST_NAME = 30;
const known = new Memo<string, number | null>(1_000);

/** Goal number of `8. 働きがいも経済成長も`; null unless number and name agree, allowing for a misprint or two. */
export function parseSdgGoal(text: string): number | null {
  if (text.length > LONGEST_NAME || !HAS_NUMBER.test(text)) return null;
  return known.recall(text, goalOf);
}

function goalOf(text: string): number | null {
  const match = NUMBERED.exec(text);
  const goal = Number(match?.[1]);
  const expected = match ? KEYS[goal - 1] : undefined;
  if (!expected) return null;
  const printed = comparisonKey(match![2]!);
  return printed === expected || editDistance(printed, expected) <= Math.max(1, expected.length / 5)
    ? goal
    : null;
}
