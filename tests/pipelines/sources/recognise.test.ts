import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../pipelines/failure.ts';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { listedProgrammes, listFile, listRows } from '../../support/list-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyoka-forms-'));
afterAll(() => rmSync(folder, { recursive: true }));
const text = readFileSync(new URL('../../fixtures/forms/list-table.yaml', import.meta.url), 'utf8');
const write = (name: string, form: string) => writeFileSync(join(folder, name), form);

describe('forms of a folder', () => {
  it('that recognise the same file name each other, and the file is not loaded', async () => {
    write('a.yaml', text);
    write('b.yaml', text.replace('id: list-table', 'id: other-table'));
    const { records, issues } = await readFile(listFile(), 'list.csv', await loadForms(folder));
    expect(records).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'error', code: 'form-ambiguous' });
    expect(issues[0]!.message).toMatch(/list-table and other-table/);
    expect(issues[0]!.remedy).toContain("'recognise'");
  });

  it('of which a file has nearly all labels are named, with the label that changed', async () => {
    const one = await loadForms(fileURLToPath(new URL('../../fixtures/forms', import.meta.url)));
    const renamed = listFile(
      listRows(listedProgrammes()).map((row) =>
        row.map((cell) => (cell === '整理番号' ? '事業整理番号' : cell)),
      ),
    );
    const { records, issues } = await readFile(renamed, 'list.csv', one);
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ code: 'form-not-recognised', row: 2 }]);
    expect(issues[0]!.message).toContain('"整理番号" (is it "事業整理番号" in A2?)');
  });

  it('for sheets of blocks leave a table with the same words in its head to a form of its own', async () => {
    const head = ['整理番号', '事務事業名', '担当課', 'R4決算額', 'R5予算現額', 'R5決算見込額'];
    const more = [
      '成果指標名',
      'R4目標値',
      'R4実績値',
      'R5目標値',
      'R5実績値',
      '総合評価',
      '評価理由',
    ];
    const figures = ['1,000', '1,200', '1,100', '利用者数', '80', '85', '80', '70', 'B', '順調'];
    const rows = Array.from({ length: 12 }, (_, at) => [
      `${at}`,
      `事業${at}`,
      '財政課',
      ...figures,
    ]);
    const csv = [['令和5年度 事務事業評価一覧(単位:千円)'], [...head, ...more], ...rows]
      .map((row) => row.map((cell) => `"${cell}"`).join(','))
      .join('\r\n');
    const own = await loadForms(
      fileURLToPath(new URL('../../../pipelines/forms', import.meta.url)),
    );
    const { records, issues } = await readFile(Buffer.from(csv), 'r05.csv', own);
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'form-not-recognised' }]);
    expect(issues[0]!.remedy).toContain('scaffold');
  });

  it('with one id twice end the run with both files named', async () => {
    write('a.yaml', text);
    write('b.yaml', text);
    await expect(loadForms(folder)).rejects.toThrow(
      /a\.yaml and .*b\.yaml declare the same form 'list-table'/,
    );
  });

  it('with a bad file end the run with file and line', async () => {
    write('b.yaml', text.replace('kind: code', 'kind: coed'));
    const failure = await loadForms(folder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toMatch(/b\.yaml:\d+: 'coed' is not a known kind/);
  });
});
