import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadForms } from '../../pipelines/rules/load-forms.ts';
import { readFile } from '../../pipelines/sources/read-file.ts';
import { parseMoney } from '../../src/normalize/values/amount.ts';
import { type CellDamage, cellDamages, DAMAGE_KINDS } from '../support/damage/cell-damages.ts';
import { compareReadings, type Difference } from '../support/damage/compare-readings.ts';
import { groupOf } from '../support/lab/slots.ts';

const USAGE = `usage: damage.ts [FILE] [--kind TEXT] [--show N] [--every N]
Damages each cell of a dump (tab-separated, UTF-8) in turn, reads it, and counts the values that come out wrong.
  --kind TEXT  only kinds of damage whose name contains TEXT
  --show N     also print the first N wrong values
  --every N    only every N-th cell`;

const SAMPLE = 'data/raw/112089-tokorozawa/r02-chapter7-section4.txt';
const FIRST_ROW = 5;
const forms = await loadForms();

async function recordsOf(table: CellDamage['table']) {
  const text = table.map((cells) => cells.join('\t')).join('\n');
  return (await readFile(new TextEncoder().encode(text), 'dump.txt', forms)).records;
}

/** A value that comes out as what stands in a cell of the damage itself is what the dump now says. */
function isSaid({ texts }: CellDamage, { damaged }: Difference): boolean {
  const said = String(damaged).normalize('NFKC');
  return texts.some((text) => {
    const printed = text.normalize('NFKC').replaceAll(',', '');
    return printed.includes(said) || String(parseMoney(text)) === said;
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string', default: '' },
      show: { type: 'string', default: '0' },
      every: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const text = readFileSync(positionals[0] ?? SAMPLE, 'utf8');
  const table = text.split('\n').map((line) => line.split('\t'));
  const whole = await recordsOf(table);
  let shown = 0;
  console.log('| damage | dumps | wrong numbers | wrong categories | wrong texts | left out |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const kind of DAMAGE_KINDS.filter((name) => name.includes(values.kind))) {
    const wrong = { numbers: 0, categories: 0, texts: 0 };
    let [runs, leftOut, at] = [0, 0, 0];
    for (const damage of cellDamages(table, kind, FIRST_ROW)) {
      if (at++ % Number(values.every) !== 0) continue;
      runs++;
      const compared = compareReadings(whole, await recordsOf(damage.table));
      leftOut += compared.leftOut;
      for (const one of compared.wrong) {
        const exchanged = kind === 'neighbours exchanged' && isSaid(damage, one);
        if (!exchanged) wrong[groupOf(one.key)]++;
        if (!exchanged && shown++ < Number(values.show)) console.log(line(damage, one));
      }
    }
    const cells = [kind, runs, wrong.numbers, wrong.categories, wrong.texts, leftOut];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function line({ kind, row, column, texts }: CellDamage, one: Difference): string {
  const { programme, key, whole, damaged } = one;
  const short = (value: unknown) => String(value).slice(0, 24);
  return `  ${kind} ${row}:${column} "${short(texts[0])}" → ${programme.slice(0, 12)} ${key}: ${short(whole)} → ${short(damaged)}`;
}

await main();
