import { type Document, isCollection, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { checkForm } from './check-form.ts';
import { type Form, FormSchema } from './form.ts';
import type { FormProblem } from './form-problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** A form file that cannot be used; the message names file, line, what is wrong and what to do, one problem a line. */
export class BadFormFile extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'BadFormFile';
  }
}

/** Form of a form file's text; throws BadFormFile. `fileName` is for its message. */
export function parseForm(text: string, fileName: string): Form {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax) {
    const [message] = syntax.message.split('\n');
    throw new BadFormFile([
      `${fileName}:${lines.linePos(syntax.pos[0]).line}: ${message} Mend the YAML there.`,
    ]);
  }
  const value: unknown = document.toJS();
  const parsed = FormSchema.safeParse(value);
  const problems = parsed.success
    ? checkForm(parsed.data)
    : parsed.error.issues.flatMap((issue) => schemaProblems(issue, value));
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new BadFormFile(
    problems.map(
      (problem) =>
        `${fileName}:${lineOf(document, problem, lines)}: ${problem.message}. ${problem.remedy}`,
    ),
  );
}

/** Line of the key that a problem concerns, else of the nearest thing around it that is there. */
function lineOf(document: Document, { path }: FormProblem, lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const offset = offsetIn(length === 1 ? document.contents : parent, path[length - 1]!);
    if (offset !== null) return lines.linePos(offset).line;
  }
  return 1;
}

function offsetIn(parent: unknown, key: PropertyKey): number | null {
  if (!isCollection(parent)) return null;
  for (const [at, item] of parent.items.entries()) {
    if (isPair(item)) {
      if (isNode(item.key) && String(item.key) === String(key)) return item.key.range?.[0] ?? null;
    } else if (at === key && isNode(item)) return item.range?.[0] ?? null;
  }
  return null;
}
