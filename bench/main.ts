import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { textTable } from '../src/load/text-table.ts';
import { benchRead } from './read.ts';

const USAGE = `usage: npm run bench [-- --programmes 5000] [--seed 1] [--json]
Times the reader on a made-up corpus in the four page layouts, on one core, each step by itself.`;

const { values } = parseArgs({
  options: {
    programmes: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else {
  const steps = await benchRead(Number(values.programmes), Number(values.seed));
  if (values.json) console.log(JSON.stringify({ machine: cpus()[0]?.model, steps }, null, 2));
  else {
    const rows = steps.map(({ step, milliseconds, programmes, megabytes }) => [
      step,
      Math.round(milliseconds),
      Math.round((megabytes / milliseconds) * 1e5) / 100,
      Math.round((programmes / milliseconds) * 1000),
    ]);
    console.log(textTable(['step', 'ms', 'MB/s', 'programmes/s'], rows));
  }
}
