import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/load/source-file.ts';
import type { FileRecords } from '../../src/normalize/record.ts';
import {
  activity,
  cost,
  fileRecords,
  indicator,
  reading,
  sheet,
  sourceFile,
  year,
} from './sample.ts';
import { buildWarehouse, rowsOf, warehouseOf } from './warehouse.ts';

type File = readonly [SourceFile, FileRecords];

describe('sheets of one programme and edition', () => {
  it('are loaded once when they are the same, whatever their place', async () => {
    const stated = { costs: [cost(2020, { budgetYen: 1 })] };
    const { path, summary } = await buildWarehouse([
      [sourceFile('b.txt'), fileRecords([sheet({}, { ...stated, row: 3 })])],
      [sourceFile('a.txt'), fileRecords([sheet({}, { ...stated, row: 9 })])],
    ]);
    expect(summary).toMatchObject({ sheets: 1, duplicateSheets: 1, quarantinedBlocks: 0 });
    expect(await rowsOf(path, 'select source_path, source_row from programme_sheets')).toEqual([
      { source_path: 'a.txt', source_row: 9 },
    ]);
    expect(await rowsOf(path, 'select severity, code, path, row from etl.issue')).toEqual([
      { severity: 'info', code: 'sheet-duplicate', path: 'b.txt', row: 3 },
    ]);
  });

  it('are all refused when they differ, and both places are named', async () => {
    const { path, summary } = await buildWarehouse([
      [sourceFile('a.txt'), fileRecords([sheet({ rating: 'A' }), sheet({ programmeName: '別' })])],
      [sourceFile('b.txt'), fileRecords([sheet({ rating: 'B' }, { row: 40 })])],
    ]);
    expect(summary).toMatchObject({ sheets: 1, quarantinedBlocks: 2, issues: { error: 2 } });
    const issues = await rowsOf(path, 'select code, path, message, remedy from etl.issue');
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([
      ['sheet-conflict', 'a.txt'],
      ['sheet-conflict', 'b.txt'],
    ]);
    for (const { message } of issues) expect(message).toMatch(/a\.txt row 7, b\.txt row 40/);
    expect(await rowsOf(path, 'select blocks_loaded, blocks_quarantined from coverage')).toEqual([
      { blocks_loaded: 1, blocks_quarantined: 2 },
    ]);
  });

  it('are different programmes when they name another department', async () => {
    const { path, summary } = await buildWarehouse([
      [
        sourceFile('a.txt'),
        fileRecords([
          sheet({ department: '企画課' }),
          sheet({ department: '財政課' }, { row: 20 }),
        ]),
      ],
      [
        sourceFile('c.txt', { editionFiscalYear: 2021 }),
        fileRecords([sheet({ department: '財政課' }, { editionFiscalYear: 2021 })]),
      ],
    ]);
    expect(summary).toMatchObject({ programmes: 2, sheets: 3 });
    const perProgramme = await rowsOf(
      path,
      `select department_name, count(*) as editions from programme_sheets
       group by programme_id, department_name order by editions`,
    );
    expect(perProgramme).toEqual([
      { department_name: '企画課', editions: 1 },
      { department_name: '財政課', editions: 2 },
    ]);
  });
});

describe('versions of a programme', () => {
  it('change with the department and keep the programme, spelling aside', async () => {
    const editions = [
      [2019, '企画課', 'ＤＸ事業'],
      [2020, '企画課', 'DX 事業'],
      [2022, '情報課', 'DX事業'],
    ] as const;
    const path = await warehouseOf(
      editions.map(([editionFiscalYear, department, programmeName]) =>
        sheet({ department, programmeName }, { editionFiscalYear }),
      ),
    );
    const versions = await rowsOf(
      path,
      `select department_name, valid_from_edition, valid_to_edition, is_current
       from dim_programme where programme_id > 0 order by valid_from_edition`,
    );
    expect(versions).toEqual([
      {
        department_name: '企画課',
        valid_from_edition: 2019,
        valid_to_edition: 2021,
        is_current: false,
      },
      {
        department_name: '情報課',
        valid_from_edition: 2022,
        valid_to_edition: null,
        is_current: true,
      },
    ]);
    const ids = await rowsOf(path, 'select distinct programme_id from fact_evaluation');
    expect(ids.length).toBe(1);
  });
});

describe('indicators', () => {
  it('keep their identity across editions and stay apart in one sheet', async () => {
    const indicators = (edition: number) =>
      ['件数', '件数', null].map((name, at) =>
        indicator([year(edition, 1, 1)], { no: at + 1, name }),
      );
    const path = await warehouseOf(
      [2020, 2021].map((edition) =>
        sheet({}, { editionFiscalYear: edition, indicators: indicators(edition) }),
      ),
    );
    const counted = await rowsOf(
      path,
      `select indicator_no, count(distinct indicator_id) as ids, count(*) as editions
       from fact_indicator_definition group by indicator_no order by indicator_no`,
    );
    expect(counted).toEqual([1, 2, 3].map((no) => ({ indicator_no: no, ids: 1, editions: 2 })));
    const ids = await rowsOf(path, 'select indicator_id from dim_indicator where indicator_id > 0');
    expect(ids.length).toBe(3);
  });
});

it('gives the same tables whatever the order of files', async () => {
  const files: File[] = ['a', 'b', 'c', 'd'].map((name, index) => [
    sourceFile(`${name}.txt`, { editionFiscalYear: 2019 + (index % 2) }),
    fileRecords(
      ['道路', '公園', '共通', name].map((programmeName, row) =>
        sheet(
          { programmeName, department: programmeName === '道路' ? name : '企画課' },
          {
            editionFiscalYear: 2019 + (index % 2),
            row,
            costs: [cost(2019, { budgetYen: programmeName === '公園' ? index : 5 })],
            indicators: [indicator([year(2019, 1, 2)])],
            activities: [activity(1)],
            sdgGoals: [3, 8],
            readings: [reading({ row: row * 10 })],
          },
        ),
      ),
      { issues: [{ severity: 'warning', code: 'x', message: name, remedy: 'none', row: 1 }] },
    ),
  ]);
  const [forward, backward] = [
    await buildWarehouse(files),
    await buildWarehouse(files.toReversed()),
  ];
  const objects = await rowsOf(
    forward.path,
    `select schema_name || '.' || table_name as name from duckdb_tables()
     where table_name not in ('lineage', 'run', 'release')
     union all select view_name from duckdb_views() where not internal and view_name not like '%_ja'`,
  );
  expect(objects.length).toBeGreaterThan(20);
  for (const { name } of objects) {
    const isView = !String(name).includes('.');
    const query = isView ? `from ${name} order by all` : `from ${name}`;
    expect(await rowsOf(forward.path, query)).toEqual(await rowsOf(backward.path, query));
  }
});
