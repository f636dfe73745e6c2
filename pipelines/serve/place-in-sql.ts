import { displayWidth } from '../../src/load/query/display-width.ts';

const QUOTED = /\nLINE (\d+): ([^\n]*)\n( *)\^/;

/**
 * Where in SQL the engine means, e.g. 2行目の15文字目; '' where it does not say. The engine quotes a part of the line with a mark below
 * it, which counts Japanese characters once or twice: the mark is that of the nearest `token`.
 */
export function placeInSql(words: string, sql: string, token: string): string {
  const [, number, quoted, mark] = QUOTED.exec(words) ?? [];
  if (number === undefined || quoted === undefined || mark === undefined) return '';
  const lines = sql.split('\n');
  const line = plain(lines[Number(number) - 1] ?? '');
  const row = lines.length > 1 ? `${number}行目` : '';
  const part = quoted.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const start = line.indexOf(part);
  const at = nearest(quoted, plain(token), mark.length - `LINE ${number}: `.length);
  if (start < 0 || at === null) return row;
  const before = line.slice(0, start + at - quoted.indexOf(part));
  return `${row}${row && 'の'}${[...before].length + 1}文字目`;
}

/** The engine takes a wide blank for a blank. */
function plain(text: string): string {
  return text.replaceAll('\u3000', ' ');
}

function nearest(quoted: string, token: string, mark: number): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = quoted.indexOf(token); at >= 0 && token; at = quoted.indexOf(token, at + 1)) {
    const before = quoted.slice(0, at);
    const distance = Math.min(
      Math.abs([...before].length - mark),
      Math.abs(displayWidth(before) - mark),
    );
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}
