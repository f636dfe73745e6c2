import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge, type Verdict } from '../support/mutations/judge.ts';
import { type MutatedFile, mutatedFiles } from '../support/mutations/mutated-files.ts';

const USAGE = `usage: mutate.ts [--runs 100000] [--seed 1] [--keep FOLDER]
Reads damaged dumps and prints, by kind of damage, what went wrong; exits 1 if anything did. Times are those of the
processor: other work on the machine does not count.
  --keep FOLDER   write each file that was not read well into FOLDER`;

const MILLISECONDS_MAX = 1000;

/** Outcomes of one kind of damage. */
class Tally {
  runs = 0;
  crashes = 0;
  notAddingUp = 0;
  astray = 0;
  tooSlow = 0;
  slowest = 0;

  add(verdict: Verdict): void {
    this.runs++;
    if (verdict.crash !== null) this.crashes++;
    else if (!verdict.addsUp) this.notAddingUp++;
    if (verdict.astray > 0) this.astray++;
    if (verdict.cpuMilliseconds > MILLISECONDS_MAX) this.tooSlow++;
    this.slowest = Math.max(this.slowest, verdict.cpuMilliseconds);
  }

  merge(other: Tally): void {
    this.runs += other.runs;
    this.crashes += other.crashes;
    this.notAddingUp += other.notAddingUp;
    this.astray += other.astray;
    this.tooSlow += other.tooSlow;
    this.slowest = Math.max(this.slowest, other.slowest);
  }

  get failures(): number {
    return this.crashes + this.notAddingUp + this.astray + this.tooSlow;
  }

  row(kind: string): string {
    const { runs, crashes, notAddingUp, astray, tooSlow, slowest } = this;
    return `| ${[kind, runs, crashes, notAddingUp, astray, tooSlow, Math.round(slowest)].join(' | ')} |`;
  }
}

const isGood = ({ crash, addsUp, astray, cpuMilliseconds }: Verdict): boolean =>
  crash === null && addsUp && astray === 0 && cpuMilliseconds <= MILLISECONDS_MAX;

function keep(folder: string, run: number, file: MutatedFile, { crash }: Verdict): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${run}-${file.path}`), file.bytes);
  if (crash !== null) writeFileSync(join(folder, `${run}-crash.log`), crash);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const tallies = new Map<string, Tally>();
  const total = new Tally();
  let run = 0;
  for (const file of mutatedFiles(Number(values.runs), Number(values.seed))) {
    run++;
    const verdict = await judge(file);
    const tally = tallies.get(file.kind) ?? new Tally();
    tally.add(verdict);
    tallies.set(file.kind, tally);
    if (values.keep !== undefined && !isGood(verdict)) keep(values.keep, run, file, verdict);
  }
  console.log(
    '| kind of damage | runs | crashes | cells not adding up | values astray | over 1 s | slowest (CPU ms) |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [kind, tally] of tallies) {
    console.log(tally.row(kind));
    total.merge(tally);
  }
  console.log(total.row('all'));
  return total.failures > 0 ? 1 : 0;
}

process.exitCode = await main();
