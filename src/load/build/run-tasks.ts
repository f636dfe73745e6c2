import { lacksMemory } from './lacks-memory.ts';

/** Work on a connection that has to wait for other work. */
export interface Task<Connection> {
  readonly name: string;
  /** Names of tasks that must be done before. */
  readonly needs: ReadonlySet<string>;
  /** True where only the first connection sees what it reads. */
  readonly isOfFirst: boolean;
  /** True where it cannot be run once more: nothing may take memory away from it. */
  readonly isAlone: boolean;
  /** Takes over nothing where it fails. */
  readonly run: (connection: Connection) => Promise<void>;
}

/**
 * Runs tasks in their order on two connections, each as soon as what it needs is done, and those of `isAlone` while no other
 * runs; throws the first error when both are idle. A task that lacked memory beside another runs once more by itself.
 */
export async function runTasks<Connection>(
  tasks: readonly Task<Connection>[],
  first: Connection,
  second: Connection,
): Promise<void> {
  const waiting = [...tasks];
  const done = new Set<string>();
  const running = new Set<Task<Connection>>();
  const alone = new Set(tasks.filter(({ isAlone }) => isAlone));
  const errors: unknown[] = [];
  let wake = () => {};
  let woken = Promise.resolve();
  const sleep = () => {
    woken = new Promise((resolve) => {
      wake = resolve;
    });
  };
  const canRun = (task: Task<Connection>) =>
    [...task.needs].every((name) => done.has(name)) &&
    (running.size === 0 || ![task, ...running].some((one) => alone.has(one)));
  const run = async (task: Task<Connection>, connection: Connection) => {
    running.add(task);
    try {
      await task.run(connection);
      done.add(task.name);
    } catch (error) {
      if (alone.has(task) || !lacksMemory(error)) errors.push(error);
      else waiting.unshift(task);
      alone.add(task);
    }
    running.delete(task);
  };
  const lane = async (connection: Connection, isFirst: boolean) => {
    while (waiting.length > 0 && errors.length === 0) {
      const at = waiting.findIndex((task) => (isFirst || !task.isOfFirst) && canRun(task));
      if (at < 0) {
        await woken;
        continue;
      }
      const [task] = waiting.splice(at, 1);
      await run(task!, connection);
      wake();
      sleep();
    }
  };
  sleep();
  await Promise.all([lane(second, false), lane(first, true)]);
  if (errors.length > 0) throw errors[0];
}
