import { Memo } from './memo.ts';

const compiled = new Memo<string, RegExp>(1000);

/** Tests a text against a pattern of a form file; each pattern is compiled once. */
export function matches(pattern: string, text: string): boolean {
  return compiled.recall(pattern, compile).test(text);
}

function compile(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}

/** Between patterns that stand together. */
export const ONE_A_LINE = '\n';

const lists = new Memo<string, readonly RegExp[]>(100);

/** Tests a text against patterns, one a line. Large ones take far longer to compile as one alternation than each by itself. */
export function matchesAny(patterns: string, text: string): boolean {
  return lists.recall(patterns, compileAll).some((pattern) => pattern.test(text));
}

function compileAll(patterns: string): readonly RegExp[] {
  return patterns.split(ONE_A_LINE).map(compile);
}
