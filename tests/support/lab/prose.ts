import { PROSE, type ProseField } from './phrases.ts';
import type { Random } from './random.ts';

/** What stands for `{s}`, `{w}`, … in a sentence. */
export type Variables = Readonly<Record<string, string>>;

/** One sentence from its pattern: each `[a|b]` becomes one of its choices, each `{x}` its variable or a number. */
export function fillIn(pattern: string, variables: Variables, random: Random): string {
  const chosen = pattern.replace(/\[([^\]]*)\]/g, (_, choices: string) =>
    random.pick(choices.split('|')),
  );
  return chosen.replace(/\{(\w)\}/g, (_, name: string) => {
    if (name === 'n') return String(random.int(2, 9));
    if (name === 'm') return String(random.int(10, 96));
    const value = variables[name];
    if (value === undefined) throw new Error(`no variable {${name}} for: ${pattern}`);
    return value;
  });
}

/** Writer of texts that never says the same twice, so that a text found in a wrong place can be told. */
export interface Writer {
  write(field: ProseField, variables: Variables): string;
}

/** A writer that remembers what it wrote; texts have 8 to about 300 characters. */
export function proseWriter(random: Random): Writer {
  const written = new Set<string>();
  const compose = (field: ProseField, variables: Variables): string => {
    const { first, more, most } = PROSE[field];
    const extra = random.chance(0.35) ? 0 : random.int(0, most);
    const followers = random.shuffle(more).slice(0, extra);
    const sentences = [random.pick(first), ...followers];
    return sentences.map((pattern) => fillIn(pattern, variables, random)).join('');
  };
  return {
    write(field, variables) {
      for (let attempt = 0; attempt < 200; attempt++) {
        const text = compose(field, variables);
        if (text.length > 300 || written.has(text)) continue;
        written.add(text);
        return text;
      }
      throw new Error(`the phrases of ${field} are used up`);
    },
  };
}
