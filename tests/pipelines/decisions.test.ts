import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorrections } from '../../pipelines/rules/load-corrections.ts';
import { loadDirections } from '../../pipelines/rules/load-directions.ts';
import { loadIdentities } from '../../pipelines/rules/load-identities.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function table(...lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'table.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const identities = (...lines: readonly string[]) =>
  table(
    'municipality_code,edition_fiscal_year,programme_name,previous_programme_name,indicator_name,previous_indicator_name,decision,reason,decided_by',
    ...lines,
  );
const directions = (...lines: readonly string[]) =>
  table('municipality_code,programme_name,indicator_name,direction', ...lines);

describe('a table of decisions', () => {
  it('is refused where two lines speak of the same names: they would undo each other', () => {
    const line = '112089,2021,学びの事業,読書事業,,,renamed,council paper,planning';
    expect(() => loadIdentities(identities(line, line.replace('学びの', '学びの　')))).toThrow(
      /table\.csv:3: .*table\.csv:2 speaks of the same already\. Correct the line or remove it\./,
    );
    expect(() => loadIdentities(identities(line, line.replace('renamed', 'different')))).toThrow(
      /table\.csv:3: .*table\.csv:2 speaks of the same already/,
    );
  });

  it('takes several parts of one programme, and the same names of another edition', () => {
    const split = '112089,2021,東事業,両事業,,,split,council paper,planning';
    const lines = [split, split.replace('東', '西'), split.replace('2021', '2022')];
    expect(loadIdentities(identities(...lines))).toHaveLength(3);
  });

  it('is refused where an indicator is said to be better both ways, not where it is said twice', () => {
    const line = '112089,保育事業,待機児童数,lower';
    expect(loadDirections(directions(line, line)).get('112089')).toHaveLength(2);
    expect(() => loadDirections(directions(line, line.replace('lower', 'higher')))).toThrow(
      /table\.csv:3: .*table\.csv:2 speaks of the same already/,
    );
  });

  it('is refused where the code of a municipality is mistyped: it would decide nothing', () => {
    expect(() => loadDirections(directions('112098,保育事業,待機児童数,lower'))).toThrow(
      /table\.csv:2: a digit of the municipality's code is mistyped/,
    );
  });

  it('that is not there, or is a folder, is told in plain words', () => {
    const folder = temporaryFolder();
    expect(() => loadIdentities(join(folder, 'none.csv'))).toThrow(
      /none\.csv cannot be read: there is nothing of that name \(ENOENT\)/,
    );
    mkdirSync(join(folder, '112089.csv'));
    expect(() => loadCorrections(folder)).toThrow(
      /112089\.csv cannot be read: it is a folder, not a file \(EISDIR\)/,
    );
    expect(() => loadCorrections(join(folder, 'none'))).toThrow(
      /folder of corrections .*none cannot be read: there is nothing of that name/,
    );
  });

  it('is shown in the documents as it is read', () => {
    const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const example = /```csv\n(.*?)```/su.exec(page)![1]!;
    const decided = loadIdentities(table(example.trimEnd()));
    expect(decided.map((one) => one.decision)).toEqual(['merged', 'merged']);
    for (const decision of ['same', 'renamed', 'different', 'split', 'merged', 'ended'])
      expect(page).toMatch(new RegExp(`^\\|[^|]*\`${decision}\`[^|]*\\|`, 'mu'));
  });
});
