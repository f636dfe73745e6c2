import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import { buildWorkbook } from '../../support/workbook.ts';

it('refuses an archive bomb within a second and with little memory', async () => {
  const row = '<row><c><v>1</v></c></row>';
  const sheet = `<worksheet><sheetData>${row.repeat(3_000_000)}</sheetData></worksheet>`;
  const bomb = zipSync({
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="b"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="b" Type="x/worksheet" Target="sheet.xml"/></Relationships>',
    ),
    'xl/sheet.xml': strToU8(sheet),
  });
  const memory = process.memoryUsage().rss;
  const started = performance.now();
  const { grids, issues } = await extract(bomb, 'bomb.xlsx');
  expect(performance.now() - started).toBeLessThan(1000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024);
  expect(grids).toEqual([]);
  expect(issues).toMatchObject([{ severity: 'error', code: 'file-too-large' }]);
});

it('reads a sheet of 200,000 cells within three seconds', async () => {
  const rows = Array.from({ length: 2000 }, (_, row) =>
    Array.from({ length: 100 }, (_, column) => (column % 2 === 0 ? row * column : '①事業')),
  );
  const bytes = buildWorkbook([{ name: 'S', rows }]);
  const started = performance.now();
  const { grids } = await extract(bytes, 'wide.xlsx');
  expect(performance.now() - started).toBeLessThan(3000);
  expect(grids[0]?.rows).toHaveLength(2000);
  expect(grids[0]?.rows[1999]?.cells.slice(0, 4)).toEqual(['0', '①事業', '3998', '①事業']);
});
