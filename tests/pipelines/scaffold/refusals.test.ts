import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { scaffold } from '../../../pipelines/commands/scaffold.ts';
import { buildWorkbook } from '../../support/workbook.ts';

const place = mkdtempSync(join(tmpdir(), 'hyoka-scaffold-'));
afterAll(() => rmSync(place, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Runs the command on a file; what it prints. */
async function draft(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(place, name);
  writeFileSync(file, content);
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await scaffold.run({}, [file, join(place, `${name}.yaml`)]);
  return printed.mock.calls.map(([text]) => text).join('');
}

it('drafts no form of a table whose rows are targets and actuals by turns below no label', async () => {
  const csv = `整理番号,事務事業名,担当課,指標名,区分,R4,R5
1,道の事業,土木課,利用者数,目標,1,2
,,,,実績,3,4
2,橋の事業,土木課,件数,目標,5,6
,,,,実績,7,8`;
  await expect(draft('r05.csv', csv.replace('区分', ''))).rejects.toThrow(
    /No form can be drafted.*Column E says 目標, 実績 by turns.*Give the column a label/u,
  );
  await expect(draft('r05.csv', csv)).resolves.toContain('Form file');
});

it('drafts no form of a table whose rows print year and stage of what is not known', async () => {
  const years = ['令和4年度決算', '令和5年度決算', '令和6年度予算'];
  const rows = ['道', '橋'].flatMap((name, at) =>
    years.map((year, row) =>
      row === 0 ? `${at + 1},${name}の事業,土木課,${year},5` : `,,,${year},7`,
    ),
  );
  const csv = ['整理番号,事務事業名,担当課,年度,委託料', ...rows].join('\n');
  await expect(draft('years.csv', csv)).rejects.toThrow(
    /No form can be drafted.*Column D says 令和4年度決算, 令和5年度決算.*Part the column.*side by side/u,
  );
});

it('names the labels of a table of which none is known to head programmes', async () => {
  const csv = '整理番号,取組,担当課,決算額,評価\n1,道の取組,土木課,10,A\n2,橋の取組,土木課,20,B';
  await expect(draft('names.csv', csv)).rejects.toThrow(/取組, 担当課.*vocabulary\.csv/u);
});

it('says what is doubtful of a file in which it finds no header', async () => {
  const csv =
    '整理番号;事務事業名;担当課;決算額;予算額\n1;道の事業;土木課;10;20\n2;橋の事業;土木課;30;40';
  await expect(draft('semicolons.csv', csv)).rejects.toThrow(
    /several semicolons.*save the file with commas.*No header row/u,
  );
});

it('tells a sheet with other columns of the same programmes', async () => {
  const head = ['整理番号', '事務事業名', '担当課'];
  const rows = (...figures: (string | number)[]) => [
    ['1', '道の事業', '土木課', ...figures],
    ['2', '橋の事業', '土木課', ...figures],
  ];
  const book = buildWorkbook([
    { name: '事業費', rows: [[...head, 'R5予算額(千円)', 'R5決算額(千円)'], ...rows(1, 2)] },
    { name: '指標', rows: [[...head, '指標名', 'R5目標値', 'R5実績値'], ...rows('数', 3, 4)] },
  ]);
  const printed = await draft('r05.xlsx', book);
  expect(printed).toContain('The sheet 事業費 has another header, which this form does not read');
  expect(readFileSync(join(place, 'r05.xlsx.yaml'), 'utf8')).toContain('outcome_target');
});

it('says where no column names the department', async () => {
  const head = ['整理番号', '事務事業名', 'R5予算額(千円)', 'R5決算額(千円)'];
  const sheet = (name: string) => ({ name, rows: [head, ['1', '庶務', 2, 1], ['2', name, 4, 3]] });
  await draft('parts.xlsx', buildWorkbook([sheet('その１'), sheet('その２')]));
  const text = readFileSync(join(place, 'parts.xlsx.yaml'), 'utf8');
  expect(text).toMatch(/# \? No column was found that names the department/u);
  await draft('offices.xlsx', buildWorkbook([sheet('土木課'), sheet('福祉課')]));
  const ofSheets = readFileSync(join(place, 'offices.xlsx.yaml'), 'utf8');
  expect(ofSheets).toContain('department: { from: sheet } # ?');
});

it('overwrites no draft of another file of the same city, and tells how to name one', async () => {
  const folder = join(place, '032034-ofunato');
  mkdirSync(folder);
  const write = (name: string, owner: string) => {
    const rows = ['道の事業', '橋の事業'].map((one, no) => `${no + 1},${one},${owner},10,20`);
    const csv = ['整理番号,事務事業名,担当課,R5決算額,R6予算額', ...rows].join('\n');
    writeFileSync(join(folder, name), csv);
    return join(folder, name);
  };
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await scaffold.run({ out: place }, [write('一覧.csv', '土木課')]);
  const form = join(place, 'scaffold/ofunato.yaml');
  const first = readFileSync(form, 'utf8');
  await expect(scaffold.run({ out: place }, [write('評価表.csv', '建設課')])).rejects.toThrow(
    /ofunato\.yaml is there already.*scaffold .*評価表\.csv FORM\.yaml/u,
  );
  expect(readFileSync(form, 'utf8')).toBe(first);
});
