const compiled = new Map<string, RegExp>();

/** Tests a text against a pattern of a form file; each pattern is compiled once. */
export function matches(pattern: string, text: string): boolean {
  let expression = compiled.get(pattern);
  if (!expression) {
    expression = new RegExp(pattern, 'u');
    compiled.set(pattern, expression);
  }
  return expression.test(text);
}
