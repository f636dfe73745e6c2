import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { nearest } from '../src/text/nearest.ts';
import { cannotRead } from './cannot-read.ts';
import { type Command, FOLDER_OPTIONS, type OptionValues } from './commands/command.ts';
import { LINK_WORDS, LOG_LEVELS, SIZE, TARGET_WORDS } from './commands/option-value.ts';
import { EXIT, Failure } from './failure.ts';

/** Name of the configuration file that is looked for in the working folder. */
const CONFIG_NAME = 'hyoka.config.json';

const count = (min: number, text: string) => {
  const words = `a whole number, ${min} or more`;
  return z.int(words).min(min, words).describe(text);
};
const text = () => z.string('a text').min(1, 'a text of one character or more');
const word = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, `one of ${words.join(', ')}`);

/** What a configuration file can set; each key is an option of the command line in camel case, and `HYOKA_…` in the environment. */
export const SettingsSchema = z.strictObject({
  $schema: z.string('a text').optional().describe('This schema, for editors'),
  raw: text().optional().describe("Folder of the municipalities' folders"),
  out: text().optional().describe('Folder that the warehouse is published in'),
  forms: text().optional().describe("Folder of form files besides the project's own"),
  signals: text().optional().describe("File of thresholds in the place of the project's own"),
  thresholds: text()
    .optional()
    .describe('Single thresholds of signals, e.g. missed_years_running=3,target_far_exceeded=2'),
  keep: count(1, 'Releases to keep, the current one among them').optional(),
  wait: z
    .boolean('yes or no')
    .optional()
    .describe('Wait for another run to end, instead of ending with exit code 5'),
  waitMinutes: count(1, 'How long to wait at most, in minutes').optional(),
  links: word(LINK_WORDS)
    .optional()
    .describe('Whether the stable name is a link; "never" writes warehouse.json'),
  target: word(TARGET_WORDS)
    .optional()
    .describe('Where releases are published and read: files, or a PostgreSQL database besides'),
  memoryLimit: z
    .string('a size such as 2GB')
    .regex(SIZE, 'a size such as 2GB')
    .optional()
    .describe('Memory of the database engine, e.g. 2GB'),
  logLevel: word(LOG_LEVELS).optional().describe('Least severity that is logged'),
  metrics: text().optional().describe('Prometheus textfile to write after each run'),
  notify: text()
    .optional()
    .describe('Command that gets the summary of each run as JSON on standard input'),
});

type Settings = z.infer<typeof SettingsSchema>;
type SettingName = Exclude<keyof Settings, '$schema'>;

const names = Object.keys(SettingsSchema.shape).filter(
  (name) => name !== '$schema',
) as SettingName[];

/** The JSON schema of a configuration file. */
export function settingsJsonSchema(): object {
  return { title: 'hyoka configuration', ...z.toJSONSchema(SettingsSchema) };
}

/** The options of a command: its defaults, then the configuration file, the environment and the flags, each over the one before. */
export function settleOptions(
  options: Command['options'],
  flags: OptionValues,
  environment: Readonly<Record<string, string | undefined>>,
  configPath = environment.HYOKA_CONFIG || undefined,
): OptionValues {
  for (const name of Object.keys(FOLDER_OPTIONS))
    if (flags[name] === '') throw new Failure(EXIT.usage, `--${name} is empty; name a folder`);
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default] as const);
  const sources = [fromFile(configPath), fromEnvironment(environment)];
  const problems = sources.flatMap((source) => source.problems);
  if (problems.length > 0) throw new Failure(EXIT.usage, problems.join('\n'));
  const configured: Settings = Object.assign({}, ...sources.map(({ settings }) => settings));
  const known = names.filter(
    (name) => configured[name] !== undefined && optionName(name) in options,
  );
  return Object.fromEntries([
    ...defaults.filter(([, value]) => value !== undefined),
    ...known.map((name) => [optionName(name), optionValue(configured[name])] as const),
    ...Object.entries(flags),
  ]) as OptionValues;
}

/** What a configuration file or the environment sets, and all that is wrong with it, each with its place. */
interface Source {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

function fromFile(configPath: string | undefined): Source {
  const path = configPath ?? CONFIG_NAME;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (configPath === undefined && (cause as NodeJS.ErrnoException).code === 'ENOENT')
      return { settings: {}, problems: [] };
    const named = configPath === undefined ? '' : ' of HYOKA_CONFIG,';
    throw cannotRead(`The configuration file${named} ${path}`, cause);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new Failure(EXIT.usage, `${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
  return check(value, (name) => (name === '' ? path : `${path}: ${name}`));
}

function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): Source {
  const given = names.flatMap((name) => {
    const text = environment[variableName(name)];
    return text === undefined || text === '' ? [] : [[name, parseText(name, text)] as const];
  });
  return check(Object.fromEntries(given), (name) => variableName(name as SettingName));
}

function parseText(name: SettingName, text: string): string | number | boolean {
  // What is no whole number in digits is left as it is, and refused, as the option would.
  if (name === 'keep' || name === 'waitMinutes') return /^\d+$/.test(text) ? Number(text) : text;
  // Any other word is left as it is, and refused as no yes or no.
  if (name === 'wait' && /^(1|true|yes|0|false|no)$/i.test(text))
    return /^(1|true|yes)$/i.test(text);
  return text;
}

function check(value: unknown, placeOf: (name: string) => string): Source {
  const parsed = SettingsSchema.safeParse(value);
  if (parsed.success) return { settings: parsed.data, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => `${placeOf('')}: ${noSetting(key)}`);
    const name = issue.path.join('.');
    return `${placeOf(name)}${name === '' ? ': ' : ' must be '}${issue.message}`;
  });
  return { settings: {}, problems };
}

function noSetting(key: string): string {
  const near = nearest(key, names);
  const hint = near === null ? 'hyoka.config.schema.json lists them' : `did you mean ${near}?`;
  return `there is no setting '${key}'; ${hint}`;
}

/** `waitMinutes` is `--wait-minutes` on the command line and `HYOKA_WAIT_MINUTES` in the environment. */
function optionName(name: SettingName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function variableName(name: SettingName): string {
  return `HYOKA_${optionName(name).replaceAll('-', '_').toUpperCase()}`;
}

function optionValue(value: string | number | boolean | undefined): string | boolean {
  return typeof value === 'boolean' ? value : String(value);
}
