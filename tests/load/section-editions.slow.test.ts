import { describe, expect, it } from 'vitest';
import { openBuild } from '../../src/load/build/build.ts';
import type { FileRecords } from '../../src/normalize/record.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fileRecords, reference, run, sheet, sourceFile } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

/** A file of one edition that holds these programmes of a section, and more sheets that could not be read. */
function file(path: string, edition: number | null, names: string, section: string, unread = 0) {
  const home = section.endsWith('課')
    ? { chapter: null, section: null, department: section }
    : { section };
  const records = [...names].map((name) =>
    sheet({ programmeName: `${name}の事業`, ...home }, { editionFiscalYear: edition ?? 0 }),
  );
  const blocks = records.length + unread;
  return [
    sourceFile(path, { editionFiscalYear: edition }),
    fileRecords(records, { blocks }),
  ] as readonly [ReturnType<typeof sourceFile>, FileRecords];
}

async function changesOf(files: readonly ReturnType<typeof file>[]) {
  const { path } = await buildWarehouse(files);
  const rows = await rowsOf(
    path,
    `select change_kind, programme_name, edition_fiscal_year from programme_changes
     where change_kind in ('new', 'ended') order by all`,
  );
  return rows.map((row) => Object.values(row).join(' '));
}

it('says new and ended of editions of which every sheet could be read', async () => {
  const files = [file('1.txt', 2019, 'あい', '第1節'), file('2.txt', 2020, 'あう', '第1節')];
  expect(await changesOf(files)).toEqual(['ended いの事業 2020', 'new うの事業 2020']);
});

it('does not say ended of a programme whose sheet may be one that could not be read', async () => {
  const files = [file('1.txt', 2019, 'あい', '第1節'), file('2.txt', 2020, 'あう', '第1節', 1)];
  expect(await changesOf(files)).toEqual(['new うの事業 2020']);
  const next = file('3.txt', 2021, 'あう', '第1節');
  expect(await changesOf([...files, next])).toEqual(['ended いの事業 2021', 'new うの事業 2020']);
});

it('does not say new of a programme whose older sheet may be one that could not be read', async () => {
  const files = [file('1.txt', 2019, 'あ', '第1節', 1), file('2.txt', 2020, 'あう', '第1節')];
  expect(await changesOf(files)).toEqual([]);
});

it('says both of the sections of other files', async () => {
  const files = [
    file('1.txt', 2019, 'あい', '第1節'),
    file('2.txt', 2020, 'あう', '第1節'),
    file('3.txt', 2020, 'え', '第2節', 1),
  ];
  expect(await changesOf(files)).toEqual(['ended いの事業 2020', 'new うの事業 2020']);
});

it.each([2020, null])(
  'says none beside a file of which no sheet could be read, of edition %s',
  async (edition) => {
    const files = [
      file('1.txt', 2019, 'あい', '第1節'),
      file('2.txt', 2020, 'あう', '第1節'),
      file('3.txt', edition, '', '第2節', 3),
    ];
    const changes = await changesOf(files);
    expect(changes.filter((change) => change.startsWith('ended'))).toEqual([]);
  },
);

it('takes a section for the same however wide it is printed', async () => {
  const files = [
    file('1.txt', 2019, 'あいえ', '第1節 みち'),
    file('2.txt', 2020, 'あう', '第1節 みち'),
    file('3.txt', 2021, 'あ', '第１節　みち'),
  ];
  expect(await changesOf(files)).toEqual([
    'ended いの事業 2020',
    'ended うの事業 2021',
    'ended えの事業 2020',
    'new うの事業 2020',
  ]);
});

it('no programme moved or was renamed where only the spelling changed', async () => {
  const stated = (editionFiscalYear: number, evaluation: Parameters<typeof sheet>[0]) =>
    [
      sourceFile(`${editionFiscalYear}.txt`, { editionFiscalYear }),
      fileRecords([sheet({ programmeCode: 'A1', ...evaluation }, { editionFiscalYear })]),
    ] as const;
  const { path } = await buildWarehouse([
    stated(2019, { programmeName: '道路維持事業', section: '第1節 みち', department: '建設課' }),
    stated(2020, { programmeName: '道路 維持事業', section: '第１節　みち', department: '土木課' }),
    stated(2021, { programmeName: '道路保全事業', section: '第1節 みち', department: '土木　課' }),
  ]);
  const rows = await rowsOf(
    path,
    'select change_kind, edition_fiscal_year from programme_changes order by all',
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['moved', 2020],
    ['renamed', 2021],
  ]);
});

describe('beside a file that is no sheet as it stands', () => {
  const before = file('1.txt', 2019, 'あい', '第1節');
  const after = file('2.txt', 2020, 'あう', '第1節');
  const broken = (municipalityCode: string, severity: 'error' | 'warning') => {
    const issue = { severity, code: 'binary-file', message: 'no text', remedy: 'save it anew' };
    const path = `${municipalityCode}-test/3.txt`;
    return [
      sourceFile(path, { editionFiscalYear: null, municipalityCode }),
      fileRecords([], { issues: [issue] }),
    ] as ReturnType<typeof file>;
  };

  it('says neither of its municipality: the missing sheet may stand in it', async () => {
    expect(await changesOf([before, after, broken('990001', 'error')])).toEqual([]);
  });

  it('says both of others, and beside a file that holds nothing to read', async () => {
    const both = ['ended いの事業 2020', 'new うの事業 2020'];
    expect(await changesOf([before, after, broken('990002', 'error')])).toEqual(both);
    expect(await changesOf([before, after, broken('990001', 'warning')])).toEqual(both);
  });

  it('says neither of a city of which a file could not be opened', async () => {
    const path = `${temporaryFolder()}/warehouse.duckdb`;
    const build = await openBuild(path, reference, { threads: 1 });
    for (const one of [before, after]) await build.addFile(...one);
    await build.addIssues([
      {
        severity: 'error',
        code: 'file-unreadable',
        message: 'no permission',
        remedy: 'mend its permissions',
        path: '990001-test/3.txt',
      },
    ]);
    await build.finish(run);
    expect(await rowsOf(path, 'from ended_programmes')).toEqual([]);
  });
});

it('does not count sheets that are stated twice, alike or differently, as ones that could not be read', async () => {
  const files = [
    file('1.txt', 2019, 'あい', '第1節'),
    file('2.txt', 2020, 'あう', '第1節'),
    file('3.txt', 2020, 'あ', '第1節'),
  ];
  expect(await changesOf(files)).toEqual(['ended いの事業 2020', 'new うの事業 2020']);
});

it('takes the department for the section where none is printed: the file of another one proves nothing', async () => {
  const before = [file('1.txt', 2019, 'あい', '福祉課'), file('2.txt', 2019, 'かき', '建設課')];
  const after = file('3.txt', 2020, 'あう', '福祉課');
  expect(await changesOf([...before, after])).toEqual(['ended いの事業 2020', 'new うの事業 2020']);
  const other = file('4.txt', 2020, 'かく', '建設課');
  expect(await changesOf([...before, after, other])).toEqual([
    'ended いの事業 2020',
    'ended きの事業 2020',
    'new うの事業 2020',
    'new くの事業 2020',
  ]);
});
