import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fingerprint, READER } from '../../../../pipelines/operate/planning/fingerprint.ts';
import { loadRules } from '../../../../pipelines/rules/rules.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Paths of all local modules that a module needs when it runs. */
function modulesBehind(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(join(root, path), 'utf8');
  for (const [, specifier] of text.matchAll(
    /^(?:import|export) (?!type)[^;]*?from '(\.[^']+)';/gm,
  )) {
    modulesBehind(join(dirname(path), specifier!), seen);
  }
  return seen;
}

it('covers every module that takes part in reading', () => {
  const modules = modulesBehind('pipelines/sources/read-file.ts');
  const isCovered = (path: string) =>
    READER.some((part) => path === part || path.startsWith(`${part}/`));
  expect(modules.size).toBeGreaterThan(50);
  expect([...modules].filter((path) => !isCovered(path))).toEqual([]);
  expect(READER.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('changes with a form and a term table, each for itself', async () => {
  const rules = await loadRules([]);
  const now = fingerprint(rules);
  const [first, ...others] = rules.forms;
  const otherTitle = { ...first!, form: { ...first!.form, title: 'Another' } } as typeof first &
    object;
  const changed = fingerprint({ ...rules, forms: [otherTitle, ...others] });
  const differing = Object.keys(now.forms).filter((id) => now.forms[id] !== changed.forms[id]);
  expect(differing).toEqual([first!.form.id]);
  expect(changed).toMatchObject({ reader: now.reader, schema: now.schema, terms: now.terms });
  const terms = new Map([
    ['112089', [{ programmeName: 'a', indicatorName: 'b', direction: 'lower' as const }]],
  ]);
  expect(fingerprint({ ...rules, directions: terms }).terms['112089']).not.toBe(
    now.terms['112089'],
  );
  // A city without a file has nothing that could be read again.
  expect(fingerprint({ ...rules, directions: terms }).schema).not.toBe(now.schema);
  expect(fingerprint(rules)).toEqual(now);
});
