import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A TypeScript file of the project; `path` is relative to its root, with '/' between folders. */
export interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
}

/** All TypeScript files below a folder of the project, in the order of their paths. */
export function sourceFiles(folder: string): SourceFile[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
      return { path: relative(ROOT, path).split(sep).join('/'), lines };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const IMPORT =
  /(?:^|\s)(?:import|export)\s[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gmu;

/**
 * What a file imports: paths within the project as in `SourceFile`, packages by their name. Without `types`, imports
 * that are gone when the program runs do not count.
 */
export function importsOf({ path, lines }: SourceFile, types = true): string[] {
  const folder = join(ROOT, path, '..');
  const imports = [...lines.join('\n').matchAll(IMPORT)];
  const counted = imports.filter(([text]) => types || !/^\s*(?:import|export) type\s/u.test(text));
  return counted.map((match) => {
    const from = match[1] ?? match[2] ?? match[3]!;
    return from.startsWith('.') ? relative(ROOT, join(folder, from)).split(sep).join('/') : from;
  });
}

/** A function with a body of several lines: the line it starts at, counted from 1, and how many it has. */
export interface FunctionSpan {
  readonly line: number;
  readonly length: number;
}

const FUNCTION_HEAD =
  /^\s*(?:export )?(?:default )?(?:async )?function\b|^\s+(?!(?:if|for|while|switch|catch|return)\b)(?:(?:static|async|override|get|set)\s+)*[#\w]+(?:<[^(]*>)?\(|=>\s*\{$/u;

/**
 * Functions, methods and arrow functions by the layout that the formatter gives them: from the line of the head to the
 * next line of the same indentation that closes a body.
 */
export function functionSpans({ lines }: SourceFile): FunctionSpan[] {
  const spans: FunctionSpan[] = [];
  for (const [index, line] of lines.entries()) {
    if (!FUNCTION_HEAD.test(line) || /[;,}]$/u.test(line)) continue;
    const indent = /^\s*/u.exec(line)![0];
    const body = lines.slice(index + 1);
    const end = body.findIndex((other) => new RegExp(`^${indent}\\}[;,)]*$`, 'u').test(other));
    const next = body.findIndex((other) => other.startsWith(`${indent})`) && !/[{(]$/u.test(other));
    if (end >= 0 && (next < 0 || next > end)) spans.push({ line: index + 1, length: end + 2 });
  }
  return spans;
}

/** Lines of exports without a doc comment right before them, counted from 1; re-exports and further overloads need none. */
export function undocumentedExports({ lines }: SourceFile): number[] {
  return lines.flatMap((line, index) => {
    if (!/^export (?!type \{|\{|\*)/u.test(line)) return [];
    const before = lines[index - 1] ?? '';
    const name = /^export function (\w+)/u.exec(line)?.[1];
    const isOverload = name !== undefined && before.startsWith(`export function ${name}(`);
    return isOverload || before.trimEnd().endsWith('*/') ? [] : [index + 1];
  });
}
