import { parseArgs } from 'node:util';
import type { Command, OptionValues } from './commands/command.ts';
import { inspect } from './commands/inspect.ts';
import { issues } from './commands/issues.ts';
import { plan } from './commands/plan.ts';
import { query } from './commands/query.ts';
import { releases } from './commands/releases.ts';
import { rollback } from './commands/rollback.ts';
import { run } from './commands/run.ts';
import { runs } from './commands/runs.ts';
import { scaffold } from './commands/scaffold.ts';
import { status } from './commands/status.ts';
import { trace } from './commands/trace.ts';
import { EXIT, type ExitCode, Failure } from './failure.ts';
import { settleOptions } from './settings.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  run,
  plan,
  status,
  issues,
  query,
  trace,
  runs,
  releases,
  rollback,
  inspect,
  scaffold,
};

// A reader such as `head` may close the pipe before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(words);
  } catch (error) {
    if (error instanceof Failure) {
      process.stderr.write(`hyoka: ${error.message}\n`);
      return error.exitCode;
    }
    process.stderr.write(
      `hyoka: this is a defect of the program, please report it\n${(error as Error).stack}\n`,
    );
    return EXIT.defect;
  }
}

async function dispatch(words: readonly string[]): Promise<ExitCode> {
  const [first] = words;
  const named = first !== undefined && !first.startsWith('-');
  const command = COMMANDS[named ? first : 'run'];
  if (!command)
    throw new Failure(EXIT.usage, `There is no verb '${first}'; npm run etl -- --help lists them`);
  const rest = named ? words.slice(1) : words;
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${named ? command.help : overview()}\n`);
    return EXIT.done;
  }
  const { values, positionals } = parse(command, rest);
  return command.run(settleOptions(command.options, values, process.env), positionals);
}

function parse(command: Command, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(
        Object.entries(command.options).map(([name, { default: _, ...option }]) => [name, option]),
      ),
      allowPositionals: command !== run,
    });
    return { values: values as OptionValues, positionals };
  } catch (cause) {
    const [message] = (cause as Error).message.split('. ');
    throw new Failure(EXIT.usage, `${message}; add --help to see what there is`, { cause });
  }
}

function overview(): string {
  const verbs = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(10)}${summary}`,
  );
  return `hyoka: evaluation sheets of municipalities into a DuckDB warehouse

Usage: npm run etl -- [VERB] [OPTIONS]

${verbs.join('\n')}

npm run etl -- VERB --help tells more of each.

${run.help}`;
}
