import { showYear } from '../show.ts';

/** What a city's part says of editions that prove no programme ended or new, as something of them could not be read; null where all do. */
export function unjudgedText(editions: readonly number[]): string | null {
  if (editions.length === 0) return null;
  const named = editions.map(showYear).join('、');
  return `読み取れない評価表やファイルがあるため、${named}年度版にないことを理由に終了や新規と判断していない章・節(記載がなければ所属)があります。`;
}
