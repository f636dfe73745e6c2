import type { QueryError } from '../../src/load/query/query-error.ts';
import { engineSentence } from './engine-sentences.ts';

/** Why SQL is not run, for people: a Japanese sentence, and the engine's own words where the sentence cannot say it all. */
export interface RefusalAnswer {
  readonly refusal: string;
  readonly engine?: string;
}

const UNKNOWN =
  'データベースがこのSQLを実行できませんでした。データベースの説明(英語)は次のとおりです。';

/** What the page shows for a refused query. */
export function refusalAnswer({ refusal }: QueryError, sql: string): RefusalAnswer {
  switch (refusal.kind) {
    case 'empty':
      return { refusal: 'SQLが入力されていません。下の「よくある問い」から選ぶこともできます。' };
    case 'several':
      return {
        refusal: `一度に実行できるSQLは1つです(${refusal.statements}個あります)。「;」の前か後のどちらかだけを残してください。`,
      };
    case 'writing':
      return { refusal: READING };
    case 'stopped':
      return { refusal: stopped(refusal.seconds) };
    case 'engine':
      return engineAnswer(refusal.words, sql);
  }
}

const READING =
  '読むためのSQLだけを実行できます。SELECT、WITH、DESCRIBE、SHOW、EXPLAIN のどれかで始めてください。データは変更できません。';

function stopped(seconds: number | null): string {
  const after = seconds === null ? '時間がかかりすぎたため' : `${seconds}秒たっても終わらないため`;
  return `${after}、途中で止めました。where で自治体や年度を絞るか、結合の条件(on)が足りているか確かめてください。長くかかる集計は npm run etl -- query で実行できます。`;
}

function engineAnswer(words: string, sql: string): RefusalAnswer {
  // EXPLAIN of a statement that writes is stopped by the engine alone.
  if (/^Invalid Input Error: Cannot execute statement of type .* read-only mode/.test(words))
    return { refusal: READING };
  const refusal = engineSentence(words, sql);
  return refusal === null ? { refusal: UNKNOWN, engine: words } : { refusal };
}
