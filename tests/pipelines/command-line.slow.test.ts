import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { etl } from '../support/etl.ts';
import { etlCommand } from '../support/etl-command.ts';

describe('the command line', () => {
  it.each([
    [['nonsense'], /no verb 'nonsense'; npm run etl/u],
    [['stauts'], /no verb 'stauts'; did you mean status\? npm run etl/u],
    [['--rwa', 'data/raw'], /--rwa/u],
    [['--memory-limt', '2GB'], /'--memory-limt'; did you mean --memory-limit\?/u],
    [['--raw'], /--raw/u],
    [['plan', '--forms', 'no-such-folder'], /folder of forms no-such-folder cannot be read/u],
    [['run', '--memory-limit', 'much'], /--memory-limit must be a size such as 2GB/u],
    [['plan', '--municipality', '112088'], /no municipality has this code/u],
    [['trace', 'x', 'y', '--municipality', '123'], /--municipality must be a code of six digits/u],
    [['status', 'extra'], /Unexpected argument 'extra'/u],
    [['run', '--out', '/proc/none/out'], /output folder \/proc\/none\/out cannot be written/u],
    [['run', '--out', '/proc/none', '--shard', '1/2'], /folder \/proc\/none cannot be written/u],
    [['run', '--raw', ''], /--raw is empty; name a folder/u],
    [['run', '--out', 'data/raw'], /output folder data\/raw is in the raw folder data\/raw/u],
    [['plan', '--out', 'data/raw/out'], /output folder data\/raw\/out is in the raw folder/u],
    [
      ['run', '--readings', 'package.json'],
      /no folder package\.json; name another with --readings/u,
    ],
    [['run', '--shard', '1/2', '--edition', '2020'], /--shard reads its part of all files/u],
    [['issues', '--limit', '-1'], /--limit must be a whole number, 1 or more/u],
    [['plan', '--edition', 'R2'], /--edition must be a western year such as 2020 for R2/u],
  ])('refuses %j in one line', async (words, message) => {
    const { exitCode, stderr } = await etl(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await etl('--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(['runs', 'releases', 'status'])('%s tells a folder that is not there', async (verb) => {
    const { exitCode, stderr } = await etl(verb, '--out', '/nonexistent/out');
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^There is no folder \/nonexistent\/out yet: [^\n]*\n$/u);
  });

  it.runIf(existsSync('/dev/full'))('tells output that cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [...etlCommand, 'plan'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'hyoka: The output cannot be written (ENOSPC)\n',
    });
  });
});
