/** Why SQL is not run: what the program itself refuses, and what the engine does, in its own words of many lines. */
export type Refusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'several'; readonly statements: number }
  | { readonly kind: 'writing'; readonly allowed: string }
  | { readonly kind: 'stopped'; readonly seconds: number | null }
  | { readonly kind: 'engine'; readonly words: string };

/** The user's SQL cannot be run; the message is one line, with what the engine takes the user to mean. */
export class QueryError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(messageOf(refusal), options);
    this.name = 'QueryError';
    this.refusal = refusal;
  }
}

function messageOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'The query is empty';
    case 'several':
      return `One statement at a time, please; this text has ${refusal.statements}`;
    case 'writing':
      return `Only reading statements are allowed: ${refusal.allowed}`;
    case 'stopped':
      return `The query was stopped${refusal.seconds === null ? '' : ` after ${refusal.seconds} s`}`;
    case 'engine':
      return oneLine(refusal.words);
  }
}

function oneLine(words: string): string {
  const [first, ...more] = words.split('\n');
  const guess = more.find((line) => /^(Did you mean|Candidate bindings)/.test(line));
  return [first, guess].filter(Boolean).join(' ');
}
