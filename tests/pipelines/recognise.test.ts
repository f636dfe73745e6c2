import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../pipelines/failure.ts';
import { loadForms } from '../../pipelines/load-forms.ts';
import { readFile } from '../../pipelines/read-file.ts';
import { listedProgrammes, listFile, listRows } from '../support/list-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyoka-forms-'));
afterAll(() => rmSync(folder, { recursive: true }));
const text = readFileSync(new URL('../fixtures/forms/list-table.yaml', import.meta.url), 'utf8');
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
    const one = await loadForms(fileURLToPath(new URL('../fixtures/forms', import.meta.url)));
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
