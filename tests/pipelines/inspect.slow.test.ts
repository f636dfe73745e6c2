import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const SAMPLE = 'data/raw/112089-tokorozawa/r02-chapter7-section4.txt';
const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the verb in a process of its own; forced colours must not reach a pipe. */
function inspect(...words: string[]): Promise<Ended> {
  const options = { maxBuffer: 1 << 26, env: { ...process.env, FORCE_COLOR: '1' } };
  return new Promise((resolve) => {
    const args = ['pipelines/start.mjs', 'inspect', ...words];
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

it('prints the sample without colour into a pipe', async () => {
  const { code, stdout, stderr } = await inspect(SAMPLE);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toContain('\u001b');
  expect(stdout.match(/^Block \d+ {2}\S+/gm)).toHaveLength(16);
});

it('prints one block as JSON', async () => {
  const { stdout } = await inspect(SAMPLE, '--block', '5', '--format', 'json');
  const { sheets, blocks } = JSON.parse(stdout);
  expect(blocks).toBe(16);
  expect(sheets[0].blocks).toMatchObject([{ no: 5, programmeName: '行政経営推進事業' }]);
});

it('writes the page where it is told to, before or after the file, or under the output folder', async () => {
  const page = join(folder, 'deep', 'page.html');
  const [after, before, unnamed] = await Promise.all([
    inspect(SAMPLE, '--html', page),
    inspect('--html', join(folder, 'other.html'), SAMPLE),
    inspect(SAMPLE, '--html', '--out', folder),
  ]);
  expect([after.code, before.code, unnamed.code]).toEqual([0, 0, 0]);
  expect(after.stdout).toBe(`Page: ${page}\n`);
  const pages = [
    page,
    join(folder, 'other.html'),
    join(folder, 'inspect/r02-chapter7-section4.txt.html'),
  ];
  const texts = pages.map((path) => readFileSync(path, 'utf8'));
  expect(texts[0]).toContain('<h2>16. <bdi>情報セキュリティ対策推進事業</bdi></h2>');
  expect(new Set(texts).size).toBe(1);
});

it('ends with 3 for a file that a run would quarantine', async () => {
  const path = join(folder, 'minutes.txt');
  writeFileSync(path, '議事録\n本日の議題\t予算\n');
  const { code, stdout } = await inspect(path);
  expect(code).toBe(3);
  expect(stdout).toContain('form-not-recognised');
});

it.each([
  [['no-such-file.txt'], /cannot be read: there is nothing of that name \(ENOENT\)/],
  [['data'], /cannot be read: it is a folder, not a file \(EISDIR\)/],
  [[], /Give one file/],
  [[SAMPLE, 'second.txt'], /Give one file/],
  [[SAMPLE, '--html', '--format', 'json'], /--html writes a page, --format json prints/],
  [[SAMPLE, '--block', '17'], /--block is a number from 1 to 16/],
  [[SAMPLE, '--block', 'x'], /--block is a number from 1 to 16/],
  [[SAMPLE, '--format', 'xml'], /--format must be one of text, json/],
  [[SAMPLE, '--html', 'page.txt'], /ends in \.html/],
])('refuses %j in one line', async (words, message) => {
  const { code, stdout, stderr } = await inspect(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(existsSync('page.txt')).toBe(false);
});
