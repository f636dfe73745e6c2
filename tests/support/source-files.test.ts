import { describe, expect, it } from 'vitest';
import { functionSpans, importsOf, undocumentedExports } from './source-files.ts';

const file = (...lines: string[]) => ({ path: 'src/clean/some.ts', lines });

describe('importsOf', () => {
  it('resolves relative imports and names packages', () => {
    const some = file(
      "import { a } from './cell.ts';",
      "import type {\n  B,\n} from '../form/block-form.ts';",
      "import c from 'zod';",
      "import '../issue.ts';",
      "export { d } from '../text/era.ts';",
      "const e = await import('../load/build.ts');",
    );
    expect(importsOf(some)).toEqual([
      'src/clean/cell.ts',
      'src/form/block-form.ts',
      'zod',
      'src/issue.ts',
      'src/text/era.ts',
      'src/load/build.ts',
    ]);
  });

  it('can leave out what is imported as a type', () => {
    const some = file(
      "import type { A } from './cell.ts';",
      "import { type B, c } from './clean.ts';",
    );
    expect(importsOf(some, false)).toEqual(['src/clean/clean.ts']);
  });
});

describe('functionSpans', () => {
  it('measures functions, methods and arrow functions from head to closing brace', () => {
    const some = file(
      'export function first(',
      '  a: number,',
      '): number {',
      '  return a;',
      '}',
      'class Some {',
      '  async second(): Promise<void> {',
      '    if (a) {',
      '    }',
      '  }',
      '}',
      'const third = () => {',
      '  call();',
      '};',
    );
    expect(functionSpans(some)).toEqual([
      { line: 1, length: 5 },
      { line: 7, length: 4 },
      { line: 12, length: 3 },
    ]);
  });

  it('takes neither calls nor one-line functions for one', () => {
    const some = file('  call(', '    1,', '  );', 'const one = () => 1;', '  if (a) {', '  }');
    expect(functionSpans(some)).toEqual([]);
  });
});

describe('undocumentedExports', () => {
  it('finds exports without a comment before them', () => {
    const some = file(
      '/** Said. */',
      'export const a = 1;',
      'export const b = 2;',
      "export type { C } from './c.ts';",
    );
    expect(undocumentedExports(some)).toEqual([3]);
  });
});
