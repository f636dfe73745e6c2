import { nearest } from '../src/text/nearest.ts';
import type { Command } from './commands/command.ts';
import { VERBS } from './commands/verbs.ts';
import { EXIT, type ExitCode, Failure } from './failure.ts';
import { parseWords } from './parse-words.ts';
import { settleOptions } from './settings.ts';

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
  if (!Object.hasOwn(VERBS, verb)) {
    const near = nearest(verb, Object.keys(VERBS));
    const hint = near === null ? '' : `did you mean ${near}? `;
    const help = 'npm run etl -- --help lists them';
    throw new Failure(EXIT.usage, `There is no verb '${verb}'; ${hint}${help}`);
  }
  const command = await VERBS[verb]!.load();
  const rest = named ? words.slice(1) : words;
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${named ? command.help : overview(command)}\n`);
    return EXIT.done;
  }
  const { values, positionals } = parseWords(command, rest);
  return command.run(settleOptions(command.options, values, process.env), positionals);
}

function overview(run: Command): string {
  const verbs = Object.entries(VERBS).map(
    ([name, { summary }]) => `  ${name.padEnd(10)}${summary}`,
  );
  return `hyoka: evaluation sheets of municipalities into a DuckDB warehouse

Usage: npm run etl -- [VERB] [OPTIONS]

${verbs.join('\n')}

npm run etl -- VERB --help tells more of each, npm run etl -- --version which version this is.

${run.help}`;
}
