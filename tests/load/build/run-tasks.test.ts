import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runTasks, type Task } from '../../../src/load/build/run-tasks.ts';

type Connection = 'first' | 'second';

/** Notes when tasks begin and end, and on which connection. */
function journal() {
  const lines: string[] = [];
  const running = new Set<string>();
  let together = 0;
  const task = (
    name: string,
    needs: readonly string[] = [],
    work: (attempt: number) => void = () => undefined,
    isOfFirst = false,
  ): Task<Connection> => {
    let attempt = 0;
    return {
      name,
      needs: new Set(needs),
      isOfFirst,
      isAlone: name.startsWith('alone'),
      run: async (connection) => {
        attempt++;
        running.add(name);
        together = Math.max(together, running.size);
        lines.push(`${name} on ${connection}${running.size > 1 ? ' beside another' : ''}`);
        await wait(5);
        running.delete(name);
        work(attempt);
      },
    };
  };
  return { lines, task, together: () => together };
}

const lacking = () => {
  const cause = new Error('Out of Memory Error: could not allocate block of size 256.0 KiB');
  throw new Error('sql/30-facts/large.sql failed', { cause });
};

it('runs two at a time, each after what it needs and where it sees what it reads', async () => {
  const { lines, task, together } = journal();
  const seen = task('needs identity', [], undefined, true);
  await runTasks([task('a'), task('c', ['a', 'b']), task('b'), seen], 'first', 'second');
  expect(together()).toBe(2);
  expect(lines).toHaveLength(4);
  const at = (name: string) => lines.findIndex((line) => line.startsWith(`${name} `));
  expect(at('c')).toBeGreaterThan(Math.max(at('a'), at('b')));
  expect(lines[at('needs identity')]).toMatch(/on first/);
});

it('runs nothing beside a task that must be alone', async () => {
  const { lines, task, together } = journal();
  const after = task('after', ['alone']);
  await runTasks([task('a'), task('alone'), task('b'), after, task('c')], 'first', 'second');
  expect(together()).toBe(2);
  expect(lines).toHaveLength(5);
  const at = lines.findIndex((line) => line.startsWith('alone '));
  expect(lines[at]).not.toMatch(/beside another/);
  expect(lines[at + 1] ?? '').not.toMatch(/beside another/);
});

it('runs a task that lacked memory beside another once more, by itself', async () => {
  const { lines, task } = journal();
  const large = task('large', [], (attempt) => attempt === 1 && lacking());
  await runTasks([task('a'), large, task('b'), task('c', ['large'])], 'first', 'second');
  const runs = lines.filter((line) => line.startsWith('large'));
  expect(runs).toEqual([
    expect.stringMatching(/beside another$/),
    expect.stringMatching(/^large on (first|second)$/),
  ]);
  const again = lines.indexOf(runs[1]!);
  expect(lines[again + 1]).not.toMatch(/beside another/);
  expect(lines.at(-1)).toMatch(/^c /);
});

it('gives up a task that lacks memory by itself, and begins no other', async () => {
  const { lines, task } = journal();
  const run = runTasks([task('large', [], lacking), task('after', ['large'])], 'first', 'second');
  await expect(run).rejects.toThrow('large.sql failed');
  expect(lines).toEqual([expect.stringMatching(/^large/), expect.stringMatching(/^large/)]);
});

it('gives up at the first other error', async () => {
  const { lines, task } = journal();
  const broken = task('broken', [], () => {
    throw new Error('no such column');
  });
  await expect(runTasks([broken, task('b', ['broken'])], 'first', 'second')).rejects.toThrow(
    'no such column',
  );
  expect(lines).toHaveLength(1);
});
