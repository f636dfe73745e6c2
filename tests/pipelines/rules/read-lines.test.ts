import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Failure } from '../../../pipelines/failure.ts';
import { MunicipalityCode, readLines } from '../../../pipelines/rules/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyoka-lines-'));
const path = join(folder, 'table.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const Line = z.strictObject({
  municipality_code: MunicipalityCode,
  reason: z.string().min(1, 'a reason is needed'),
});

function read(text: string | Uint8Array) {
  writeFileSync(path, text);
  return readLines(path, Line, { subjectOf: (line) => [line.municipality_code, line.reason] });
}

function refusal(text: string | Uint8Array): Failure {
  try {
    read(text);
  } catch (failure) {
    if (failure instanceof Failure) return failure;
    throw failure;
  }
  throw new Error('the table was read');
}

describe('a table kept by hand', () => {
  it('gives each line with the place where it ends', () => {
    const text = '\uFEFFmunicipality_code,reason\n\n112089,"two\nlines"\n112089,one\n';
    expect(read(text)).toEqual([
      { line: { municipality_code: '112089', reason: 'two\nlines' }, place: `${path}:4` },
      { line: { municipality_code: '112089', reason: 'one' }, place: `${path}:5` },
    ]);
  });

  it('is refused in another encoding than UTF-8, as Excel saves it', () => {
    const inWindows = Buffer.concat([
      Buffer.from('municipality_code,reason\n112089,'),
      Buffer.from([0x8c, 0xeb, 0x8a, 0xf7]),
    ]);
    const { message, exitCode } = refusal(inWindows);
    expect(exitCode).toBe(2);
    expect(message).toBe(`${path} is not UTF-8; save it as 'CSV UTF-8'`);
  });

  it('names the line that cannot be used', () => {
    const { message, exitCode } = refusal('municipality_code,reason\n112089,one\n11208,two\n');
    expect(exitCode).toBe(2);
    expect(message).toBe(
      `${path}:3: a municipality has six digits. Correct the line or remove it.`,
    );
  });

  it('names every line that cannot be used, and of a line every column', () => {
    const lines = ['11208,', '112089,one', '112098,two', '112089,one'];
    const { message } = refusal(`municipality_code,reason\n${lines.join('\n')}\n`);
    const way = 'Correct the line or remove it.';
    expect(message.split('\n')).toEqual([
      `${path}:2: a municipality has six digits; a reason is needed. ${way}`,
      `${path}:4: a digit of the municipality's code is mistyped. ${way}`,
      `${path}:5: ${path}:3 speaks of the same already. ${way}`,
    ]);
  });

  it('counts the lines beyond twenty', () => {
    const { message } = refusal(`municipality_code,reason\n${'1,x\n'.repeat(25)}`);
    expect(message.split('\n')).toHaveLength(21);
    expect(message).toMatch(/\nand 5 more$/u);
  });

  it('names every column that is missing or unknown, and no line for that', () => {
    const words = z.strictObject({ word: z.enum(['yes', 'no'], 'yes or no'), reason: z.string() });
    writeFileSync(path, 'wrd,note\nyes,x\nno,y\n');
    expect(() => readLines(path, words, { subjectOf: () => [] })).toThrow(
      `${path}:2: the column 'word' is missing; the column 'reason' is missing; the table has no column 'wrd', 'note'. Correct`,
    );
  });

  it.each([
    ['is missing', 'municipality_code\n112089\n', "the column 'reason' is missing"],
    [
      'is unknown',
      'municipality_code,reason,note\n112089,one,x\n',
      "the table has no column 'note'",
    ],
  ])('names a column that %s', (_what, text, reason) => {
    expect(refusal(text).message).toBe(`${path}:2: ${reason}. Correct the line or remove it.`);
  });

  it.each([
    ['a line with a cell too many', 'municipality_code,reason\n112089,one,two\n', 'line 2'],
    ['a quote that is not closed', 'municipality_code,reason\n112089,"one\n', 'line 2'],
  ])('refuses %s in plain words', (_what, text, where) => {
    const { message, exitCode } = refusal(text);
    expect(exitCode).toBe(2);
    expect(message).toContain(`${path}: `);
    expect(message).toContain(where);
  });
});
