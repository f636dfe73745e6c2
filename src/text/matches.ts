import { Memo } from './memo.ts';

const compiled = new Memo<string, RegExp>(1000);

/** Tests a text against a pattern of a form file; each pattern is compiled once. */
export function matches(pattern: string, text: string): boolean {
  return compiled.recall(pattern, compile).test(text);
}

function compile(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}
