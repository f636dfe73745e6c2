import type { z } from 'zod';
import { nearest } from '../text/nearest.ts';
import { BlockFormSchema } from './block-form.ts';
import type { FormProblem } from './form-problem.ts';
import { TableFormSchema } from './table-form.ts';

type SchemaIssue = z.core.$ZodIssue;

/** A finding of the form schema in plain words, a problem a key; `value` is the parsed form file. */
export function schemaProblems(issue: SchemaIssue, value: unknown): FormProblem[] {
  if (issue.code !== 'unrecognized_keys') return [wrongValue(issue, value)];
  return issue.keys.map((key) => unknownKey(key, issue.path, value));
}

function wrongValue(issue: SchemaIssue, value: unknown): FormProblem {
  const { path } = issue;
  const place = placeName(path);
  if (valueAt(value, path) === undefined) {
    const remedy = `Add '${String(path.at(-1) ?? '')}'${allowed(issue)}.`;
    return { path, message: `'${place}' is missing`, remedy };
  }
  if (issue.code === 'custom') {
    return {
      path,
      message: `'${place}' is not a regular expression`,
      remedy: 'Close its brackets, and write a backslash before a sign that is meant as itself.',
    };
  }
  if (
    issue.code === 'invalid_value' ||
    (issue.code === 'invalid_union' && path.at(-1) === 'layout')
  ) {
    return unknownValue(issue, valueAt(value, path));
  }
  return {
    path,
    message: `'${place}': ${issue.message.toLowerCase()}`,
    remedy: 'Correct the value; the form files under pipelines/forms show how it is written.',
  };
}

function unknownKey(key: string, path: readonly PropertyKey[], value: unknown): FormProblem {
  const known = keysAt(schemaOf(value), path);
  const near = nearest(key, known);
  return {
    path: [...path, key],
    message: `'${key}' is not a key of ${path.length > 0 ? `'${placeName(path)}'` : 'a form'}`,
    remedy: near ? `Did you mean '${near}'?` : `Known keys: ${known.join(', ')}.`,
  };
}

function unknownValue(issue: SchemaIssue, value: unknown): FormProblem {
  const values = allowedValues(issue);
  const near = nearest(String(value), values);
  const key = String(issue.path.findLast((part) => typeof part === 'string') ?? '');
  return {
    path: issue.path,
    message: `'${String(value)}' is not a known ${key}`,
    remedy: `${near ? `Did you mean '${near}'? ` : ''}Known: ${values.join(', ')}.`,
  };
}

function allowed(issue: SchemaIssue): string {
  const values = allowedValues(issue);
  return values.length > 0 ? `, one of ${values.join(', ')}` : '';
}

function allowedValues(issue: SchemaIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue
    ? (issue.options ?? []).map(String)
    : [];
}

function schemaOf(value: unknown): z.ZodType {
  const layout = valueAt(value, ['layout']);
  return layout === 'table' ? TableFormSchema : BlockFormSchema;
}

/** Keys that an object of the schema may have at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const part of path) {
    const def = definition(current);
    current = def.shape ? def.shape[String(part)] : def.element;
  }
  return Object.keys(definition(current).shape ?? {});
}

interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
}

/** Definition of a schema behind its default or optional wrappers. */
function definition(schema: unknown): Definition {
  const def = (schema as { _zod?: { def: Definition } } | undefined)?._zod?.def ?? {};
  return def.innerType === undefined ? def : definition(def.innerType);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** `fields[3].kind` of a path. */
function placeName(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`));
  return parts.join('').replace(/^\./u, '');
}
