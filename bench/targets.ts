import type { Row } from './row.ts';

/** A bound that the bench holds a measured figure against; lower is better where `isMost`. */
export interface Target {
  readonly what: string;
  readonly unit: string;
  readonly must: number;
  readonly goal: number;
  readonly isMost: boolean;
  /** The figure, where it was measured. */
  readonly measured: number | undefined;
}

const LARGEST = 200_000;
const CITY = 5_000;
const REPORT = 50_000;

/** What the project asks of itself, beside what a run of the bench measured. */
export function targetsOf(rows: readonly Row[]): Target[] {
  const find = (what: string, programmes?: number) =>
    rows.find((row) => row.what.startsWith(what) && row.programmes === programmes);
  const whole = find('whole load', LARGEST);
  const city = find('whole load', CITY);
  const pandas = find('pandas', LARGEST);
  const perProgramme = (row: Row | undefined) => row && row.seconds / row.programmes!;
  const over = (one?: number, other?: number) =>
    one === undefined || other === undefined ? undefined : one / other;
  return [
    {
      what: `R at ${LARGEST} programmes`,
      unit: '×',
      must: 5,
      goal: 3,
      isMost: true,
      measured: find('R =', LARGEST)?.ratio,
    },
    {
      what: `whole load at ${LARGEST}`,
      unit: 'programmes/s',
      must: 13_000,
      goal: 22_000,
      isMost: false,
      measured: whole?.programmesPerSecond,
    },
    {
      what: `pandas' time ÷ the whole load's at ${LARGEST}`,
      unit: '×',
      must: 1,
      goal: 3,
      isMost: false,
      measured: over(pandas?.seconds, whole?.seconds),
    },
    {
      what: `resident memory at ${LARGEST}`,
      unit: 'MB',
      must: 1_000,
      goal: 600,
      isMost: true,
      measured: whole?.peakMegabytes,
    },
    {
      what: `time a programme at ${LARGEST} ÷ at ${CITY}`,
      unit: '×',
      must: 1.3,
      goal: 1,
      isMost: true,
      measured: over(perProgramme(whole), perProgramme(city)),
    },
    {
      what: `one city, ten editions (${CITY} programmes), cold`,
      unit: 's',
      must: 3,
      goal: 1.5,
      isMost: true,
      measured: city?.seconds,
    },
    {
      what: 'one file of 16 programmes, cold',
      unit: 's',
      must: 1.5,
      goal: 0.8,
      isMost: true,
      measured: find('one file, cold', 16)?.seconds,
    },
    {
      what: 'nothing changed, 400 files',
      unit: 's',
      must: 1,
      goal: 0.5,
      isMost: true,
      measured: find('night, no file changed of 400', LARGEST)?.seconds,
    },
    {
      what: 'one of 400 files changed ÷ the whole load',
      unit: '×',
      must: 0.1,
      goal: 0.05,
      isMost: true,
      measured: find('night, one file changed of 400', LARGEST)?.ratio,
    },
    ...reportTargets(find),
  ];
}

/** The report of 5,000 programmes in ten editions. */
function reportTargets(find: (what: string, programmes: number) => Row | undefined): Target[] {
  const built = find('report', REPORT);
  const opens = find('report, overview opens', REPORT);
  const answers = find('report, search answers', REPORT);
  const bound = (what: string, unit: string, must: number, goal: number, measured?: number) => ({
    what: `${what} of ${REPORT} sheets`,
    unit,
    must,
    goal,
    isMost: true,
    measured,
  });
  return [
    bound('report', 's', 60, 30, built?.seconds),
    bound('memory of the report', 'MB', 1_000, 800, built?.peakMegabytes),
    bound('overview opens', 's', 1, 0.5, opens?.seconds),
    bound('search answers a key', 's', 0.1, 0.02, answers?.seconds),
  ];
}
