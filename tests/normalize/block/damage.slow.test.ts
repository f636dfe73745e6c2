import { describe, expect, it } from 'vitest';
import { loadForms } from '../../../pipelines/rules/load-forms.ts';
import { readFile } from '../../../pipelines/sources/read-file.ts';
import { cellDamages, type Table } from '../../support/damage/cell-damages.ts';
import { compareReadings } from '../../support/damage/compare-readings.ts';
import { sampleText } from '../../support/form.ts';
import { groupOf } from '../../support/lab/slots.ts';

const FIRST_ROW = 5;
/** Every cell takes minutes (`npm run damage`); every twelfth is of all columns and pages. */
const EVERY = 12;
const forms = await loadForms();

async function recordsOf(table: Table) {
  const text = table.map((cells) => cells.join('\t')).join('\n');
  return (await readFile(new TextEncoder().encode(text), 'dump.txt', forms)).records;
}

describe('the sample with one cell emptied', () => {
  it('reads no other number than before', { timeout: 300_000 }, async () => {
    const table = sampleText.split('\n').map((line) => line.split('\t'));
    const whole = await recordsOf(table);
    const damages = [...cellDamages(table, 'cell emptied', FIRST_ROW)].filter(
      (_, at) => at % EVERY === 0,
    );
    expect(whole).toHaveLength(16);
    expect(damages.length).toBeGreaterThan(80);
    for (const { row, column, table: damaged } of damages) {
      const { wrong } = compareReadings(whole, await recordsOf(damaged));
      const numbers = wrong.filter(({ key }) => groupOf(key) === 'numbers');
      expect(numbers, `cell ${row}:${column} emptied`).toEqual([]);
    }
  });
});
