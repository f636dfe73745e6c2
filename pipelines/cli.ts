import { nearest } from '../src/text/nearest.ts';
import type { Command } from './commands/command.ts';
import { EXIT, type ExitCode, Failure } from './failure.ts';
import { parseWords } from './parse-words.ts';
import { settleOptions } from './settings.ts';

/** The verbs in the order of the overview; each is loaded when it is needed. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./commands/run.ts')).run,
  plan: async () => (await import('./commands/plan.ts')).plan,
  status: async () => (await import('./commands/status.ts')).status,
  issues: async () => (await import('./commands/issues.ts')).issues,
  query: async () => (await import('./commands/query.ts')).query,
  trace: async () => (await import('./commands/trace.ts')).trace,
  runs: async () => (await import('./commands/runs.ts')).runs,
  releases: async () => (await import('./commands/releases.ts')).releases,
  rollback: async () => (await import('./commands/rollback.ts')).rollback,
  export: async () => (await import('./commands/export.ts')).exportFiles,
  report: async () => (await import('./commands/report.ts')).report,
  serve: async () => (await import('./commands/serve.ts')).serve,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  scaffold: async () => (await import('./commands/scaffold.ts')).scaffold,
};

let ended: ExitCode | undefined;

// A reader such as `head` may close the pipe before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ended ?? EXIT.done);
  process.stderr.write(`hyoka: The output cannot be written (${error.code ?? error.message})\n`);
  process.exit(EXIT.usage);
});

// What never comes to its end is no success.
process.exitCode = EXIT.defect;
void main(process.argv.slice(2)).then((code) => {
  ended = code;
  process.exitCode = code;
});

async function main(words: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(words);
  } catch (cause) {
    // What the operator can mend, a full disk for instance, is no defect of the program, whatever the verb.
    const { tellable } = await import('./operate/tellable.ts');
    const error = tellable(cause);
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
  if (first === '--version') {
    const { version } = await import('./version.ts');
    process.stdout.write(`${version}\n`);
    return EXIT.done;
  }
  const named = first !== undefined && !first.startsWith('-');
  const verb = named ? first : 'run';
  if (!Object.hasOwn(COMMANDS, verb)) {
    const near = nearest(verb, Object.keys(COMMANDS));
    const hint = near === null ? '' : `did you mean ${near}? `;
    const help = 'npm run etl -- --help lists them';
    throw new Failure(EXIT.usage, `There is no verb '${verb}'; ${hint}${help}`);
  }
  const command = await COMMANDS[verb]!();
  const rest = named ? words.slice(1) : words;
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${named ? command.help : await overview(command)}\n`);
    return EXIT.done;
  }
  const { values, positionals } = parseWords(command, rest);
  return command.run(settleOptions(command.options, values, process.env), positionals);
}

async function overview(run: Command): Promise<string> {
  const verbs = await Promise.all(
    Object.entries(COMMANDS).map(
      async ([name, load]) => `  ${name.padEnd(10)}${(await load()).summary}`,
    ),
  );
  return `hyoka: evaluation sheets of municipalities into a DuckDB warehouse

Usage: npm run etl -- [VERB] [OPTIONS]

${verbs.join('\n')}

npm run etl -- VERB --help tells more of each, npm run etl -- --version which version this is.

${run.help}`;
}
