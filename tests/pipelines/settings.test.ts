import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../../pipelines/commands/run.ts';
import { SettingsSchema, settingsJsonSchema, settleOptions } from '../../pipelines/settings.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-settings-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function config(content: unknown): string {
  const path = join(place, 'config.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

it('puts flags over the environment, that over the file, and that over the defaults', () => {
  const path = config({ raw: 'file', out: 'file', keep: 9, waitMinutes: 3 });
  const settled = settleOptions(
    run.options,
    { raw: 'flag' },
    { HYOKA_RAW: 'env', HYOKA_OUT: 'env' },
    path,
  );
  expect(settled).toMatchObject({
    raw: 'flag',
    out: 'env',
    keep: '9',
    'wait-minutes': '3',
    links: 'auto',
    wait: false,
  });
});

it('leaves out what a command has no option for', () => {
  const options = { out: { type: 'string', default: 'data/out' } } as const;
  expect(settleOptions(options, {}, { HYOKA_RAW: 'x', HYOKA_WAIT: 'yes' }, config({}))).toEqual({
    out: 'data/out',
  });
});

it.each([
  [{ outt: 'x' }, /there is no setting 'outt'; did you mean out\?/],
  [{ colour: 'x' }, /there is no setting 'colour'; hyoka\.config\.schema\.json lists them/],
  [{ keep: 0 }, /keep must be a whole number, 1 or more$/],
  [{ links: 'some' }, /links must be one of auto, never$/],
  [{ wait: 'perhaps' }, /wait must be yes or no$/],
  [{ raw: '' }, /raw must be a text of one character or more$/],
  [{ memoryLimit: 'much' }, /memoryLimit must be a size such as 2GB/],
  ['{', /is not JSON/],
])('refuses a file with %j', (content, message) => {
  expect(() => settleOptions(run.options, {}, {}, config(content))).toThrow(message);
});

it('tells everything that is wrong in file and environment at once', () => {
  const path = config({ keep: 0, lnks: 'auto', links: 'some' });
  expect(() => settleOptions(run.options, {}, { HYOKA_WAIT: 'perhaps' }, path)).toThrow(
    [
      `${path}: keep must be a whole number, 1 or more`,
      `${path}: links must be one of auto, never`,
      `${path}: there is no setting 'lnks'; did you mean links?`,
      'HYOKA_WAIT must be yes or no',
    ].join('\n'),
  );
});

it('names the variable that is wrong, and a file that is missing', () => {
  expect(() => settleOptions(run.options, {}, { HYOKA_KEEP: 'many' }, config({}))).toThrow(
    /HYOKA_KEEP/,
  );
  expect(() => settleOptions(run.options, {}, { HYOKA_WAIT: 'perhaps' }, config({}))).toThrow(
    /HYOKA_WAIT/,
  );
  expect(settleOptions(run.options, {}, { HYOKA_WAIT: 'no' }, config({ wait: true })).wait).toBe(
    false,
  );
  expect(() => settleOptions(run.options, {}, {}, join(place, 'none.json'))).toThrow(
    /none\.json cannot be read/,
  );
});

it.each(['abc', '1e1', '0x10', '-1', '0', '1.5', ' '])(
  'takes the variable HYOKA_KEEP=%j no more than --keep',
  (text) => {
    expect(() => settleOptions(run.options, {}, { HYOKA_KEEP: text }, config({}))).toThrow(
      /^HYOKA_KEEP must be a whole number, 1 or more$/,
    );
  },
);

it.each(['raw', 'out'])('takes no empty name of a folder for --%s', (name) => {
  expect(() => settleOptions(run.options, { [name]: '' }, {}, config({}))).toThrow(
    `--${name} is empty; name a folder`,
  );
});

it('has an option of run for every setting', () => {
  const names = Object.keys(SettingsSchema.shape).filter((name) => name !== '$schema');
  const options = names.map((name) =>
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  expect(Object.keys(run.options)).toEqual(expect.arrayContaining(options));
});

it('ships the schema that it checks by (`npm run docs` writes it anew), and an example that fits it', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
  expect(read('hyoka.config.schema.json')).toEqual(
    JSON.parse(JSON.stringify(settingsJsonSchema())),
  );
  expect(SettingsSchema.safeParse(read('hyoka.config.example.json')).success).toBe(true);
});
