import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../pipelines/failure.ts';
import { type Outcome, Workplace } from '../support/etl.ts';
import { sampleText } from '../support/form.ts';

const FOLDER = '112089-tokorozawa';
/** More than fit on the stack as the arguments of one call. */
const VERY_MANY = 200_000;
const programmes = sampleText.split('\n').filter((line) => line.includes('\t実施計画ランク\t'));

/** A file of the sample with very many cells that belong to no sheet; the rest of it is read. */
const CASES = [
  {
    name: 'lines before the first sheet',
    text: `${Array.from({ length: VERY_MANY }, (_, no) => `かな${no}\tカナ`).join('\n')}\n${sampleText}`,
    exitCode: EXIT.done,
    lost: 0,
    issue: { severity: 'info', code: 'cell-outside-blocks', count: 2 * VERY_MANY },
  },
  {
    name: 'lines after the last sheet',
    text: `${sampleText}\n${Array.from({ length: VERY_MANY }, (_, no) => `かな${no}`).join('\n')}`,
    exitCode: EXIT.quarantined,
    lost: 1,
    issue: { severity: 'error', code: 'block-too-large', count: 1 },
  },
  {
    name: 'cells in one line of the last sheet',
    text: `${sampleText}\n${Array.from({ length: VERY_MANY }, (_, no) => `x${no}`).join('\t')}`,
    exitCode: EXIT.quarantined,
    lost: 0,
    issue: { severity: 'error', code: 'block-too-large', count: 1 },
  },
] as const;

describe.each(CASES)('a file with very many $name', ({ text, exitCode, lost, issue }) => {
  const place = new Workplace();
  let run: Outcome;
  beforeAll(async () => {
    place.write(`${FOLDER}/a.txt`, text);
    run = await place.load();
  }, 120_000);
  afterAll(() => place.dispose());

  it('is read but for what cannot be told apart', async () => {
    expect(run.exitCode).toBe(exitCode);
    const [sheets] = await place.query('select count(*) as n from programme_sheets');
    expect(Number(sheets!.n)).toBe(programmes.length - lost);
  });

  it('has every cell of it counted and told', async () => {
    const found = await place.query(
      `select severity, code, count(*) as count from etl.issue where code = '${issue.code}' group by all`,
    );
    expect(found.map((one) => ({ ...one, count: Number(one.count) }))).toEqual([issue]);
    const [counts] = await place.query(
      `select cells_all - cells_used - cells_labels - cells_duplicates - cells_unexplained as rest
       from etl.source_file`,
    );
    expect(Number(counts!.rest)).toBe(0);
  });
});

describe('a sheet that stands in a file a thousand times', () => {
  const place = new Workplace();
  const [sheet] = sampleText.split(/^(?=所属名称\t事務事業名称)/mu).slice(1);
  beforeAll(async () => {
    place.write(`${FOLDER}/a.txt`, sheet!.repeat(1_000));
    await place.load();
  }, 120_000);
  afterAll(() => place.dispose());

  it('is loaded once, and of the places of the others ten are told', async () => {
    const messages = await place.query(
      `select message from etl.issue where code = 'sheet-duplicate' order by length(message)`,
    );
    expect(messages.length).toBeGreaterThan(0);
    for (const { message } of messages) {
      expect(String(message)).toContain('a.txt row ');
      expect(String(message)).toMatch(/(?: row \d+, [^,]*){9} row \d+ and 990 more;/u);
    }
  });
});
