import { afterEach, describe, expect, it, vi } from 'vitest';
import { asked, wholeOf } from '../../bench/asked.ts';

const words = process.argv;
afterEach(() => {
  process.argv = words;
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

const sizeOf = ([word]: readonly string[]) =>
  word === '--help' ? 'help' : wholeOf('--size', word!);

describe('what a bench is asked for', () => {
  it('is what its words say', () => {
    process.argv = ['node', 'bench', '12'];
    expect(asked('usage', sizeOf)).toBe(12);
  });

  it('is help, which is shown', () => {
    const shown = vi.spyOn(console, 'log').mockImplementation(() => {});
    process.argv = ['node', 'bench', '--help'];
    expect(asked('usage', sizeOf)).toBeNull();
    expect(shown).toHaveBeenCalledWith('usage');
  });

  it.each(['x', '0', '-1', '1.5', ''])('is refused in a line: %j', (word) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    process.argv = ['node', 'bench', word];
    expect(asked('usage', sizeOf)).toBeNull();
    expect(process.exitCode).toBe(2);
    expect(told).toHaveBeenCalledWith(`--size: '${word}' is no whole number from 1 on\nusage`);
  });
});
